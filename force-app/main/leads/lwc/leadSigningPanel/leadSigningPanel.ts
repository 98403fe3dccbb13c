import { LightningElement, api, wire } from 'lwc';
import maySignForMarketing from '@salesforce/customPermission/Sign_for_Marketing';
import maySignForSales from '@salesforce/customPermission/Sign_for_Sales';
import DEFINITION_OBJECT from '@salesforce/schema/Lead_Definition__c';
import FILTER_LOGIC from '@salesforce/schema/Lead_Definition__c.Filter_Logic__c';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { fill, formatDate } from 'c/formatting';
import { leadLabels as labels } from 'c/leadLabels';
import { studioLabels as studio } from 'c/leadStudioLabels';
import { agreementFrom, signingQuery, signingWrites } from 'c/leadStandardData';
import type { SigningAnswer } from 'c/leadStandardData';
import { actsOf, hasSignedForOther } from 'c/leadStandardModel';
import type { Act, Agreement, Signature, Signer } from 'c/leadStandardModel';
import { saveAllOrNone } from 'c/saveRecordsData';

const BUTTONS: Readonly<Record<Act, string>> = {
    propose: labels.signPropose,
    revise: labels.signRevise,
    signForMarketing: labels.signForMarketing,
    signForSales: labels.signForSales,
    returnWithReason: studio.signReturn
};
const QUIET: ReadonlySet<Act> = new Set<Act>(['revise', 'returnWithReason']);
const STATES: Readonly<Record<Agreement['status'], string>> = {
    Draft: labels.signDraft,
    Proposed: labels.signProposed,
    Agreed: labels.signAgreed,
    Retired: labels.signRetired
};

const said = (signature: Signature | undefined, signed: string, unsigned: string): string =>
    signature
        ? fill(signed, signature.name || labels.somebody, signature.on ? formatDate(signature.on) : '')
        : unsigned;

/** Where a definition stands on its way to agreement, and what this person can do about it. The org's rules guard each step. */
export default class LeadSigningPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    studio = studio;
    query = signingQuery;
    objectName = DEFINITION_OBJECT;
    agreement: Agreement | undefined;
    mayEdit = false;
    isSaving = false;
    isReturning = false;
    reason = '';
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredAgreement({ data, refresh }: GraphQLWireResult<SigningAnswer>): void {
        this.refresh = refresh;
        this.agreement = (data && agreementFrom(data)) ?? this.agreement;
    }

    @wire(getObjectInfo, { objectApiName: '$objectName' })
    wiredInfo({ data }: { data?: { fields: Record<string, { updateable: boolean } | undefined> } }): void {
        // Authors write the words; those who only sign do not.
        this.mayEdit = data?.fields[FILTER_LOGIC.fieldApiName]?.updateable ?? this.mayEdit;
    }

    get person(): Signer {
        return {
            userId: USER_ID,
            mayEdit: this.mayEdit,
            maySignForMarketing: maySignForMarketing === true,
            maySignForSales: maySignForSales === true
        };
    }

    get state(): string {
        return this.agreement ? STATES[this.agreement.status] : '';
    }

    get signatures(): string[] | undefined {
        const { agreement } = this;
        return !agreement || agreement.status === 'Draft'
            ? undefined
            : [
                  said(agreement.marketing, labels.signSignedMarketing, labels.signUnsignedMarketing),
                  said(agreement.sales, labels.signSignedSales, labels.signUnsignedSales)
              ];
    }

    get hint(): string {
        return this.agreement && hasSignedForOther(this.agreement, this.person) ? labels.signOwn : '';
    }

    get returned(): string {
        const { returnReason = '', status } = this.agreement ?? {};
        return status === 'Draft' && returnReason !== '' ? fill(studio.signReturned, returnReason) : '';
    }

    get buttons(): { act: Act; label: string; variant: string }[] {
        const acts = this.agreement && !this.isReturning ? actsOf(this.agreement, this.person) : [];
        return acts.map((act) => ({ act, label: BUTTONS[act], variant: QUIET.has(act) ? 'neutral' : 'brand' }));
    }

    get hasButtons(): boolean {
        return this.buttons.length > 0;
    }

    async handleAct(event: Event): Promise<void> {
        const act = (event.currentTarget as HTMLElement).dataset.act as Act;
        if (act === 'returnWithReason') {
            this.isReturning = true;
            return;
        }
        await this.save(act);
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.reason = event.detail.value;
    }

    handleKeep(): void {
        this.isReturning = false;
    }

    async handleReturn(): Promise<void> {
        const field = this.template?.querySelector<HTMLElement & { reportValidity(): boolean }>('.reason');
        if (field?.reportValidity() !== false && this.reason.trim() !== '') {
            await this.save('returnWithReason', this.reason.trim());
        }
    }

    /** One transaction: when the org refuses a part, nothing of it is kept. */
    async save(act: Act, words = ''): Promise<void> {
        const { agreement } = this;
        if (!agreement || this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.errors = undefined;
        try {
            await saveAllOrNone(signingWrites(act, agreement, USER_ID, new Date().toISOString(), words));
            this.isReturning = false;
            this.reason = '';
            this.dispatchEvent(new CustomEvent('agreementchange', { bubbles: true, composed: true }));
        } catch (error) {
            this.errors = error;
        }
        await this.reload();
        this.isSaving = false;
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors ??= error;
        }
    }

    async handleRetry(): Promise<void> {
        this.errors = undefined;
        await this.reload();
    }
}
