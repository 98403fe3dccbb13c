import { fieldPaths, objectName, sortPaths, type FieldId, type ObjectId } from 'host/fieldNames';
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
    readonly sortBy?: FieldId | readonly FieldId[];
    readonly where?: string;
}

/** Records of one related list. */
export const getRelatedListRecords = requestAdapter((config: RelatedRecordsConfig) =>
    config.parentRecordId && config.relatedListId ? recordsOf(config) : undefined
);

function recordsOf(config: RelatedRecordsConfig): Promise<unknown> {
    const { parentRecordId = '', relatedListId = '', pageSize, pageToken, sortBy, where } = config;
    const body = {
        fields: fieldPaths(config.fields),
        optionalFields: fieldPaths(config.optionalFields),
        pageSize,
        pageToken,
        sortBy: sortPaths(sortBy),
        where
    };
    return request<unknown>(`${UI_API}/related-list-records/${parentRecordId}/${relatedListId}`, {
        method: 'POST',
        body
    });
}

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
    parentObjectApiName && relatedListId ? infoOf(parentObjectApiName, relatedListId) : undefined
);

const infoOf = (parent: ObjectId, list: string): Promise<unknown> =>
    request<unknown>(`${UI_API}/related-list-info/${objectName(parent)}/${list}`);

interface BatchConfig {
    readonly parentRecordId?: string;
    readonly relatedListParameters?: readonly Omit<RelatedRecordsConfig, 'parentRecordId'>[];
}

/** Records of several related lists of one record: `{ results: [{ statusCode, result }] }`. */
export const getRelatedListRecordsBatch = requestAdapter(({ parentRecordId, relatedListParameters }: BatchConfig) =>
    parentRecordId && relatedListParameters?.length
        ? batchOf(relatedListParameters.map((one) => recordsOf({ ...one, parentRecordId })))
        : undefined
);

interface InfoBatchConfig {
    readonly parentObjectApiName?: ObjectId;
    readonly relatedListNames?: readonly string[];
}

export const getRelatedListInfoBatch = requestAdapter(({ parentObjectApiName, relatedListNames }: InfoBatchConfig) =>
    parentObjectApiName && relatedListNames?.length
        ? batchOf(relatedListNames.map((name) => infoOf(parentObjectApiName, name)))
        : undefined
);

async function batchOf(
    asked: readonly Promise<unknown>[]
): Promise<{ results: { statusCode: number; result: unknown }[] }> {
    return { results: (await Promise.all(asked)).map((result) => ({ statusCode: 200, result })) };
}
