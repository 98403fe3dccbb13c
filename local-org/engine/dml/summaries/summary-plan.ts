import type { Row, SqlValue } from '../../../storage/database.ts';
import type { Org } from '../../org.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import { childValue, filterCondition, type SqlPiece } from '../../filters/filter-condition.ts';

/** Roll-ups of one parent object that read one child list: one statement works all of them out. */
export interface SummaryGroup {
    readonly fields: readonly FieldDef[];
    /** Values in the order of the fields, for each of some parents. */
    read(parentIds: readonly string[]): (parentId: string) => readonly SqlValue[];
}

/** Where a child's change makes its parent's roll-ups stale. */
export interface SummarySource {
    readonly parent: string;
    readonly reference: string;
    /** Fields that the roll-ups read; undefined: any (a formula is among them). */
    readonly fields: ReadonlySet<string> | undefined;
}

/** All roll-ups of a parent object, grouped by child list. */
export function summaryGroups(org: Org, parent: ObjectDef): SummaryGroup[] {
    const groups = new Map<string, FieldDef[]>();
    for (const field of parent.fields.values()) {
        if (field.summary) {
            const key = `${field.summary.childObject}.${field.summary.childReference}`;
            groups.set(key, [...(groups.get(key) ?? []), field]);
        }
    }
    return [...groups.values()].map((fields) => makeGroup(org, fields));
}

function makeGroup(org: Org, fields: readonly FieldDef[]): SummaryGroup {
    const { childObject, childReference } = fields[0]?.summary as NonNullable<FieldDef['summary']>;
    const child = objectOf(org.schema(), childObject) as ObjectDef;
    const reference = fieldOf(child, childReference) as FieldDef;
    const pieces = fields.map((field) => aggregate(org, child, field));
    const columns = pieces.map(({ sql }, index) => `${sql} AS v${index}`).join(', ');
    const parent = quote(reference.name);
    const statement = org.database.prepareFresh(
        `SELECT ${columns}, ${parent} AS parent FROM ${quote(child.name)}
         WHERE ${parent} IN (SELECT value FROM json_each(?)) AND "IsDeleted" = 0 GROUP BY ${parent}`
    );
    const nobody = org.database.prepareFresh(`SELECT ${columns} FROM ${quote(child.name)} WHERE 0`);
    const parameters = pieces.flatMap((piece) => piece.parameters);
    const valuesIn = (row: Row | undefined): SqlValue[] => fields.map((_, index) => row?.[`v${index}`] ?? null);
    let ofNobody: readonly SqlValue[] | undefined;
    return {
        fields,
        read(parentIds) {
            const rows = statement.all(...parameters, JSON.stringify(parentIds));
            const found = new Map(rows.map((row) => [row['parent'], valuesIn(row)]));
            ofNobody ??= valuesIn(nobody.get(...parameters));
            const empty = ofNobody;
            return (parentId) => found.get(parentId) ?? empty;
        }
    };
}

function aggregate(org: Org, child: ObjectDef, field: FieldDef): SqlPiece {
    const { operation, childField, filters } = field.summary as NonNullable<FieldDef['summary']>;
    const conditions = filters.map((filter) => filterCondition(org, child, filter));
    const filter = conditions.length > 0 ? ` FILTER (WHERE ${conditions.map(({ sql }) => sql).join(' AND ')})` : '';
    const filterParameters = conditions.flatMap(({ parameters }) => parameters);
    const source = childField === undefined ? undefined : fieldOf(child, childField);
    if (operation === 'count' || !source) {
        return { sql: `count(*)${filter}`, parameters: filterParameters };
    }
    const value = childValue(org, child, source);
    const parameters = [...value.parameters, ...filterParameters];
    return operation === 'sum'
        ? { sql: `round(coalesce(sum(${value.sql})${filter}, 0), ${field.scale})`, parameters }
        : { sql: `${operation}(${value.sql})${filter}`, parameters };
}

/** Parents whose roll-ups read this child object. */
export function summarySources(org: Org, child: ObjectDef): SummarySource[] {
    const sources: SummarySource[] = [];
    for (const reference of child.fields.values()) {
        for (const parentName of reference.referenceTo) {
            const parent = objectOf(org.schema(), parentName);
            const summaries = parent ? summariesOver(parent, child, reference) : [];
            if (parent && summaries.length > 0) {
                sources.push({ parent: parent.name, reference: reference.name, fields: fieldsRead(child, summaries) });
            }
        }
    }
    return sources;
}

const summariesOver = (parent: ObjectDef, child: ObjectDef, reference: FieldDef): FieldDef[] =>
    [...parent.fields.values()].filter(
        ({ summary }) =>
            summary?.childObject.toLowerCase() === child.name.toLowerCase() &&
            summary.childReference.toLowerCase() === reference.name.toLowerCase()
    );

function fieldsRead(child: ObjectDef, summaries: readonly FieldDef[]): Set<string> | undefined {
    const names = summaries.flatMap(({ summary }) => [
        ...(summary?.childField ? [summary.childField] : []),
        ...(summary?.filters ?? []).flatMap((filter) => [
            filter.field,
            ...(filter.valueField ? [filter.valueField] : [])
        ])
    ]);
    const fields = names.map((name) => fieldOf(child, name)).filter((field) => field !== undefined);
    return fields.some((field) => !field.stored) ? undefined : new Set(fields.map((field) => field.name));
}
