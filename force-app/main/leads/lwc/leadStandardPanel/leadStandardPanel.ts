import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { fill } from 'c/formatting';
import { handoffLabels } from 'c/handoffLabels';
import { leadLabels } from 'c/leadLabels';
import {
    convertedLeadFrom,
    convertedLeadQuery,
    criteriaFieldIn,
    definitionsFrom,
    standardsQuery,
    valueIn
} from 'c/leadStandardData';
import type { ConvertedLeadAnswer, LeadRecord, ObjectInfo, StandardsAnswer } from 'c/leadStandardData';
import { fieldsOf, standingOf } from 'c/leadStandardModel';
import type { DefinitionStanding, LeadDefinition } from 'c/leadStandardModel';

interface WireResult<Data> {
    readonly data?: Data;
    readonly error?: unknown;
}

/**
 * How a lead stands to every definition in force. Definitions come with one request; labels and values come from Lightning
 * Data Service, which has most of them for the page's details already and tells when the lead is changed.
 */
export default class LeadStandardPanel extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    labels = leadLabels;
    objectName = LEAD_OBJECT;
    definitions: readonly LeadDefinition[] | undefined;
    /** What the record of another page came from; null: no lead. */
    converted: { readonly id: string; readonly name: string } | null | undefined;
    isDenied = false;
    info: ObjectInfo | undefined;
    record: LeadRecord | undefined;
    queryErrors: unknown;
    infoError: unknown;
    recordError: unknown;
    /** Replaced only when definitions arrive: a new array asks for the record again. */
    fields: string[] | undefined;
    refresh: (() => Promise<void>) | undefined;

    /** On pages of contacts and opportunities. */
    get leadQuery(): GraphQLQuery | undefined {
        return this.isOfLead ? undefined : convertedLeadQuery;
    }

    get leadVariables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$leadQuery', variables: '$leadVariables' })
    wiredLead({ data }: GraphQLWireResult<ConvertedLeadAnswer>): void {
        const converted = data && convertedLeadFrom(data);
        this.converted = converted === undefined ? this.converted : converted;
    }

    get isOfLead(): boolean {
        return this.objectApiName === undefined || this.objectApiName === LEAD_OBJECT.objectApiName;
    }

    get leadId(): string | undefined {
        return this.isOfLead ? this.recordId : this.converted?.id;
    }

    /** Most contacts and opportunities never were a lead: nothing is said there. */
    get isShown(): boolean {
        return this.isOfLead || Boolean(this.converted);
    }

    get leadName(): string {
        return !this.isOfLead && this.converted ? fill(handoffLabels.convertedLead, this.converted.name) : '';
    }

    @wire(graphql, { query: standardsQuery })
    wiredDefinitions({ data, errors, refresh }: GraphQLWireResult<StandardsAnswer>): void {
        this.refresh = refresh;
        this.queryErrors = errors?.length ? errors : undefined;
        if (data) {
            this.definitions = definitionsFrom(data);
            this.isDenied = this.definitions === undefined;
            this.fields = ['Id', ...fieldsOf(this.definitions ?? [])].map((field) => `Lead.${field}`);
        }
    }

    @wire(getObjectInfo, { objectApiName: '$objectName' })
    wiredInfo({ data, error }: WireResult<ObjectInfo>): void {
        this.info = data ?? this.info;
        this.infoError = error;
    }

    /** Optional: a field that the person may not see is left out, and the rest still comes. */
    @wire(getRecord, { recordId: '$leadId', optionalFields: '$fields' })
    wiredRecord({ data, error }: WireResult<LeadRecord>): void {
        this.record = data ?? this.record;
        this.recordError = error;
    }

    get errors(): unknown {
        return this.queryErrors ?? this.infoError ?? this.recordError;
    }

    get notice(): { heading: string; text: string } | undefined {
        if (this.isDenied) {
            return { heading: leadLabels.noAccess, text: leadLabels.noAccessText };
        }
        return this.definitions?.length === 0 ? { heading: leadLabels.none, text: leadLabels.noneText } : undefined;
    }

    get standings(): DefinitionStanding[] | undefined {
        const { definitions, info, record } = this;
        if (!definitions || !info || !record) {
            return undefined;
        }
        const when = { now: Date.now(), timeZone: TIME_ZONE };
        return definitions.map((definition) =>
            standingOf(
                definition,
                (path) => criteriaFieldIn(info, path),
                (path) => valueIn(record, path),
                when
            )
        );
    }

    get fieldLabels(): Record<string, string> {
        return Object.fromEntries(Object.entries(this.info?.fields ?? {}).map(([name, { label }]) => [name, label]));
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
