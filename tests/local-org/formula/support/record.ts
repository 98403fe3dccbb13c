import type { SqlValue } from '../../../../local-org/storage/database.ts';
import type { FieldType, Picklist } from '../../../../local-org/engine/schema/schema.ts';
import {
    compileFormula,
    evaluateFormula,
    FormulaFailure,
    type FormulaEnvironment,
    type FormulaScope,
    type FormulaValue,
    type ScopeField,
    type TypedFormula
} from '../../../../local-org/engine/formula/index.ts';

/** A field of the trial record: its type and its value in stored form. */
export interface TrialField {
    readonly type: FieldType;
    readonly value?: SqlValue | FormulaFailure;
    readonly before?: SqlValue;
    readonly scale?: number;
    readonly longText?: boolean;
    readonly picklist?: Picklist;
}

export type TrialRecord = Readonly<Record<string, TrialField>>;

/** A record of one field of each kind, all filled; `fields` replaces or adds. */
export const aRecord = (fields: TrialRecord = {}): TrialRecord => ({
    Amount: { type: 'currency', value: 1250.5 },
    Probability: { type: 'percent', value: 24 },
    Quantity__c: { type: 'double', value: 3 },
    Name: { type: 'string', value: 'Cinder Ridge' },
    Email__c: { type: 'email', value: 'ann@example.com' },
    IsWon: { type: 'boolean', value: 1 },
    CloseDate: { type: 'date', value: '2026-01-31' },
    CreatedDate: { type: 'datetime', value: '2026-01-30T22:15:30.250Z' },
    Opens__c: { type: 'time', value: '08:30:00.000Z' },
    StageName: { type: 'picklist', value: 'Prospecting' },
    Regions__c: { type: 'multipicklist', value: 'North;South' },
    OwnerId: { type: 'reference', value: '005000000000001AAA' },
    Site__c: { type: 'location' },
    Site__Latitude__s: { type: 'double', value: 37.775 },
    Site__Longitude__s: { type: 'double', value: -122.418 },
    ...fields
});

const fieldAt = (record: TrialRecord, path: readonly string[]): TrialField | undefined => {
    const wanted = path.join('.').toLowerCase();
    return Object.entries(record).find(([name]) => name.toLowerCase() === wanted)?.[1];
};

export const scopeOf = (record: TrialRecord, scope: Partial<FormulaScope> = {}): FormulaScope => ({
    use: 'validationRule',
    resolve: (path): ScopeField | undefined => fieldAt(record, path),
    ...scope
});

/** Saturday, 31 January 2026, 05:00 in UTC; still Friday evening in Los Angeles. */
export const MOMENT = Date.UTC(2026, 0, 31, 5);

export const environmentOf = (
    record: TrialRecord,
    environment: Partial<FormulaEnvironment> = {}
): FormulaEnvironment => ({
    value: (path) => fieldAt(record, path)?.value,
    priorValue: (path) => fieldAt(record, path)?.before,
    now: () => MOMENT,
    timeZone: 'UTC',
    ...environment
});

export const compiled = (source: string, record = aRecord(), scope: Partial<FormulaScope> = {}): TypedFormula =>
    compileFormula(source, scopeOf(record, scope));

export interface Trial {
    readonly record?: TrialRecord;
    readonly scope?: Partial<FormulaScope>;
    readonly environment?: Partial<FormulaEnvironment>;
}

/** What a formula gives for the trial record; `#Error!` where it fails. */
export function valueOf(
    source: string,
    { record = aRecord(), scope = {}, environment = {} }: Trial = {}
): FormulaValue {
    const value = evaluateFormula(compiled(source, record, scope), environmentOf(record, environment));
    return value instanceof FormulaFailure ? '#Error!' : value;
}
