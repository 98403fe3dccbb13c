import { getRecord } from 'lightning/uiRecordApi';
import { adapterState } from 'host/adapterState';

/** A record's fields; kept up as by the wire `getRecord`. */
export default adapterState(getRecord, ['recordId'], ['fields', 'optionalFields']);
