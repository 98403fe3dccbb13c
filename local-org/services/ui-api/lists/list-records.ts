import { OrgError } from '../../../engine/errors.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { Caller } from '../../caller.ts';
import { recentIds } from '../../records/recent-items.ts';
import { soqlText } from '../../records/soql-text.ts';
import { fieldPath, fieldPaths, type FieldPath } from '../field-paths.ts';
import { representRecords, type RecordRepresentation } from '../record-representation.ts';
import { filterCondition } from './list-filters.ts';
import { defaultOrder } from './list-info.ts';
import type { ListView } from './list-views.ts';
import { whereCondition } from './where-argument.ts';

/** What a client asks of a list. */
export interface ListRequest {
    readonly fields: readonly string[];
    readonly optionalFields: readonly string[];
    readonly pageSize: number;
    readonly pageToken: string | undefined;
    /** `Name`, `-Amount` for falling. */
    readonly sortBy: readonly string[];
    readonly searchTerm: string | undefined;
    readonly where: string | undefined;
}

/** Rows that a list may reach, as on the platform. */
const DEEPEST_ROW = 2000;
const RECENT = 200;

export interface ListPage {
    readonly records: readonly RecordRepresentation[];
    readonly offset: number;
    /** Whether there are rows behind this page. */
    readonly more: boolean;
    readonly sortBy: readonly string[];
}

/** One page of a list view. @throws OrgError */
export function listRecords(caller: Caller, object: ObjectDef, view: ListView, request: ListRequest): ListPage {
    const order =
        request.sortBy.length > 0
            ? request.sortBy
            : defaultOrder(caller, object, view).map(({ fieldApiName }) => fieldApiName);
    const conditions = [
        scopeCondition(caller, object, view),
        filterCondition(view.filters, view.filterLogic),
        ...requestConditions(caller, object, view.columns, request)
    ];
    return pageOf(
        caller,
        object,
        [...view.columns, ...request.optionalFields, ...systemFields(object)],
        { ...request, sortBy: order },
        conditions
    );
}

/** Fields that come with every record of a list view, whatever its columns are. */
const SYSTEM = ['CreatedDate', 'Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'];

const systemFields = (object: ObjectDef): string[] => SYSTEM.filter((name) => object.fields.has(name.toLowerCase()));

/** Conditions that the request adds to a list's own. */
export const requestConditions = (
    caller: Caller,
    object: ObjectDef,
    columns: readonly string[],
    request: ListRequest
): (string | undefined)[] => [
    request.searchTerm ? searchCondition(caller, object, columns, request.searchTerm) : undefined,
    request.where ? whereCondition(caller, object, request.where) : undefined
];

/** Reads a page of records under conditions; one row more tells whether there is a next page. */
export function pageOf(
    caller: Caller,
    object: ObjectDef,
    optional: readonly string[],
    request: ListRequest,
    conditions: readonly (string | undefined)[]
): ListPage {
    const offset = offsetOf(request.pageToken);
    const paths = fieldPaths(caller, object, request.fields, optional);
    const where = conditions
        .filter((condition) => condition !== undefined)
        .map((condition) => `(${condition})`)
        .join(' AND ');
    const orderBy = orderClause(caller, object, request.sortBy);
    const limit = Math.min(request.pageSize, DEEPEST_ROW - offset);
    const tail = `${orderBy} LIMIT ${limit + 1}${offset > 0 ? ` OFFSET ${offset}` : ''}`;
    const records = limit > 0 ? representRecords(caller, object, paths, { ...(where ? { where } : {}), tail }) : [];
    return {
        records: records.slice(0, limit),
        offset,
        more: records.length > limit && offset + limit < DEEPEST_ROW,
        sortBy: request.sortBy
    };
}

function offsetOf(pageToken: string | undefined): number {
    const offset = pageToken === undefined || pageToken === '' ? 0 : Number(pageToken);
    if (!Number.isInteger(offset) || offset < 0 || offset > DEEPEST_ROW) {
        throw new OrgError('INVALID_INPUT', `pageToken must be one that the list gave out, not ${pageToken}.`);
    }
    return offset;
}

function scopeCondition(caller: Caller, object: ObjectDef, view: ListView): string | undefined {
    if (view.scope === 'mine' && object.owned) {
        return `OwnerId = ${soqlText(caller.userId)}`;
    }
    if (view.scope === 'recent') {
        const ids = recentIds(caller, object, RECENT).map(({ id }) => soqlText(id));
        return ids.length === 0 ? 'Id = null' : `Id IN (${ids.join(', ')})`;
    }
    return undefined;
}

const SEARCHED = new Set(['string', 'email', 'phone', 'url', 'picklist', 'textarea', 'combobox']);

/** The term anywhere in a text among the columns, or in the record's name. */
export function searchCondition(caller: Caller, object: ObjectDef, columns: readonly string[], term: string): string {
    const names = [...object.fields.values()].filter((field) => field.nameField).map((field) => field.name);
    const paths = [...new Set([...names, ...columns])]
        .map((column) => fieldPath(caller, object, column))
        .filter(
            (path): path is FieldPath =>
                path !== undefined && SEARCHED.has(path.field.type) && path.field.longText !== true
        );
    const pattern = soqlText(`%${term.replace(/[%_]/g, '\\$&')}%`);
    return paths.length === 0 ? 'Id = null' : paths.map((path) => `${path.text} LIKE ${pattern}`).join(' OR ');
}

/** Always with the id at the end, so that pages neither repeat nor skip a row. */
function orderClause(caller: Caller, object: ObjectDef, sortBy: readonly string[]): string {
    const parts = sortBy.map((entry) => {
        const falling = entry.startsWith('-');
        const path = fieldPath(caller, object, falling ? entry.slice(1) : entry);
        if (!path) {
            throw new OrgError('INVALID_FIELD', `The list cannot be sorted by ${entry}: there is no such field.`);
        }
        return `${path.text} ${falling ? 'DESC' : 'ASC'} NULLS ${falling ? 'FIRST' : 'LAST'}`;
    });
    return `ORDER BY ${[...parts, 'Id'].join(', ')}`;
}
