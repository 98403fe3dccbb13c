import { OrgError } from '../errors.ts';
import { toId18 } from '../record-ids.ts';
import { fieldOf } from '../schema/schema.ts';
import { stamp } from './audit.ts';
import { giveNumbers } from './auto-numbers.ts';
import type { WriteContext } from './write-context.ts';
import { writeFieldHistory } from './field-history.ts';
import { startWithRecordType } from './record-types.ts';
import { checkParentAccess, requireEditable } from './row-access.ts';
import { published, saved, type DmlOptions, type InputRecord, type SaveResult } from './save-result.ts';
import { markSummaries } from './summaries/mark-summaries.ts';
import { fillDefaults, validate } from './validation.ts';
import { applyInput, changedColumns, checkRow, writeUnique } from './write-record.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

/** Writes one new record. Throws before anything is written when it may not be. */
export function insertOne(plan: WritePlan, record: InputRecord, context: WriteContext): SaveResult {
    const { object } = plan;
    if (!context.access.canCreate(object)) {
        throw notAllowed(object.name, 'create');
    }
    if (givenId(record) !== null) {
        throw new OrgError('INVALID_FIELD_FOR_INSERT_UPDATE', 'cannot specify Id in an insert call', {
            fields: ['Id']
        });
    }
    const row = plan.template.slice();
    const given = applyInput(plan, row, record, true, context);
    startWithRecordType(plan, row, given, context);
    fillDefaults(plan, row, given, context);
    stamp(plan, row, given, true, context);
    const id = context.org.ids.next(object.keyPrefix);
    row[plan.indexOf('Id')] = id;
    nameById(plan, row, id);
    settle(plan, row, undefined, given, context);
    giveNumbers(plan, row, context);
    validate(plan, row, undefined, context);
    writeUnique(plan, row, context, () => plan.insert(row));
    followUp(plan, row, undefined, context);
    context.knownIds.add(id);
    return object.platformEvent ? published(id, String(row[plan.indexOf('EventUuid')])) : saved(id, true);
}

/** A custom object's record that is given no name is called by its id, as the platform does. */
function nameById({ object, indexOf }: WritePlan, row: StoredRow, id: string): void {
    const name = fieldOf(object, 'Name');
    const isNamed = object.custom && object.customSetting === undefined && name?.nameField && !name.autoNumber;
    if (isNamed && row[indexOf('Name')] === null) {
        row[indexOf('Name')] = id.slice(0, 15);
    }
}

/** Changes one record by the `Id` in it. */
export function updateOne(
    plan: WritePlan,
    record: InputRecord,
    context: WriteContext,
    options: DmlOptions
): SaveResult {
    const id = givenId(record);
    if (id === null) {
        throw new OrgError('MISSING_ARGUMENT', 'Id not specified in an update call');
    }
    if (!context.access.canEdit(plan.object)) {
        throw notAllowed(plan.object.name, 'edit');
    }
    const old = readForChange(plan, id);
    requireEditable(plan.object, id, context);
    checkUnmodified(plan, old, options);
    const row = old.slice();
    const given = applyInput(plan, row, record, false, context);
    if (isUnchanged(row, old)) {
        return saved(id, false);
    }
    stamp(plan, row, given, false, context);
    settle(plan, row, old, given, context);
    validate(plan, row, old, context);
    const changed = changedColumns(plan.columns, row, old);
    writeUnique(plan, row, context, () => plan.update(row, changed));
    followUp(plan, row, old, context);
    return saved(id, false);
}

const isUnchanged = (row: StoredRow, old: StoredRow): boolean => row.every((value, index) => value === old[index]);

/** Reads a row that is to be changed; throws where there is none, or it is in the bin. */
export function readForChange(plan: WritePlan, id: string): StoredRow {
    const id18 = toId18(id);
    if (id18 === undefined || !id18.startsWith(plan.object.keyPrefix)) {
        throw new OrgError('MALFORMED_ID', `${plan.object.label} ID: id value of incorrect type: ${id}`, {
            fields: ['Id']
        });
    }
    const row = plan.read(id18);
    const deleted = plan.indexOf('IsDeleted');
    if (row && deleted >= 0 && row[deleted] === 1) {
        throw new OrgError('ENTITY_IS_DELETED', 'entity is deleted', { status: 404 });
    }
    if (!row) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { status: 404 });
    }
    return row;
}

function checkUnmodified(plan: WritePlan, old: StoredRow, { ifUnmodifiedSince }: DmlOptions): void {
    const modified = plan.indexOf('LastModifiedDate');
    if (ifUnmodifiedSince !== undefined && modified >= 0 && Date.parse(String(old[modified])) > ifUnmodifiedSince) {
        throw new OrgError(
            'PRECONDITION_FAILED',
            'The record was changed after the given time; read it again and repeat your change.',
            { status: 412 }
        );
    }
}

/** Derived values and the checks that need them. */
function settle(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    given: ReadonlySet<number>,
    context: WriteContext
): void {
    for (const behaviour of plan.behaviours) {
        behaviour.derive?.(row, old, given, context);
    }
    checkRow(plan, row, old, context);
    checkParentAccess(plan, row, old, context);
    for (const behaviour of plan.behaviours) {
        behaviour.check?.(row, old, context);
    }
}

function followUp(plan: WritePlan, row: StoredRow, old: StoredRow | undefined, context: WriteContext): void {
    if (old) {
        context.formulas.rows.delete(row[plan.indexOf('Id')] as string);
    }
    for (const behaviour of plan.behaviours) {
        behaviour.written?.(row, old, context);
    }
    writeFieldHistory(plan, row, old, context);
    markSummaries(plan, row, old, context);
}

export const notAllowed = (object: string, act: string): OrgError =>
    new OrgError(
        'INSUFFICIENT_ACCESS_OR_READONLY',
        `insufficient access rights on object id: you may not ${act} records of ${object}`,
        { status: 403 }
    );

/** @returns the record's id in 18 characters, as given when it is malformed, or null */
export function givenId(record: InputRecord): string | null {
    const key = 'Id' in record ? 'Id' : Object.keys(record).find((name) => name.toLowerCase() === 'id');
    const id = key === undefined ? undefined : record[key];
    return typeof id === 'string' && id !== '' ? (toId18(id) ?? id) : null;
}
