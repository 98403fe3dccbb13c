import { getRelatedListInfo } from 'lightning/uiRelatedListApi';
import { adapterState } from 'host/adapterState';

export default adapterState(getRelatedListInfo, ['parentObjectApiName', 'relatedListId'], ['recordTypeId']);
