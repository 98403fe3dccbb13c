import { fieldPaths, objectName, type FieldId, type ObjectId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

interface ListConfig {
    readonly objectApiName?: ObjectId;
    readonly listViewApiName?: string;
}

/** Columns, filters and label of a list view. */
export const getListInfoByName = requestAdapter(({ objectApiName, listViewApiName }: ListConfig) =>
    objectApiName && listViewApiName
        ? request<unknown>(`${UI_API}/list-info/${objectName(objectApiName)}/${listViewApiName}`)
        : undefined
);

interface ListRecordsConfig extends ListConfig {
    readonly fields?: readonly FieldId[];
    readonly optionalFields?: readonly FieldId[];
    readonly pageSize?: number;
    readonly pageToken?: string;
    readonly sortBy?: readonly string[];
    readonly searchTerm?: string;
    readonly where?: string;
}

/** Records of a list view, a page at a time. */
export const getListRecordsByName = requestAdapter((config: ListRecordsConfig) => {
    const { objectApiName, listViewApiName, pageSize, pageToken, sortBy, searchTerm, where } = config;
    if (!objectApiName || !listViewApiName) return undefined;
    const body = {
        fields: fieldPaths(config.fields),
        optionalFields: fieldPaths(config.optionalFields),
        pageSize,
        pageToken,
        sortBy,
        searchTerm,
        where
    };
    return request<unknown>(`${UI_API}/list-records/${objectName(objectApiName)}/${listViewApiName}`, {
        method: 'POST',
        body
    });
});

/** The list views of an object. */
export const getListInfosByObjectName = requestAdapter(({ objectApiName }: ListConfig) =>
    objectApiName ? request<unknown>(`${UI_API}/list-info/${objectName(objectApiName)}`) : undefined
);
