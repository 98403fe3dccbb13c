import { boot } from 'host/boot';
import { request, UI_API } from 'host/http';

/** A record as the UI API shows it. */
export interface RecordRepresentation {
    readonly apiName: string;
    readonly id: string;
    readonly childRelationships: Readonly<Record<string, unknown>>;
    readonly fields: Readonly<Record<string, FieldValue>>;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string | null;
    readonly recordTypeInfo: unknown;
    readonly systemModstamp: string | null;
    readonly weakEtag: number;
    readonly eTag?: string;
}

export interface FieldValue {
    readonly displayValue: string | null;
    readonly value: unknown;
}

/** One kept field: a plain value, or the id of a kept parent record. */
interface KeptField {
    readonly displayValue: string | null;
    readonly value: unknown;
    readonly parentId?: string;
}

interface KeptRecord {
    /** Absent while only a GraphQL answer spoke of the record. */
    head?: Omit<RecordRepresentation, 'fields'>;
    readonly fields: Map<string, KeptField>;
    /** Fields that were asked for and did not come: this person may not see them. */
    readonly absent: Set<string>;
    /** When the org last sent the record (ms). */
    at: number;
}

/** Lightning Data Service takes a record from its cache for so long (ms). */
const FRESH = 30_000;

/** Called after fields of a record changed; `fields` holds their names. */
export type StoreListener = (id: string, fields: ReadonlySet<string>) => void;

const records = new Map<string, KeptRecord>();
const listeners = new Set<StoreListener>();

export function onRecordChange(listener: StoreListener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

const isRecord = (value: unknown): value is RecordRepresentation =>
    typeof value === 'object' && value !== null && 'apiName' in value && 'fields' in value && 'id' in value;

const sameValue = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Keeps a record and its parents, field by field, and tells whoever shows one of the changed fields. */
export function ingestRecord(record: RecordRepresentation): void {
    const changes = new Map<string, Set<string>>();
    keep(record, changes);
    tell(changes);
}

function keep(record: RecordRepresentation, changes: Map<string, Set<string>>): void {
    const { fields, ...head } = record;
    const kept = keptRecord(record.id);
    kept.head = head;
    kept.at = Date.now();
    for (const [name, field] of Object.entries(fields)) {
        keepField(record.id, kept, name, keptField(field, changes), changes);
    }
}

function keptRecord(id: string): KeptRecord {
    const kept = records.get(id) ?? { fields: new Map<string, KeptField>(), absent: new Set<string>(), at: 0 };
    records.set(id, kept);
    return kept;
}

function keptField(field: FieldValue, changes: Map<string, Set<string>>): KeptField {
    if (!isRecord(field.value)) return { displayValue: field.displayValue ?? null, value: field.value };
    keep(field.value, changes);
    return { displayValue: field.displayValue, value: null, parentId: field.value.id };
}

function keepField(
    id: string,
    kept: KeptRecord,
    name: string,
    next: KeptField,
    changes: Map<string, Set<string>>
): void {
    const before = kept.fields.get(name);
    const same =
        before &&
        before.parentId === next.parentId &&
        sameValue(before.value, next.value) &&
        before.displayValue === next.displayValue;
    if (same) return;
    kept.fields.set(name, next);
    if (!before) return;
    const names = changes.get(id) ?? new Set<string>();
    names.add(name);
    changes.set(id, names);
}

function tell(changes: ReadonlyMap<string, ReadonlySet<string>>): void {
    for (const [id, fields] of changes) for (const listener of [...listeners]) listener(id, fields);
}

/** Values that another door brought (a GraphQL answer). */
export function ingestValues(id: string, values: ReadonlyMap<string, FieldValue>): void {
    const kept = keptRecord(id);
    const changes = new Map<string, Set<string>>();
    for (const [name, value] of values) {
        const before = kept.fields.get(name);
        if (before?.parentId !== undefined) continue;
        // A query that did not ask for the display value says nothing about it while the value stays.
        const displayValue =
            value.displayValue ?? (before && sameValue(before.value, value.value) ? before.displayValue : null);
        keepField(id, kept, name, { value: value.value, displayValue }, changes);
    }
    tell(changes);
}

/** The kept value of one field; undefined: not kept. */
export const keptValue = (id: string, field: string): FieldValue | undefined => records.get(id)?.fields.get(field);

export function forgetRecord(id: string): void {
    records.delete(id);
}

/**
 * The record with the asked fields (`Opportunity.Account.Name`), as far as they are kept.
 * @returns undefined when the record or one of the `needed` fields is not kept
 */
export function snapshot(
    id: string,
    needed: readonly string[],
    optional: readonly string[] = []
): RecordRepresentation | undefined {
    const kept = records.get(id);
    if (!kept?.head) return undefined;
    const fields: Record<string, FieldValue> = {};
    for (const [name, deeper] of byFirstStep([...needed, ...optional])) {
        const field = kept.fields.get(name);
        if (field) fields[name] = fieldSnapshot(field, deeper);
    }
    return needed.every((path) => holds(fields, path)) ? { ...kept.head, fields } : undefined;
}

/** A snapshot only if nothing needs to be asked: the record came lately and every field is kept, or known to be hidden. */
export function freshSnapshot(
    id: string,
    needed: readonly string[],
    optional: readonly string[]
): RecordRepresentation | undefined {
    const kept = records.get(id);
    if (!kept || Date.now() - kept.at > FRESH) return undefined;
    const record = snapshot(id, needed, optional);
    if (!record) return undefined;
    return optional.every((path) => kept.absent.has(path) || holds(record.fields, path)) ? record : undefined;
}

function fieldSnapshot(field: KeptField, deeper: readonly string[]): FieldValue {
    if (field.parentId === undefined) return { displayValue: field.displayValue, value: field.value };
    const parent = snapshot(
        field.parentId,
        [],
        deeper.map((path) => `_.${path}`)
    );
    return { displayValue: field.displayValue, value: parent ?? null };
}

/** `A.x`, `A.y`, `B` (without the object) -> A: [x, y], B: [] */
function byFirstStep(paths: readonly string[]): Map<string, string[]> {
    const steps = new Map<string, string[]>();
    for (const path of paths) {
        const [, first = '', ...rest] = path.split('.');
        const deeper = steps.get(first) ?? [];
        steps.set(first, deeper);
        if (rest.length > 0) deeper.push(rest.join('.'));
    }
    return steps;
}

function holds(fields: Readonly<Record<string, FieldValue>>, path: string): boolean {
    const [, first = '', ...rest] = path.split('.');
    const field = fields[first];
    if (!field) return false;
    if (rest.length === 0 || field.value === null) return true;
    return isRecord(field.value) && holds(field.value.fields, `_.${rest.join('.')}`);
}

/** Every field path of a record that is kept now, to be asked again when the record is newer than they are. */
export function keptPaths(id: string, seen: readonly string[] = []): string[] {
    const kept = records.get(id);
    const apiName = kept?.head?.apiName;
    if (!kept || !apiName || seen.includes(id)) return [];
    return [...kept.fields].flatMap(([name, field]) => {
        const path = `${apiName}.${name}`;
        if (field.parentId === undefined) return [path];
        return keptPaths(field.parentId, [...seen, id]).map(
            (inner) => `${path}.${inner.split('.').slice(1).join('.')}`
        );
    });
}

/** Asks the org for a record and keeps the answer. @throws FetchResponse */
export async function fetchRecord(
    id: string,
    fields: readonly string[],
    optional: readonly string[]
): Promise<RecordRepresentation> {
    const record = await request<RecordRepresentation>(recordPath(id, fields, optional));
    ingestRecord(record);
    noteAbsent(id, optional);
    return record;
}

/** Optional fields that did not come with the record need not be asked again. */
export function noteAbsent(id: string, optional: readonly string[]): void {
    const kept = records.get(id);
    const record = snapshot(id, [], optional);
    for (const path of optional) {
        if (record && holds(record.fields, path)) kept?.absent.delete(path);
        else kept?.absent.add(path);
    }
}

export function recordPath(id: string, fields: readonly string[], optional: readonly string[]): string {
    const query = new URLSearchParams();
    if (fields.length > 0) query.set('fields', [...new Set(fields)].sort().join(','));
    if (optional.length > 0) query.set('optionalFields', [...new Set(optional)].sort().join(','));
    return `${UI_API}/records/${id}?${query.toString()}`;
}

/**
 * After a write: the kept fields of the record are older than the record, so they are asked again, once for all wires.
 * This is what Lightning Data Service does when a newer version of a record comes in.
 */
export async function renewRecord(id: string): Promise<void> {
    const paths = keptPaths(id);
    if (paths.length > 0) await fetchRecord(id, [], paths);
}

// The record of the page comes with the page.
for (const answer of Object.values(boot.answers ?? {})) {
    if (!isRecord(answer)) continue;
    ingestRecord(answer);
    if (boot.page.model.kind === 'record') noteAbsent(answer.id, boot.page.model.fields);
}
