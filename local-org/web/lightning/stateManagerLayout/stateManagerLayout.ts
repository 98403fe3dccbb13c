import { getLayout } from 'lightning/uiLayoutApi';
import { adapterState } from 'host/adapterState';

export default adapterState(getLayout, ['objectApiName', 'layoutType', 'mode'], ['recordTypeId']);
