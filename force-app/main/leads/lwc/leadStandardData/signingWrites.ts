import DEFINITION from '@salesforce/schema/Lead_Definition__c';
import IN_FORCE_KEY from '@salesforce/schema/Lead_Definition__c.In_Force_Key__c';
import MARKETING_ON from '@salesforce/schema/Lead_Definition__c.Marketing_Signed_On__c';
import RETURN_REASON from '@salesforce/schema/Lead_Definition__c.Return_Reason__c';
import SALES_ON from '@salesforce/schema/Lead_Definition__c.Sales_Signed_On__c';
import BY_MARKETING from '@salesforce/schema/Lead_Definition__c.Signed_By_Marketing__c';
import BY_SALES from '@salesforce/schema/Lead_Definition__c.Signed_By_Sales__c';
import STATUS from '@salesforce/schema/Lead_Definition__c.Status__c';
import COMMENT from '@salesforce/schema/Lead_Definition_Comment__c';
import BODY from '@salesforce/schema/Lead_Definition_Comment__c.Body__c';
import KIND from '@salesforce/schema/Lead_Definition_Comment__c.Kind__c';
import ON_DEFINITION from '@salesforce/schema/Lead_Definition_Comment__c.Lead_Definition__c';
import type { Act, Agreement } from 'c/leadStandardModel';
import type { Fields, Write } from 'c/saveRecordsData';

export type CommentKind = 'Comment' | 'Proposed' | 'Signed' | 'Returned';

const update = (id: string, fields: Fields): Write => ({
    kind: 'update',
    object: DEFINITION.objectApiName,
    id,
    fields
});

/** What is said about a version, or done with it. */
export const commentWrite = (definitionId: string, kind: CommentKind, body: string): Write => ({
    kind: 'create',
    object: COMMENT.objectApiName,
    fields: {
        [ON_DEFINITION.fieldApiName]: definitionId,
        [KIND.fieldApiName]: kind,
        [BODY.fieldApiName]: body === '' ? null : body
    }
});

/** The second signature: in the same transaction the former version retires, and this one is agreed and in force. */
function signWrites({ id, key, formerId }: Agreement, signature: Fields, isSecond: boolean): Write[] {
    if (!isSecond) {
        return [update(id, signature)];
    }
    const former: Write[] = formerId
        ? [update(formerId, { [STATUS.fieldApiName]: 'Retired', [IN_FORCE_KEY.fieldApiName]: null })]
        : [];
    const agreed = { [STATUS.fieldApiName]: 'Agreed', [IN_FORCE_KEY.fieldApiName]: key };
    return [...former, update(id, { ...signature, ...agreed })];
}

/**
 * The saves of an act, to be made all or none.
 * @param now ISO date and time
 * @param words the reason of a return; with other acts a remark, or empty
 */
export function signingWrites(act: Act, agreement: Agreement, userId: string, now: string, words = ''): Write[] {
    const { id, marketing, sales } = agreement;
    switch (act) {
        case 'propose':
            return [
                update(id, { [STATUS.fieldApiName]: 'Proposed', [RETURN_REASON.fieldApiName]: null }),
                commentWrite(id, 'Proposed', words)
            ];
        case 'revise':
            return [update(id, { [STATUS.fieldApiName]: 'Draft' })];
        case 'returnWithReason':
            return [
                update(id, {
                    [STATUS.fieldApiName]: 'Draft',
                    [RETURN_REASON.fieldApiName]: words.slice(0, 255),
                    [BY_MARKETING.fieldApiName]: null,
                    [MARKETING_ON.fieldApiName]: null,
                    [BY_SALES.fieldApiName]: null,
                    [SALES_ON.fieldApiName]: null
                }),
                commentWrite(id, 'Returned', words)
            ];
        case 'signForMarketing': {
            const signature = { [BY_MARKETING.fieldApiName]: userId, [MARKETING_ON.fieldApiName]: now };
            return [...signWrites(agreement, signature, sales !== undefined), commentWrite(id, 'Signed', words)];
        }
        default: {
            const signature = { [BY_SALES.fieldApiName]: userId, [SALES_ON.fieldApiName]: now };
            return [...signWrites(agreement, signature, marketing !== undefined), commentWrite(id, 'Signed', words)];
        }
    }
}
