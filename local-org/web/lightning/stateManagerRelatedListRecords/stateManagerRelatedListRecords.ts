import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { adapterState } from 'host/adapterState';

export default adapterState(
    getRelatedListRecords,
    ['parentRecordId', 'relatedListId'],
    ['fields', 'optionalFields', 'pageSize', 'pageToken', 'sortBy', 'where']
);
