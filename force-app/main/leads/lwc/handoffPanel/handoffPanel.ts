import { LightningElement, api, wire } from 'lwc';
import ANSWER from '@salesforce/schema/Lead_Handoff__c.Answer__c';
import ACCEPTED_ON from '@salesforce/schema/Lead_Handoff__c.Accepted_On__c';
import HANDOFF_OBJECT from '@salesforce/schema/Lead_Handoff__c';
import RETURN_REASON from '@salesforce/schema/Lead_Handoff__c.Return_Reason__c';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { fill, formatNumber } from 'c/formatting';
import type { ActDetail, Reason } from 'c/handoffActions';
import { handoffsFrom, responsesFrom, threadQuery } from 'c/handoffData';
import type { HandoffAnswer, HandoffFacts } from 'c/handoffData';
import type { GiveDetail } from 'c/handoffForm';
import { handoffLabels as labels } from 'c/handoffLabels';
import { actsOf, canHandOff, statusOf } from 'c/handoffModel';
import type { Act, Activity, Handoff, Participant } from 'c/handoffModel';
import { stuckWords, viewsOf } from './views';
import type { CardView } from './views';
import { doAct, give } from './doing';
import { leadFrom, LEAD_FIELDS } from './lead';
import type { PanelLead, RecordData } from './lead';

interface ObjectInfo {
    readonly createable?: boolean;
    readonly defaultRecordTypeId?: string;
    readonly fields: Readonly<Record<string, { readonly updateable?: boolean } | undefined>>;
}

const MINUTE = 60_000;

/** The hand-offs of a lead, or of the contact or opportunity that it became, and what this person can do. */
export default class HandoffPanel extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    labels = labels;
    query = threadQuery;
    objectName = HANDOFF_OBJECT;
    reasonField = RETURN_REASON;
    userId = USER_ID;
    facts: HandoffFacts | undefined;
    activities: readonly Activity[] | undefined;
    isDenied = false;
    info: ObjectInfo | undefined;
    lead: PanelLead | undefined;
    reasons: readonly Reason[] = [];
    now = Date.now();
    isGiving = false;
    isBusy = false;
    showsEarlier = false;
    queryErrors: unknown;
    saveErrors: unknown;
    /** What a save left undone, and what was saved. */
    notice = '';
    refresh: (() => Promise<void>) | undefined;
    timer: ReturnType<typeof setInterval> | undefined;

    override connectedCallback(): void {
        // Clocks go on while the page is open; it stops with the page.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = setInterval(() => {
            this.now = Date.now();
        }, MINUTE);
    }

    override disconnectedCallback(): void {
        clearInterval(this.timer);
    }

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredThread({ data, errors, refresh }: GraphQLWireResult<HandoffAnswer>): void {
        this.refresh = refresh;
        this.queryErrors = errors?.length ? errors : undefined;
        if (data) {
            this.now = Date.now();
            this.facts = handoffsFrom(data);
            this.activities = responsesFrom(data, this.now);
            this.isDenied = this.facts === undefined;
        }
    }

    @wire(getObjectInfo, { objectApiName: '$objectName' })
    wiredInfo({ data }: { data?: ObjectInfo }): void {
        this.info = data ?? this.info;
    }

    @wire(getPicklistValues, { recordTypeId: '$info.defaultRecordTypeId', fieldApiName: '$reasonField' })
    wiredReasons({ data }: { data?: { values: readonly Reason[] } }): void {
        this.reasons = data?.values ?? this.reasons;
    }

    @wire(getRecord, { recordId: '$leadId', optionalFields: LEAD_FIELDS })
    wiredLead({ data }: { data?: RecordData }): void {
        this.lead = data ? leadFrom(data) : this.lead;
    }

    /** Undefined on other pages: a contact is not handed over. */
    get leadId(): string | undefined {
        return this.objectApiName === 'Lead' ? this.recordId : undefined;
    }

    get person(): Participant {
        const mayWrite = (field: string): boolean => this.info?.fields[field]?.updateable === true;
        return {
            userId: this.userId,
            mayHandOff: this.info?.createable === true,
            mayAccept: mayWrite(ACCEPTED_ON.fieldApiName),
            mayAnswer: mayWrite(ANSWER.fieldApiName)
        };
    }

    get latest(): Handoff | undefined {
        return this.facts?.handoffs[0];
    }

    get views(): CardView[] {
        return this.facts ? viewsOf(this.facts, this.activities ?? [], this.now) : [];
    }

    get current(): CardView | undefined {
        return this.views[0];
    }

    get earlier(): CardView[] {
        return this.views.slice(1);
    }

    get isResponseHidden(): boolean {
        return this.facts !== undefined && this.activities === undefined;
    }

    get namesLead(): boolean {
        return this.objectApiName !== 'Lead';
    }

    get acts(): Act[] {
        return this.latest && !this.isGiving ? actsOf(this.latest, this.person) : [];
    }

    get hasActs(): boolean {
        return this.acts.length > 0;
    }

    get mayGive(): boolean {
        return !this.isGiving && this.lead !== undefined && canHandOff(this.lead, this.latest, this.person);
    }

    get giveLabel(): string {
        return this.latest ? labels.handOffAgain : labels.handOff;
    }

    /** The words of the next hand-off are the answer to the one that came back. */
    get isAnswer(): boolean {
        return this.latest !== undefined && statusOf(this.latest) === 'Returned';
    }

    get emptyText(): string {
        if (!this.facts || this.latest) {
            return '';
        }
        return labels.none;
    }

    /** Most contacts and opportunities never were handed over: nothing is said there. */
    get isShown(): boolean {
        return !this.namesLead || this.latest !== undefined;
    }

    get stuck(): string {
        return this.latest ? stuckWords(this.latest, this.person) : '';
    }

    get earlierLabel(): string {
        return this.showsEarlier ? labels.hide : fill(labels.show, formatNumber(this.earlier.length));
    }

    get hasEarlier(): boolean {
        return this.earlier.length > 0;
    }

    get earlierExpanded(): string {
        return String(this.showsEarlier);
    }

    handleEarlier(): void {
        this.showsEarlier = !this.showsEarlier;
    }

    handleGiving(): void {
        this.isGiving = true;
    }

    handleCancel(): void {
        this.isGiving = false;
    }

    async handleAct({ detail }: CustomEvent<ActDetail>): Promise<void> {
        const handoff = this.latest;
        if (handoff) {
            await this.save(() => doAct(handoff, detail, this.userId));
        }
    }

    async handleGive({ detail }: CustomEvent<GiveDetail>): Promise<void> {
        const { lead, latest, isAnswer } = this;
        if (lead) {
            await this.save(() => give(lead, detail, { latest, isAnswer }, this.userId));
        }
    }

    /** @param act gives a sentence about what it left undone; empty: nothing */
    async save(act: () => Promise<string>): Promise<void> {
        if (this.isBusy) {
            return;
        }
        this.isBusy = true;
        this.saveErrors = undefined;
        this.notice = '';
        try {
            this.notice = (await act()) || labels.done;
            this.isGiving = false;
        } catch (error) {
            this.saveErrors = error;
        }
        await this.reload();
        this.isBusy = false;
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }

    async handleRetry(): Promise<void> {
        this.saveErrors = undefined;
        await this.reload();
    }
}
