import { fieldPaths, objectName, type FieldId, type ObjectId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import { requestAdapter } from 'host/wireAdapter';

interface RelatedConfig {
    readonly parentRecordId?: string;
    readonly relatedListId?: string;
}

interface RelatedRecordsConfig extends RelatedConfig {
    readonly fields?: readonly FieldId[];
    readonly optionalFields?: readonly FieldId[];
    readonly pageSize?: number;
    readonly pageToken?: string;
    readonly sortBy?: readonly string[];
    readonly where?: string;
}

/** Records of one related list. */
export const getRelatedListRecords = requestAdapter((config: RelatedRecordsConfig) => {
    const { parentRecordId, relatedListId, pageSize, pageToken, sortBy, where } = config;
    if (!parentRecordId || !relatedListId) return undefined;
    const body = {
        fields: fieldPaths(config.fields),
        optionalFields: fieldPaths(config.optionalFields),
        pageSize,
        pageToken,
        sortBy,
        where
    };
    return request<unknown>(`${UI_API}/related-list-records/${parentRecordId}/${relatedListId}`, {
        method: 'POST',
        body
    });
});

export const getRelatedListCount = requestAdapter(({ parentRecordId, relatedListId }: RelatedConfig) =>
    parentRecordId && relatedListId
        ? request<unknown>(`${UI_API}/related-list-count/${parentRecordId}/${relatedListId}`)
        : undefined
);

interface ParentConfig {
    readonly parentObjectApiName?: ObjectId;
    readonly relatedListId?: string;
}

export const getRelatedListsInfo = requestAdapter(({ parentObjectApiName }: ParentConfig) =>
    parentObjectApiName ? request<unknown>(`${UI_API}/related-list-info/${objectName(parentObjectApiName)}`) : undefined
);

export const getRelatedListInfo = requestAdapter(({ parentObjectApiName, relatedListId }: ParentConfig) =>
    parentObjectApiName && relatedListId
        ? request<unknown>(`${UI_API}/related-list-info/${objectName(parentObjectApiName)}/${relatedListId}`)
        : undefined
);
