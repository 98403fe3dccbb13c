import { getRelatedListsInfo } from 'lightning/uiRelatedListApi';
import { adapterState } from 'host/adapterState';

export default adapterState(getRelatedListsInfo, ['parentObjectApiName'], ['recordTypeId']);
