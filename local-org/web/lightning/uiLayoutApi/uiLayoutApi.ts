import { objectName, type ObjectId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

interface LayoutConfig {
    readonly objectApiName?: ObjectId;
    readonly layoutType?: string;
    readonly mode?: string;
    readonly recordTypeId?: string;
}

/** Sections, rows and fields of an object's layout. */
export const getLayout = requestAdapter(({ objectApiName, layoutType, mode, recordTypeId }: LayoutConfig) => {
    if (!objectApiName || !layoutType || !mode) return undefined;
    const query = new URLSearchParams({ layoutType, mode });
    if (recordTypeId) query.set('recordTypeId', recordTypeId);
    return request<unknown>(`${UI_API}/layout/${objectName(objectApiName)}?${query.toString()}`);
});
