import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { adapterState } from 'host/adapterState';

export default adapterState(getObjectInfo, ['objectApiName']);
