import { fieldPaths, objectName, sortPaths, type FieldId, type ObjectId } from 'host/fieldNames';
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
    readonly sortBy?: FieldId | readonly FieldId[];
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
        sortBy: sortPaths(sortBy),
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

interface NamesConfig {
    /** `Account.AllAccounts` */
    readonly names?: readonly string[];
}

/** Several list views at once: `{ results: [{ statusCode, result }] }`. */
export const getListInfosByName = requestAdapter(({ names }: NamesConfig) =>
    names?.length ? batchOf(names.map((name) => `${UI_API}/list-info/${name.replace('.', '/')}`)) : undefined
);

async function batchOf(paths: readonly string[]): Promise<{ results: { statusCode: number; result: unknown }[] }> {
    const results = await Promise.all(paths.map(async (path) => ({ statusCode: 200, result: await request(path) })));
    return { results };
}

const refused = (): Promise<never> =>
    Promise.reject(new Error('The local org keeps list views as they were deployed: change them by deploying.'));

/** Which columns and filters an object's list views may have is not imitated: the wire delivers an error that says so. */
export const getListObjectInfo = requestAdapter(({ objectApiName }: ListConfig) =>
    objectApiName ? refused() : undefined
);

/** No widths or wraps of columns are kept for a person. */
export const getListPreferences = requestAdapter(({ objectApiName, listViewApiName }: ListConfig) =>
    objectApiName && listViewApiName
        ? Promise.resolve({
              columnOrder: [],
              columnWidths: {},
              columnWrap: {},
              listReference: { objectApiName, listViewApiName }
          })
        : undefined
);

export const createListInfo = refused;
export const deleteListInfo = refused;
export const updateListInfoByName = refused;
export const updateListPreferences = refused;
