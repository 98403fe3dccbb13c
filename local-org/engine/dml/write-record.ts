import type { SqlValue } from '../../storage/database.ts';
import { OrgError } from '../errors.ts';
import { converterOf } from '../values.ts';
import type { WriteContext } from './write-context.ts';
import { checkRecordType } from './record-types.ts';
import { checkReference, findByExternalId } from './references.ts';
import type { InputRecord } from './save-result.ts';
import { duplicateValue } from './unique-values.ts';
import type { ColumnPlan, KeyPlan, StoredRow, WritePlan } from './write-plan.ts';

/** Puts what the client gave into a row. @returns the places of the columns given */
export function applyInput(
    plan: WritePlan,
    row: StoredRow,
    record: InputRecord,
    inserting: boolean,
    context: WriteContext
): Set<number> {
    const given = new Set<number>();
    let refused: string[] | undefined;
    for (const key in record) {
        const input = record[key];
        if (key === 'attributes' || input === undefined) {
            continue;
        }
        const known = plan.keyOf(key) ?? unknownKey(plan, key, context);
        const { field, index } = known.column;

        if (field.type === 'id') {
            continue;
        }
        const isWriteable = inserting ? field.createable : field.updateable;
        if (isWriteable && context.access.canEditField(plan.object, field)) {
            row[index] = known.viaRelationship ? parentId(known, input, context) : known.column.convert(input);
            given.add(index);
        } else if (context.access.canReadField(plan.object, field)) {
            (refused ??= []).push(field.name);
        } else {
            throw noSuchColumn(plan, key);
        }
    }
    if (refused) {
        throw notWriteable(refused);
    }
    return given;
}

function unknownKey(plan: WritePlan, key: string, { access }: WriteContext): KeyPlan {
    const virtual = plan.object.fields.get(key.toLowerCase());
    throw virtual && access.canReadField(plan.object, virtual) ? notWriteable([virtual.name]) : noSuchColumn(plan, key);
}

/** A field that this person may not see is not there. */
const noSuchColumn = (plan: WritePlan, key: string): OrgError =>
    new OrgError('INVALID_FIELD', `No such column '${key}' on sobject of type ${plan.object.name}`, {
        fields: [key]
    });

const notWriteable = (fields: string[]): OrgError =>
    new OrgError(
        'INVALID_FIELD_FOR_INSERT_UPDATE',
        `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        { fields }
    );

function parentId(key: KeyPlan, input: unknown, context: WriteContext): SqlValue {
    const { field } = key.column;
    if (key.parentField !== undefined) {
        return input === null || input === '' ? null : findByExternalId(field, { [key.parentField]: input }, context);
    }
    if (input === null) {
        return null;
    }
    if (typeof input !== 'object') {
        return converterOf(field)(input);
    }
    return findByExternalId(field, input as Record<string, unknown>, context);
}

/** Required fields, references and record type of a row that is about to be written. */
export function checkRow(plan: WritePlan, row: StoredRow, old: StoredRow | undefined, context: WriteContext): void {
    let missing: string[] | undefined;
    for (const { field, index } of plan.required) {
        if (row[index] === null) {
            (missing ??= []).push(field.name);
        }
    }
    if (missing) {
        throw new OrgError('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, {
            fields: missing
        });
    }
    for (const { field, index } of plan.references) {
        const id = row[index] as string | null;
        if (id !== null && id !== old?.[index]) {
            checkReference(field, id, context);
        }
    }
    checkRecordType(plan, row, old, context);
}

/** Runs a statement that may break a uniqueness, and says which value it was in the platform's words. */
export function writeUnique(plan: WritePlan, row: StoredRow, context: WriteContext, write: () => void): void {
    try {
        write();
    } catch (error) {
        throw duplicateValue(plan, row, error, context) ?? error;
    }
}

export const changedColumns = (columns: readonly ColumnPlan[], row: StoredRow, old: StoredRow): number[] =>
    columns.filter(({ index }) => row[index] !== old[index]).map(({ index }) => index);
