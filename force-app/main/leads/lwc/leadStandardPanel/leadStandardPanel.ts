import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { When } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import { handoffLabels } from 'c/handoffLabels';
import { leadResponsesQuery } from 'c/leadCountData';
import type { ResponsesAnswer } from 'c/leadCountData';
import type { InfosAnswer, LeadFields, ObjectInfo } from 'c/leadFields';
import { leadLabels } from 'c/leadLabels';
import { behindFrom, LeadQuestions, responseDaysFrom } from 'c/leadQuestions';
import type { LeadAnswers, ResponseDays } from 'c/leadQuestions';
import { convertedLeadFrom, convertedLeadQuery, definitionsFrom, standardsQuery } from 'c/leadStandardData';
import type { ConvertedLeadAnswer, LeadRecord, StandardsAnswer } from 'c/leadStandardData';
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
    /** Replaced only when definitions arrive: a new array of fields asks for the record again. */
    questions = new LeadQuestions([]);
    fields: string[] | undefined;
    behind: ReadonlyMap<string, ObjectInfo> | undefined;
    responseDays: ResponseDays | undefined;
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
            this.questions = new LeadQuestions(this.definitions ?? []);
            this.fields = this.questions.recordFields;
        }
    }

    /** Campaign responses are asked for where a definition is about them. */
    get responsesQuery(): GraphQLQuery | undefined {
        return this.questions.asksForResponses && this.leadId ? leadResponsesQuery : undefined;
    }

    get responseVariables(): { leadId: string | undefined } {
        return { leadId: this.leadId };
    }

    @wire(graphql, { query: '$responsesQuery', variables: '$responseVariables' })
    wiredResponses({ data, errors }: GraphQLWireResult<ResponsesAnswer>): void {
        const days = this.questions.asksForResponses ? responseDaysFrom(data, errors) : undefined;
        this.responseDays = days === undefined ? this.responseDays : days;
    }

    get behindNames(): string[] | undefined {
        return this.questions.objectsBehind(this.info);
    }

    @wire(getObjectInfos, { objectApiNames: '$behindNames' })
    wiredBehind({ data, error }: WireResult<InfosAnswer>): void {
        this.behind = behindFrom(data, error) ?? this.behind;
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

    get answers(): LeadAnswers {
        const { info, behind, record, responseDays } = this;
        return { info, behind, record, responseDays };
    }

    get known(): LeadFields | undefined {
        return this.definitions && this.questions.fieldsIn(this.answers);
    }

    get when(): When {
        return { now: Date.now(), timeZone: TIME_ZONE };
    }

    get standings(): DefinitionStanding[] | undefined {
        const { questions, answers, when } = this;
        return this.known
            ? this.definitions?.flatMap((definition) => questions.standingOf(definition, answers, when) ?? [])
            : undefined;
    }

    get wholeRecord(): LeadRecord | undefined {
        return this.questions.recordIn(this.answers, this.when);
    }

    get fieldLabels(): Record<string, string> {
        return Object.fromEntries(this.questions.paths.map((path) => [path, this.known?.labelAt(path) ?? path]));
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.queryErrors = error;
        }
    }
}
