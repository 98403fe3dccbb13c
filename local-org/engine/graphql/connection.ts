import type { Database, Row } from '../../storage/database.ts';
import { compileRecords } from '../query/compile-records.ts';
import type { ChildQuery, RecordQuery } from '../query/ir.ts';
import { allRows, childLists, type ChildRows, countRows } from '../query/run-records.ts';
import type { RunTime } from '../query/sql.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { NodeCompiler, type NodeShape } from './node-shape.ts';
import type { ReadContext } from './read-context.ts';
import { scopeOf } from './row-scope.ts';
import { orderOf } from './order-by.ts';
import { cursorOf, type Page, pageOf, rowsToRead, rowsToShow } from './page.ts';
import { isType, type Selected, selectedFields } from './selections.ts';
import { filterOf } from './where.ts';

/** What a connection's answer is made from. */
export interface ConnectionRows {
    /** One more than is shown, when there is more. */
    readonly rows: readonly Row[];
    readonly lists: readonly ChildRows[];
    /** Asked for only when the answer shows it. */
    total(): number;
}

export type ConnectionShape = (read: ConnectionRows) => unknown;

/** Reads one root field of a request. */
export type RootReader = (database: Database, run: RunTime) => unknown;

/** `uiapi.query.Account(…)`. */
export function compileConnection(context: ReadContext, object: ObjectDef, selected: Selected): RootReader {
    const page = pageOf(selected.args);
    const nodes = new NodeCompiler(context, object, { compileList });
    const shape = connectionShape(context, object.name, selected, page, (sets) => nodes.node(sets));
    const compiled = compileRecords(context.sight, {
        ...queryOf(context, object, selected, nodes),
        limit: rowsToRead(page),
        offset: page.offset
    });
    return (database, run) => {
        const rows = allRows(database, compiled.rows, run);
        const lists = childLists(database, compiled.children, rows, run);
        const total = (): number => knownTotal(page, rows.length) ?? countRows(database, compiled.count, run);
        return shape({ rows, lists, total });
    };
}

/** The total, where the page itself tells it. */
export const knownTotal = (page: Page, read: number): number | undefined =>
    read > 0 && read < rowsToRead(page) ? page.offset + read : page.offset === 0 && read === 0 ? 0 : undefined;

function queryOf(context: ReadContext, object: ObjectDef, { args }: Selected, nodes: NodeCompiler): RecordQuery {
    const where = filterOf(context.sight, object, args['where']);
    const { columns, parents } = nodes.columns;
    return {
        kind: 'records',
        object,
        columns,
        parents,
        children: nodes.children,
        stable: true,
        order: orderOf(context.sight, object, args['orderBy']),
        ...(where ? { where } : {}),
        ...scopeOf(args['scope'])
    };
}

/** A list under a node: `Contacts(first: 5) { … }`. Lists under lists are not to be had. */
function compileList(
    context: ReadContext,
    child: ObjectDef,
    reference: FieldDef,
    selected: Selected
): { query: ChildQuery; shape: (rows: readonly Row[], lists: readonly ChildRows[]) => unknown } {
    const page = pageOf(selected.args);
    const nodes = new NodeCompiler(context, child);
    const shape = connectionShape(context, child.name, selected, page, (sets) => nodes.node(sets));
    const counted = selectedFields(context.request, selected.sets, isType(`${child.name}Connection`)).some(
        ({ name }) => name === 'totalCount'
    );
    const query = { ...queryOf(context, child, selected, nodes), limit: rowsToRead(page), offset: page.offset };
    return {
        query: { reference, query, counted },
        shape: (rows, lists) => {
            const total = (): number => Number(rows[0]?.['total'] ?? 0);
            return shape({
                rows: counted ? rows.filter((row) => (row['n'] as number) > page.offset) : rows,
                lists,
                total
            });
        }
    };
}

/** The parts of a connection: edges, pageInfo, totalCount, pageResultCount. */
export function connectionShape(
    context: ReadContext,
    typeName: string,
    selected: Selected,
    page: Page,
    compileNode: (sets: Selected['sets']) => NodeShape
): ConnectionShape {
    const fields = selectedFields(context.request, selected.sets, isType(`${typeName}Connection`));
    const parts = fields.map((field) => ({
        key: field.key,
        shape: connectionPart(context, typeName, field, page, compileNode)
    }));
    return (read) => Object.fromEntries(parts.map(({ key, shape }) => [key, shape(read)]));
}

function connectionPart(
    context: ReadContext,
    typeName: string,
    field: Selected,
    page: Page,
    compileNode: (sets: Selected['sets']) => NodeShape
): ConnectionShape {
    switch (field.name) {
        case 'edges':
            return edgesShape(context, typeName, field, page, compileNode);
        case 'pageInfo':
            return pageInfoShape(context, field, page);
        case 'totalCount':
            return ({ total }) => total();
        case 'pageResultCount':
            return ({ rows }) => rowsToShow(page, rows.length);
        default:
            return () => `${typeName}Connection`;
    }
}

function edgesShape(
    context: ReadContext,
    typeName: string,
    field: Selected,
    page: Page,
    compileNode: (sets: Selected['sets']) => NodeShape
): ConnectionShape {
    const parts = selectedFields(context.request, field.sets, isType(`${typeName}Edge`)).map(({ key, name, sets }) => ({
        key,
        name,
        node: name === 'node' ? compileNode(sets) : undefined
    }));
    return ({ rows, lists }) => {
        const edges: unknown[] = [];
        for (let index = 0; index < rowsToShow(page, rows.length); index++) {
            const edge: Record<string, unknown> = {};
            for (const { key, name, node } of parts) {
                edge[key] = node
                    ? node(rows[index] as Row, lists)
                    : name === 'cursor'
                      ? cursorOf(page.offset + index)
                      : `${typeName}Edge`;
            }
            edges.push(edge);
        }
        return edges;
    };
}

function pageInfoShape(context: ReadContext, field: Selected, page: Page): ConnectionShape {
    const parts = selectedFields(context.request, field.sets, isType('PageInfo'));
    return ({ rows }) => {
        const shown = rowsToShow(page, rows.length);
        const info: Readonly<Record<string, unknown>> = {
            __typename: 'PageInfo',
            hasNextPage: rows.length > shown && page.offset + shown < page.reach,
            hasPreviousPage: page.offset > 0,
            startCursor: shown === 0 ? null : cursorOf(page.offset),
            endCursor: shown === 0 ? null : cursorOf(page.offset + shown - 1)
        };
        return Object.fromEntries(parts.map(({ key, name }) => [key, info[name] ?? null]));
    };
}
