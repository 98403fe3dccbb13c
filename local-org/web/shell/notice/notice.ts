import { LightningElement } from 'lwc';

/** A quiet remark in the place of something that cannot be shown. */
export default class Notice extends LightningElement {}
