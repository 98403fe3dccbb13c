import { OrgError } from '../../engine/errors.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { insertTree, type TreeNode } from '../../services/composite/insert-tree.ts';
import type { Resource } from '../resource.ts';
import { jsonArray, jsonObject, type JsonObject } from './inputs.ts';

const MOST_RECORDS = 200;
const MOST_LEVELS = 5;

/** Parents with their children, nested; all of them are created or none. */
export const treeResource: Resource = {
    method: 'POST',
    path: '/composite/tree/:object',
    handle(caller, request) {
        const object = visibleObject(caller, request.params.object ?? '');
        const records = jsonArray(jsonObject(request.body).records, 'records').map(jsonObject);
        const counter = { records: 0, references: new Set<string>() };
        const nodes = records.map((record) => nodeOf(record, object.name, 1, counter));
        const { failed, results } = insertTree(caller, nodes);
        const body = failed
            ? results.filter((result) => result.errors.length > 0)
            : results.map(({ referenceId, id }) => ({ referenceId, id }));
        return {
            status: failed ? 400 : 201,
            body: { hasErrors: failed, results: failed ? body.map(withoutId) : body }
        };
    }
};

const withoutId = (result: JsonObject | { referenceId: string }): JsonObject => {
    const { id: _id, ...rest } = result as JsonObject;
    return rest;
};

interface Counter {
    records: number;
    readonly references: Set<string>;
}

function nodeOf(record: JsonObject, objectName: string, level: number, counter: Counter): TreeNode {
    const attributes = jsonObject(record.attributes ?? {});
    const referenceId = attributes.referenceId;
    if (typeof referenceId !== 'string' || counter.references.has(referenceId)) {
        throw new OrgError(
            'INVALID_INPUT',
            `Every record needs a referenceId of its own in attributes (${String(referenceId)}).`
        );
    }
    counter.references.add(referenceId);
    if (++counter.records > MOST_RECORDS || level > MOST_LEVELS) {
        throw new OrgError('LIMIT_EXCEEDED', `A tree holds at most ${MOST_RECORDS} records in ${MOST_LEVELS} levels.`);
    }
    const fields: JsonObject = {};
    const children: TreeNode['children'][number][] = [];
    for (const [name, value] of Object.entries(record)) {
        const nested = (value as { records?: unknown } | null)?.records;
        if (Array.isArray(nested)) {
            const nodes = nested.map((child) => nodeOf(jsonObject(child), typeName(child), level + 1, counter));
            children.push({ relationship: name, nodes });
        } else if (name !== 'attributes') {
            fields[name] = value;
        }
    }
    return {
        referenceId,
        object: typeof attributes.type === 'string' ? attributes.type : objectName,
        fields,
        children
    };
}

function typeName(child: unknown): string {
    const type = (child as { attributes?: { type?: unknown } }).attributes?.type;
    return typeof type === 'string' ? type : '';
}
