import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { Caller } from '../../caller.ts';
import { describeField } from '../../describe/describe-field.ts';
import { fieldPath } from '../field-paths.ts';
import { listViewsOf, type ListView } from './list-views.ts';

/** The list views of an object by name and label. */
export function listInfos(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const lists = listViewsOf(caller, object).map((view) => ({
        apiName: view.apiName,
        id: null,
        label: view.label,
        listReference: listReference(object, view),
        listUiUrl: `/services/data/v${caller.version}/ui-api/list-ui/${object.name}/${view.apiName}`,
        objectApiName: object.name
    }));
    return {
        count: lists.length,
        currentPageToken: '0',
        currentPageUrl: `/services/data/v${caller.version}/ui-api/list-info/${object.name}`,
        lists,
        nextPageToken: null,
        nextPageUrl: null,
        objectApiName: object.name,
        pageSize: lists.length,
        previousPageToken: null,
        previousPageUrl: null,
        queryString: null,
        recentListsOnly: false
    };
}

export const listReference = (object: ObjectDef, view: ListView): Record<string, unknown> => ({
    id: null,
    listViewApiName: view.apiName,
    objectApiName: object.name,
    parentObjectApiName: null,
    relatedListId: null,
    type: 'listView'
});

/** Columns, filters and scope of one list view. */
export function listInfo(caller: Caller, object: ObjectDef, view: ListView): Record<string, unknown> {
    return {
        cloneable: false,
        createable: false,
        deletable: false,
        displayColumns: view.columns.flatMap((column) => displayColumn(caller, object, column)),
        eTag: `${caller.org.schema().version}`,
        filterLogicString: view.filterLogic ?? null,
        filteredByInfo: view.filters.flatMap((filter) =>
            filter
                ? [
                      {
                          fieldApiName: filter.path,
                          label: filter.field.label,
                          operandLabels: filter.value === '' ? [] : filter.value.split(','),
                          operator: filter.operation
                      }
                  ]
                : []
        ),
        label: view.label,
        listReference: listReference(object, view),
        objectApiName: object.name,
        orderedByInfo: defaultOrder(caller, object, view),
        scope: {
            apiName: view.scope,
            entityId: null,
            label: view.scope === 'mine' ? 'Mine' : 'All',
            relatedEntityId: null
        },
        searchable: true,
        updateable: false,
        userPreferences: { columnWidths: {}, columnWrap: {} },
        visibility: 'Public',
        visibilityEditable: false
    };
}

export function displayColumn(caller: Caller, object: ObjectDef, column: string): Record<string, unknown>[] {
    const path = fieldPath(caller, object, column);
    if (!path) {
        return [];
    }
    const reference = path.parents.at(-1);
    const label = reference
        ? `${reference.label.replace(/ ID$/, '')}${path.field.nameField ? '' : ` ${path.field.label}`}`
        : path.field.label;
    return [
        {
            fieldApiName: path.text,
            label,
            lookupId: reference ? `${path.text.slice(0, path.text.lastIndexOf('.'))}.Id` : null,
            sortable: describeField(caller.access, object, path.field).sortable,
            typeApiName: path.field.type
        }
    ];
}

/** The first column that can be sorted, rising. */
export function defaultOrder(
    caller: Caller,
    object: ObjectDef,
    view: ListView
): { fieldApiName: string; isAscending: boolean; label: string }[] {
    if (view.scope === 'recent') {
        return [];
    }
    for (const column of view.columns) {
        const [shown] = displayColumn(caller, object, column);
        if (shown?.sortable === true) {
            return [{ fieldApiName: column, isAscending: true, label: String(shown.label) }];
        }
    }
    return [];
}
