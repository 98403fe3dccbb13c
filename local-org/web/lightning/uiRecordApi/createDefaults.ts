import { objectName, type ObjectId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

interface DefaultsConfig {
    readonly objectApiName?: ObjectId;
    readonly formFactor?: string;
    readonly recordTypeId?: string;
    readonly optionalFields?: readonly string[];
}

/** Default values, layout and object info for a new record. */
export const getRecordCreateDefaults = requestAdapter((config: DefaultsConfig) => {
    if (!config.objectApiName) return undefined;
    const query = new URLSearchParams({ formFactor: config.formFactor ?? 'Large' });
    if (config.recordTypeId) query.set('recordTypeId', config.recordTypeId);
    if (config.optionalFields?.length) query.set('optionalFields', config.optionalFields.join(','));
    return request<unknown>(`${UI_API}/record-defaults/create/${objectName(config.objectApiName)}?${query.toString()}`);
});
