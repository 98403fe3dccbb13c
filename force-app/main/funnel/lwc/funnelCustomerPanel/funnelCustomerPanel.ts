import { LightningElement, api, wire } from 'lwc';
import ACCOUNT_NAME from '@salesforce/schema/Account.Name';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getRecord } from 'lightning/uiRecordApi';
import { customerDataFrom, customerQuery } from 'c/funnelData';
import type { CustomerAnswer } from 'c/funnelData';
import { selectionIn } from 'c/funnelFacts';
import type { Selection } from 'c/funnelFacts';
import { funnelLabels } from 'c/funnelLabels';
import { drawingOf, noticeFor } from './customerState';
import type { CustomerDrawing, Notice } from './customerState';
import { CUSTOMER_COLUMNS, openedPlace } from './rows';
import type { OpenedPlace } from './rows';

interface AccountRecord {
    readonly fields: { readonly Name?: { readonly value?: string | null } };
}

/** The funnel of an account or a contact: its place and the reason for it; on an account also what stands where. */
export default class FunnelCustomerPanel extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** Whether what is owed is open when the page is. */
    @api showDetails = false;

    labels = funnelLabels;
    columns = CUSTOMER_COLUMNS;
    drawing: CustomerDrawing | undefined;
    notice: Notice | undefined;
    errors: unknown;
    isExpanded = false;
    selectedStageId: string | undefined;
    opened: OpenedPlace | undefined;
    refresh: (() => Promise<void>) | undefined;
    /** The account's name, by which its open leads are found; undefined: not known yet. */
    company: string | undefined;

    override connectedCallback(): void {
        this.isExpanded = this.showDetails;
        this.notice = noticeFor(this.objectApiName, undefined);
    }

    get accountId(): string | undefined {
        return this.objectApiName === 'Account' ? this.recordId : undefined;
    }

    // A record page has the name of its account already: Lightning Data Service gives it without a request.
    @wire(getRecord, { recordId: '$accountId', fields: [ACCOUNT_NAME] })
    wiredAccount({ data, error }: { data?: AccountRecord; error?: unknown }): void {
        if (data || error) {
            this.company = data?.fields.Name?.value ?? '';
        }
    }

    get query(): GraphQLQuery | undefined {
        const isReady = this.objectApiName !== 'Account' || this.company !== undefined;
        return this.recordId && isReady ? customerQuery(this.objectApiName) : undefined;
    }

    get variables(): { recordId: string | undefined; company?: string } {
        const { recordId, company } = this;
        return this.objectApiName === 'Account' && company !== undefined ? { recordId, company } : { recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCustomer({ data, errors, refresh }: GraphQLWireResult<CustomerAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.show(data);
    }

    show(answer: CustomerAnswer | undefined): void {
        if (this.objectApiName !== 'Account' && this.objectApiName !== 'Contact') {
            return;
        }
        const data = customerDataFrom(this.objectApiName, answer);
        if (!data) {
            return;
        }
        this.notice = noticeFor(this.objectApiName, data);
        const before = this.drawing?.placeStageId;
        this.opened = undefined;
        this.drawing = drawingOf(this.objectApiName, data, new Date().toISOString());
        if (this.selectedStageId === undefined || before !== this.drawing?.placeStageId) {
            this.selectedStageId = this.drawing?.placeStageId;
        }
    }

    get selection(): Selection | undefined {
        return this.drawing && selectionIn(this.drawing.funnel, this.drawing.place, this.selectedStageId);
    }

    handleStageSelect(event: CustomEvent<{ stageId: string }>): void {
        this.selectedStageId = event.detail.stageId;
        this.isExpanded = true;
    }

    handleCellSelect(event: CustomEvent<{ row: string; column: string }>): void {
        const { row, column } = event.detail;
        this.opened = this.drawing && openedPlace(this.drawing.funnel, this.drawing.places, row, column);
    }

    handleClose(): void {
        this.opened = undefined;
    }

    handleToggle(): void {
        this.isExpanded = !this.isExpanded;
    }

    handleRetry(): void {
        void this.reload();
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
