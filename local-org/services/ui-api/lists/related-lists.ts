import type { RelatedListInfo } from '../../../engine/graphql/read-context.ts';
import { notFound } from '../../../engine/errors.ts';
import { objectOf, type ChildRelationship, type ObjectDef } from '../../../engine/schema/schema.ts';
import type { Caller } from '../../caller.ts';
import { runSoql } from '../../query.ts';
import { visibleObject } from '../../records/object-access.ts';
import { soqlText } from '../../records/soql-text.ts';
import { compactFields } from '../layouts.ts';
import { nameFieldOf } from '../record-representation.ts';
import { themeInfo } from '../theme.ts';
import { displayColumn } from './list-info.ts';
import { pageOf, requestConditions, type ListPage, type ListRequest } from './list-records.ts';

interface RelatedList {
    readonly name: string;
    readonly child: ObjectDef;
    readonly relationship: ChildRelationship;
}

const MOST_COLUMNS = 5;

/** Lists of records that point to this object and that this person may see. */
export function relatedListsOf(caller: Caller, parent: ObjectDef): RelatedList[] {
    const schema = caller.org.schema();
    return (schema.children.get(parent.name.toLowerCase()) ?? []).flatMap((relationship) => {
        const child = objectOf(schema, relationship.childObject);
        const visible = child && caller.access.canRead(child) && caller.access.canReadField(child, relationship.field);
        return visible && relationship.name !== undefined ? [{ name: relationship.name, child, relationship }] : [];
    });
}

/** @throws OrgError NOT_FOUND */
export function relatedListNamed(caller: Caller, parent: ObjectDef, name: string): RelatedList {
    const found = relatedListsOf(caller, parent).find((list) => list.name.toLowerCase() === name.toLowerCase());
    if (!found) {
        throw notFound(`${parent.name} has no related list ${name}.`);
    }
    return found;
}

export function relatedListSummary(caller: Caller, list: RelatedList): Record<string, unknown> {
    const { child, relationship } = list;
    const theme = themeInfo(caller, child);
    return {
        entityLabel: child.label,
        entityLabelPlural: child.pluralLabel,
        fieldApiName: relationship.field.name,
        iconUrl: theme.iconUrl,
        isCustom: child.custom,
        keyPrefix: child.keyPrefix,
        label: child.pluralLabel,
        objectApiName: child.name,
        relatedListId: list.name,
        themeInfo: theme
    };
}

const columnsOf = (caller: Caller, { child, relationship }: RelatedList): string[] =>
    [...new Set([nameFieldOf(child) ?? 'Id', ...compactFields(caller, child)])]
        .filter((name) => name !== relationship.field.name)
        .slice(0, MOST_COLUMNS);

export function relatedListInfo(caller: Caller, parent: ObjectDef, list: RelatedList): Record<string, unknown> {
    return {
        ...relatedListSummary(caller, list),
        displayColumns: columnsOf(caller, list).flatMap((column) => displayColumn(caller, list.child, column)),
        eTag: `${caller.org.schema().version}`,
        filteredByInfo: [],
        listReference: relatedListReference(parent, list, undefined),
        objectApiNames: [list.child.name],
        orderedByInfo: [],
        parentFieldApiName: list.relationship.field.name,
        parentObjectApiName: parent.name
    };
}

/** The list as GraphQL's `relatedListByName` gives it; undefined: the person sees no such list. */
export function relatedListColumns(caller: Caller, parentName: string, name: string): RelatedListInfo | undefined {
    const parent = objectOf(caller.org.schema(), parentName);
    const list =
        parent && caller.access.canRead(parent)
            ? relatedListsOf(caller, parent).find((one) => one.name === name)
            : undefined;
    if (!parent || !list) {
        return undefined;
    }
    return {
        childApiName: list.child.name,
        parentApiName: parent.name,
        relatedListName: list.name,
        fieldApiName: list.relationship.field.name,
        label: list.child.pluralLabel,
        displayColumns: columnsOf(caller, list)
            .flatMap((column) => displayColumn(caller, list.child, column))
            .map((column) => column as unknown as RelatedListInfo['displayColumns'][number]),
        orderedByInfo: []
    };
}

export const relatedListReference = (
    parent: ObjectDef,
    list: RelatedList,
    recordId: string | undefined
): Record<string, unknown> => ({
    childRelationshipName: list.name,
    id: null,
    inContextOfRecordId: recordId ?? null,
    listViewApiName: null,
    objectApiName: list.child.name,
    parentObjectApiName: parent.name,
    relatedListId: list.name,
    type: 'relatedList'
});

/** One page of a related list of a record. */
export function relatedListRecords(
    caller: Caller,
    list: RelatedList,
    recordId: string,
    request: ListRequest
): ListPage {
    const columns = columnsOf(caller, list);
    const conditions = [
        `${list.relationship.field.name} = ${soqlText(recordId)}`,
        ...requestConditions(caller, list.child, columns, request)
    ];
    const shown = request.fields.length + request.optionalFields.length > 0 ? request.optionalFields : columns;
    return pageOf(caller, list.child, shown, request, conditions);
}

export function relatedListCount(caller: Caller, list: RelatedList, recordId: string): number {
    visibleObject(caller, list.child.name);
    const soql = `SELECT COUNT() FROM ${list.child.name} WHERE ${list.relationship.field.name} = ${soqlText(recordId)}`;
    return runSoql(caller.org, caller.access, soql, {}).totalSize;
}
