import type { SaveError } from '../../engine/dml/dml.ts';
import { OrgError } from '../../engine/errors.ts';
import { objectOf } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { saveRecords, type Fields } from '../records/save-records.ts';

export interface TreeNode {
    readonly referenceId: string;
    readonly object: string;
    readonly fields: Fields;
    readonly children: readonly { readonly relationship: string; readonly nodes: readonly TreeNode[] }[];
}

export interface TreeResult {
    readonly referenceId: string;
    readonly id: string | null;
    readonly errors: readonly SaveError[];
}

class TreeFailed extends Error {
    readonly results: readonly TreeResult[];
    constructor(results: readonly TreeResult[]) {
        super('tree failed');
        this.results = results;
    }
}

/** Creates the records level by level in one transaction. Results stand in the order of the nodes, parents first. */
export function insertTree(
    caller: Caller,
    roots: readonly TreeNode[]
): { failed: boolean; results: readonly TreeResult[] } {
    try {
        return { failed: false, results: caller.org.database.transaction(() => insertLevel(caller, roots)) };
    } catch (error) {
        if (error instanceof TreeFailed) {
            return { failed: true, results: error.results };
        }
        throw error;
    }
}

function insertLevel(caller: Caller, nodes: readonly TreeNode[]): TreeResult[] {
    const saves = nodes.map((node) => ({ kind: 'insert', object: node.object, fields: node.fields }) as const);
    const results = saveRecords(caller, saves, false).map((result, i) => ({
        referenceId: nodes[i]?.referenceId ?? '',
        id: result.id,
        errors: result.errors
    }));
    if (results.some((result) => result.errors.length > 0)) {
        throw new TreeFailed(results);
    }
    const children = nodes.flatMap((node, i) => childrenOf(caller, node, results[i]?.id ?? ''));
    return children.length === 0 ? results : [...results, ...insertLevel(caller, children)];
}

/** The children with their reference to the new parent filled in. */
function childrenOf(caller: Caller, node: TreeNode, parentId: string): TreeNode[] {
    const schema = caller.org.schema();
    const parent = objectOf(schema, node.object);
    const relationships = parent ? (schema.children.get(parent.name.toLowerCase()) ?? []) : [];
    return node.children.flatMap(({ relationship, nodes }) => {
        const found = relationships.find((one) => one.name?.toLowerCase() === relationship.toLowerCase());
        if (!found) {
            throw new OrgError('INVALID_FIELD', `No such relationship '${relationship}' on ${node.object}.`);
        }
        return nodes.map((child) => ({
            ...child,
            object: child.object || found.childObject,
            fields: { ...child.fields, [found.field.name]: parentId }
        }));
    });
}
