import type { Row } from '../../storage/database.ts';
import type { ChildRows } from '../query/run-records.ts';
import type { Entry, ListEntry, ParentEntry, RecordShape, ValueEntry } from './plan.ts';

/** A record as REST answers give it: `attributes` first, then the fields in the order of the query. */
export type RestRecord = Record<string, unknown>;

/** @param base path that record URLs begin with: `/services/data/v67.0/sobjects/` */
export function shapeRecord(shape: RecordShape, row: Row, lists: readonly ChildRows[], base: string): RestRecord {
    const id = row['id'] as string;
    const record: RestRecord = { attributes: { type: shape.object, url: `${base}${shape.object}/${id}` } };
    fill(record, shape.entries, row, lists, base);
    return record;
}

function fill(
    record: RestRecord,
    entries: readonly Entry[],
    row: Row,
    lists: readonly ChildRows[],
    base: string
): void {
    for (const entry of entries) {
        if (entry.kind === 'value') {
            record[entry.key] = readEntry(entry, row);
        } else {
            record[entry.key] =
                entry.kind === 'parent' ? shapeParent(entry, row, lists, base) : shapeList(entry, row, lists, base);
        }
    }
}

function readEntry({ column, read }: ValueEntry, row: Row): unknown {
    const value = row[column] ?? null;
    return read ? read(value) : value;
}

function shapeParent(entry: ParentEntry, row: Row, lists: readonly ChildRows[], base: string): RestRecord | null {
    const id = row[entry.id] as string | null;
    if (id === null) {
        return null;
    }
    const object = entry.objectColumn ? (row[entry.objectColumn] as string) : entry.shape.object;
    const own = entry.byObject?.get(object);
    if (entry.byObject && !own && entry.shape.entries.length === 0) {
        // TYPEOF without ELSE says nothing of other objects.
        return null;
    }
    const record: RestRecord = { attributes: { type: object, url: `${base}${object}/${id}` } };
    fill(record, own ?? entry.shape.entries, row, lists, base);
    return record;
}

function shapeList({ index, shape }: ListEntry, row: Row, lists: readonly ChildRows[], base: string): unknown {
    const list = lists[index] as ChildRows;
    const rows = list.byParent.get(row['id'] as string);
    if (!rows) {
        return null;
    }
    return {
        totalSize: rows.length,
        done: true,
        records: rows.map((child) => shapeRecord(shape, child, list.lists, base))
    };
}

export function shapeAggregate(entries: readonly ValueEntry[], row: Row): RestRecord {
    const record: RestRecord = { attributes: { type: 'AggregateResult' } };
    for (const entry of entries) {
        record[entry.key] = readEntry(entry, row);
    }
    return record;
}
