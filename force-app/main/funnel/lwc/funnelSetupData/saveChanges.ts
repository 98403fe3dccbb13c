import CONTRIBUTION from '@salesforce/schema/Stage_Contribution__c';
import MAPPING from '@salesforce/schema/Stage_Mapping__c';
import STAGE from '@salesforce/schema/Funnel_Stage__c';
import type { Change, SetupState } from 'c/funnelSetupModel';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import {
    contributionFields,
    mappingFields,
    newContributionFields,
    newMappingFields,
    newStageFields,
    stageFields
} from './setupFields';
import type { Fields } from './setupFields';

/* eslint-disable no-await-in-loop -- one record after the other: mappings need the ids of their stages, and a refusal ends it */

/** How a save ended. */
export type SaveResult =
    | { readonly kind: 'saved'; readonly count: number }
    /** @param undone whether the org is as it was; false: see what was left */
    | { readonly kind: 'failed'; readonly change: Change; readonly error: unknown; readonly undone: boolean };

/** What takes a write back. */
type Undo = () => Promise<unknown>;

/** Somebody else changed the record since it was read. */
export function isConflict(error: unknown): boolean {
    const { status, statusCode } = (error ?? {}) as { status?: unknown; statusCode?: unknown };
    return status === 412 || status === 409 || statusCode === 412;
}

/**
 * Writes all changes or none: the platform saves one record at a time, so that what was written is taken back when one is refused.
 * A record that somebody else has changed since it was read is not written over.
 */
export async function saveChanges(changes: readonly Change[], { stages }: SetupState): Promise<SaveResult> {
    const ids = new Map(stages.flatMap(({ key, id }) => (id === undefined ? [] : [[key.toLowerCase(), id] as const])));
    const undos: Undo[] = [];
    for (const change of changes) {
        try {
            undos.unshift(await save(change, ids));
        } catch (error) {
            return { kind: 'failed', change, error, undone: await takeBack(undos) };
        }
    }
    return { kind: 'saved', count: changes.length };
}

async function takeBack(undos: readonly Undo[]): Promise<boolean> {
    let isWhole = true;
    for (const undo of undos) {
        try {
            await undo();
        } catch {
            isWhole = false;
        }
    }
    return isWhole;
}

/** @param ids of stages by key; a stage that is created is added */
async function save(change: Change, ids: Map<string, string>): Promise<Undo> {
    if (change.kind === 'stage') {
        const { before, after } = change;
        if (!before?.id) {
            const id = await create(STAGE.objectApiName, newStageFields(after));
            ids.set(after.key.toLowerCase(), id);
            return () => deleteRecord(id);
        }
        return update(before.id, stageFields(after), stageFields(before), before.lastModifiedOn);
    }
    const idOf = (key: string): string | null => ids.get(key.toLowerCase()) ?? null;
    if (change.kind === 'contribution') {
        const { before, after } = change;
        if (!before?.id) {
            const id = await create(CONTRIBUTION.objectApiName, newContributionFields(after, idOf(after.stageKey)));
            return () => deleteRecord(id);
        }
        const old = contributionFields(before, idOf(before.stageKey));
        return update(before.id, contributionFields(after, idOf(after.stageKey)), old, before.lastModifiedOn);
    }
    const { before, after } = change;
    if (!before?.id) {
        const id = await create(MAPPING.objectApiName, newMappingFields(after, idOf(after.stageKey)));
        return () => deleteRecord(id);
    }
    const old = mappingFields(before, idOf(before.stageKey));
    return update(before.id, mappingFields(after, idOf(after.stageKey)), old, before.lastModifiedOn);
}

async function create(apiName: string, fields: Fields): Promise<string> {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
    return (await createRecord({ apiName, fields: given })).id;
}

/** Only what changes is written: what somebody else may change in other fields is not touched. */
async function update(id: string, after: Fields, before: Fields, readOn: string | undefined): Promise<Undo> {
    const names = Object.keys(after).filter((name) => after[name] !== before[name]);
    const some = (fields: Fields): Fields => Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
    await updateRecord({ fields: { Id: id, ...some(after) } }, ...(readOn ? [{ ifUnmodifiedSince: readOn }] : []));
    return () => updateRecord({ fields: { Id: id, ...some(before) } });
}
