import { getRecord, getRecords, getRecordUi, type RecordConfig } from './recordWires';

export { getRecord, getRecords, getRecordUi };
export type { RecordConfig };
export { createRecord, updateRecord, deleteRecord } from './writes';
export { getRecordNotifyChange, notifyRecordUpdateAvailable } from './notify';
export { getFieldValue, getFieldDisplayValue } from './fieldValues';
export { getRecordCreateDefaults } from './createDefaults';
export {
    createRecordInputFilteredByEditedFields,
    generateRecordInputForCreate,
    generateRecordInputForUpdate
} from './recordInputs';
