import { objectName, withoutObject, type FieldId, type ObjectId } from 'host/fieldNames';
import { allPicklistValues, objectInfo, picklistValues, type ObjectInfo } from 'host/objectInfo';
import { requestAdapter } from 'host/wireAdapter';

export const getObjectInfo = requestAdapter((config: { objectApiName?: ObjectId }) =>
    config.objectApiName ? objectInfo(objectName(config.objectApiName)) : undefined
);

export const getObjectInfos = requestAdapter((config: { objectApiNames?: readonly ObjectId[] }) =>
    config.objectApiNames?.length ? infosOf(config.objectApiNames.map(objectName)) : undefined
);

async function infosOf(objects: readonly string[]): Promise<{ results: { statusCode: number; result: ObjectInfo }[] }> {
    const infos = await Promise.all(objects.map(objectInfo));
    return { results: infos.map((result) => ({ statusCode: 200, result })) };
}

export const getPicklistValues = requestAdapter((config: { recordTypeId?: string; fieldApiName?: FieldId }) => {
    const { recordTypeId, fieldApiName } = config;
    if (!recordTypeId || !fieldApiName) return undefined;
    const object = typeof fieldApiName === 'string' ? fieldApiName.split('.')[0] : fieldApiName.objectApiName;
    return picklistValues(object ?? '', withoutObject(fieldApiName), recordTypeId);
});

export const getPicklistValuesByRecordType = requestAdapter(
    (config: { recordTypeId?: string; objectApiName?: ObjectId }) =>
        config.recordTypeId && config.objectApiName
            ? allPicklistValues(objectName(config.objectApiName), config.recordTypeId)
            : undefined
);
