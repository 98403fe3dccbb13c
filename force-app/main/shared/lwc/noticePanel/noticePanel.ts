import { LightningElement, api } from 'lwc';

/** A message that takes the place of something that cannot be shown. What stands in its slot follows the text. */
export default class NoticePanel extends LightningElement {
    @api heading = '';
    @api text = '';
    @api iconName = 'utility:info';
}
