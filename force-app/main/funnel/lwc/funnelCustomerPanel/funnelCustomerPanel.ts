import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { accountLeadsQuery, customerDataFrom, customerQuery } from 'c/funnelData';
import type { CustomerAnswer, CustomerLeadsAnswer } from 'c/funnelData';
import { selectionIn } from 'c/funnelFacts';
import type { Selection } from 'c/funnelFacts';
import { funnelLabels } from 'c/funnelLabels';
import { drawingOf, idIn, nameIn, noticeFor } from './customerState';
import type { CustomerDrawing, Notice } from './customerState';
import { CUSTOMER_COLUMNS } from './rows';

/** The funnel of an account or a contact: its place and the reason for it; on an account also what stands where. */
export default class FunnelCustomerPanel extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** Whether what is owed is open when the page is. */
    @api showDetails = false;

    labels = funnelLabels;
    columns = CUSTOMER_COLUMNS;
    answer: CustomerAnswer | undefined;
    leadsAnswer: CustomerLeadsAnswer | undefined;
    drawing: CustomerDrawing | undefined;
    notice: Notice | undefined;
    customerErrors: unknown;
    leadsErrors: unknown;
    isExpanded = false;
    selectedStageId: string | undefined;
    refreshCustomer: (() => Promise<void>) | undefined;
    refreshLeads: (() => Promise<void>) | undefined;
    company: string | undefined;

    override connectedCallback(): void {
        this.isExpanded = this.showDetails;
        this.notice = noticeFor(this.objectApiName, undefined);
    }

    get query(): GraphQLQuery | undefined {
        return this.recordId ? customerQuery(this.objectApiName) : undefined;
    }

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCustomer({ data, errors, refresh }: GraphQLWireResult<CustomerAnswer>): void {
        this.refreshCustomer = refresh;
        this.customerErrors = errors?.length ? errors : undefined;
        if (data && idIn(data) !== idIn(this.answer)) {
            // another record: leads of the one before are none of its own
            this.leadsAnswer = undefined;
        }
        this.answer = data ?? this.answer;
        this.company = nameIn(this.answer);
        this.show();
    }

    /** Leads are asked for as soon as the account's name is known; contacts bring theirs along. */
    get leadsQuery(): GraphQLQuery | undefined {
        return this.objectApiName === 'Account' && this.company !== undefined ? accountLeadsQuery : undefined;
    }

    get leadsVariables(): { recordId: string | undefined; company: string | undefined } {
        return { recordId: this.recordId, company: this.company };
    }

    @wire(graphql, { query: '$leadsQuery', variables: '$leadsVariables' })
    wiredLeads({ data, errors, refresh }: GraphQLWireResult<CustomerLeadsAnswer>): void {
        this.refreshLeads = refresh;
        this.leadsErrors = errors?.length ? errors : undefined;
        this.leadsAnswer = data ?? this.leadsAnswer;
        this.show();
    }

    get errors(): unknown {
        return this.customerErrors ?? this.leadsErrors;
    }

    show(): void {
        if (this.objectApiName !== 'Account' && this.objectApiName !== 'Contact') {
            return;
        }
        const data = customerDataFrom(this.objectApiName, this.answer, this.leadsAnswer);
        this.notice = noticeFor(this.objectApiName, data);
        // with the name on its way to the second request, half of the evidence would draw the wrong place
        if (data && !this.notice && (this.objectApiName === 'Contact' || this.leadsAnswer)) {
            const before = this.drawing?.placeStageId;
            this.drawing = drawingOf(this.objectApiName, data, new Date().toISOString());
            if (this.selectedStageId === undefined || before !== this.drawing?.placeStageId) {
                this.selectedStageId = this.drawing?.placeStageId;
            }
        }
    }

    get selection(): Selection | undefined {
        return this.drawing && selectionIn(this.drawing.funnel, this.drawing.place, this.selectedStageId);
    }

    handleStageSelect(event: CustomEvent<{ stageId: string }>): void {
        this.selectedStageId = event.detail.stageId;
        this.isExpanded = true;
    }

    handleToggle(): void {
        this.isExpanded = !this.isExpanded;
    }

    handleRetry(): void {
        void this.reload();
    }

    async reload(): Promise<void> {
        try {
            await Promise.all([this.refreshCustomer?.(), this.refreshLeads?.()]);
        } catch (error) {
            this.customerErrors = error;
        }
    }
}
