import { getObjectInfos } from 'lightning/uiObjectInfoApi';
import { adapterState } from 'host/adapterState';

export default adapterState(getObjectInfos, ['objectApiNames']);
