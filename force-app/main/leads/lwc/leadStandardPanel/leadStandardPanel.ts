import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { readWithResponses, responseFieldAt } from 'c/criteriaModel';
import type { When } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import { handoffLabels } from 'c/handoffLabels';
import { leadResponsesQuery, responsePageFrom } from 'c/leadCountData';
import type { ResponsesAnswer } from 'c/leadCountData';
import { infosBehind, LeadFields, objectsBehind } from 'c/leadFields';
import type { InfosAnswer, ObjectInfo } from 'c/leadFields';
import { leadLabels } from 'c/leadLabels';
import {
    convertedLeadFrom,
    convertedLeadQuery,
    definitionsFrom,
    recordPath,
    standardsQuery,
    valueIn
} from 'c/leadStandardData';
import type { ConvertedLeadAnswer, LeadRecord, StandardsAnswer } from 'c/leadStandardData';
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
    paths: readonly string[] = [];
    behind: ReadonlyMap<string, ObjectInfo> | undefined;
    /** On which the lead responded to campaigns; undefined: not needed, not there yet, or hidden. */
    responseDays: readonly string[] | undefined;
    hasResponses = false;
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
            this.paths = fieldsOf(this.definitions ?? []);
            const own = this.paths.filter((path) => !responseFieldAt(path)).map(recordPath);
            this.fields = ['Id', ...own].map((field) => `Lead.${field}`);
        }
    }

    /** Campaign responses are asked for where a definition is about them. */
    get responsesQuery(): GraphQLQuery | undefined {
        return this.asksForResponses && this.leadId ? leadResponsesQuery : undefined;
    }

    get asksForResponses(): boolean {
        return this.paths.some((path) => responseFieldAt(path) !== undefined);
    }

    get responseVariables(): { leadId: string | undefined } {
        return { leadId: this.leadId };
    }

    @wire(graphql, { query: '$responsesQuery', variables: '$responseVariables' })
    wiredResponses({ data, errors }: GraphQLWireResult<ResponsesAnswer>): void {
        if (this.asksForResponses && (data || errors?.length)) {
            this.responseDays = data && responsePageFrom(data)?.responses.map(({ day }) => day);
            this.hasResponses = true;
        }
    }

    get behindNames(): string[] | undefined {
        const reachesFurther = this.paths.some((path) => path.includes('.') && !responseFieldAt(path));
        return reachesFurther && this.info ? objectsBehind(this.info) : undefined;
    }

    @wire(getObjectInfos, { objectApiNames: '$behindNames' })
    wiredBehind({ data }: { data?: InfosAnswer }): void {
        this.behind = data ? infosBehind(data) : this.behind;
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

    /** Undefined while a part of what the definitions ask about has not come. */
    get known(): LeadFields | undefined {
        const waits = (this.behindNames && !this.behind) || (this.asksForResponses && !this.hasResponses);
        return this.info && this.definitions && this.record && !waits
            ? new LeadFields(this.info, this.behind)
            : undefined;
    }

    get when(): When {
        return { now: Date.now(), timeZone: TIME_ZONE };
    }

    get standings(): DefinitionStanding[] | undefined {
        const { known, when, wholeRecord: record } = this;
        return known && record
            ? this.definitions?.map((definition) =>
                  standingOf(
                      definition,
                      (path) => known.fieldAt(path),
                      (path) => valueIn(record, path),
                      when
                  )
              )
            : undefined;
    }

    /** The lead, with its campaign responses as if they were fields. */
    get wholeRecord(): LeadRecord | undefined {
        const { record, responseDays, when } = this;
        const read = record && readWithResponses((path) => valueIn(record, path), responseDays, when);
        const responses = this.paths
            .filter((path) => responseFieldAt(path))
            .flatMap((path) => {
                const value = read?.(path);
                return value === undefined ? [] : [[path, { value }] as const];
            });
        return record && { fields: { ...record.fields, ...Object.fromEntries(responses) } };
    }

    get fieldLabels(): Record<string, string> {
        return Object.fromEntries(this.paths.map((path) => [path, this.known?.labelAt(path) ?? path]));
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
