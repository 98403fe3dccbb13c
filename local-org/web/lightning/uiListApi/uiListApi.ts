import { fieldPaths, objectName, sortPaths, type FieldId, type ObjectId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

/** Stands for the list of records that the person looked at last; the symbol of Salesforce's own Jest stub of this module. */
export const MRU = Symbol.for('MRU');

/** The built-in list view of every object here. */
const RECENT = '__Recent';

export interface ListUiConfig {
    readonly objectApiName?: ObjectId;
    /** A name, or the symbol MRU. */
    readonly listViewApiName?: string | symbol | { readonly listViewApiName: string };
    readonly fields?: readonly FieldId[];
    readonly optionalFields?: readonly FieldId[];
    readonly pageSize?: number;
    readonly pageToken?: string;
    readonly sortBy?: FieldId | readonly FieldId[];
}

/** A list view with its records; without a list view's name, the list views of the object. The platform advises `uiListsApi`. */
export const getListUi = requestAdapter((config: ListUiConfig) => {
    const { objectApiName, listViewApiName } = config;
    if (!objectApiName) return undefined;
    const object = objectName(objectApiName);
    if (!listViewApiName) return request<unknown>(`${UI_API}/list-info/${object}`);
    return listUi(object, nameOf(listViewApiName), config);
});

function nameOf(given: NonNullable<ListUiConfig['listViewApiName']>): string {
    if (typeof given === 'symbol') return RECENT;
    return typeof given === 'string' ? given : given.listViewApiName;
}

async function listUi(object: string, name: string, config: ListUiConfig): Promise<unknown> {
    const { pageSize, pageToken, sortBy } = config;
    const body = {
        fields: fieldPaths(config.fields),
        optionalFields: fieldPaths(config.optionalFields),
        pageSize,
        pageToken,
        sortBy: sortPaths(sortBy)
    };
    const [info, records] = await Promise.all([
        request<unknown>(`${UI_API}/list-info/${object}/${name}`),
        request<unknown>(`${UI_API}/list-records/${object}/${name}`, { method: 'POST', body })
    ]);
    return { info, records };
}
