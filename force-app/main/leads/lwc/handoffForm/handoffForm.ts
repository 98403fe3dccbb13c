import { LightningElement, api, wire } from 'lwc';
import LEAD_OBJECT from '@salesforce/schema/Lead';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo, getObjectInfos } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import { fill } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Standing } from 'c/handoffModel';
import { sayDefinition } from 'c/handoffWords';
import { leadResponsesQuery } from 'c/leadCountData';
import type { ResponsesAnswer } from 'c/leadCountData';
import type { InfosAnswer, ObjectInfo } from 'c/leadFields';
import { behindFrom, LeadQuestions, responseDaysFrom } from 'c/leadQuestions';
import type { ResponseDays } from 'c/leadQuestions';
import { definitionsFrom, standardsQuery } from 'c/leadStandardData';
import type { LeadRecord, StandardsAnswer } from 'c/leadStandardData';
import type { LeadDefinition } from 'c/leadStandardModel';

/** What a person decided to hand over. */
export interface GiveDetail {
    /** Undefined: to the queue. */
    readonly toId: string | undefined;
    readonly definitionId: string | undefined;
    readonly standing: Standing | undefined;
    readonly note: string;
}

const STANDINGS: Readonly<Record<'meets' | 'lacks' | 'unknown', Standing>> = {
    meets: 'Meets',
    lacks: 'Lacks',
    unknown: 'Unknown'
};
const HINTS: Readonly<Record<Standing, string>> = {
    Meets: labels.meetsNow,
    Lacks: labels.lacksNow,
    Unknown: labels.unknownNow
};

type Field = HTMLElement & Pick<HTMLInputElement, 'setCustomValidity' | 'reportValidity'>;

/** Hands a lead over: to whom, under which definition, with which words. Fires `give` with a GiveDetail, and `cancel`. */
export default class HandoffForm extends LightningElement {
    @api leadId = '';
    /** Name of the queue that owns the lead; empty: a person does. */
    @api queue = '';
    /** The hand-off before came back and waits for an answer: the words are that answer, too. */
    @api isAnswer = false;
    @api isBusy = false;

    labels = labels;
    objectName = LEAD_OBJECT;
    definitions: readonly LeadDefinition[] = [];
    info: ObjectInfo | undefined;
    record: LeadRecord | undefined;
    /** Replaced only when definitions arrive: a new array of fields asks for the record again. */
    questions = new LeadQuestions([]);
    fields: string[] | undefined;
    behind: ReadonlyMap<string, ObjectInfo> | undefined;
    responseDays: ResponseDays | undefined;
    chosenId: string | undefined;
    kind: 'person' | 'queue' | undefined;
    toId: string | undefined;
    note = '';
    isMissing = false;

    /** People who can still sign in. */
    filter = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };
    displayInfo = { primaryField: 'Name', additionalFields: ['Title'] };
    matchingInfo = { primaryField: { fieldPath: 'Name' } };

    @wire(graphql, { query: standardsQuery })
    wiredDefinitions({ data }: GraphQLWireResult<StandardsAnswer>): void {
        if (data) {
            this.definitions = definitionsFrom(data) ?? this.definitions;
            this.questions = new LeadQuestions(this.definitions);
            this.fields = this.questions.recordFields;
        }
    }

    get responsesQuery(): GraphQLQuery | undefined {
        return this.questions.asksForResponses && this.leadId ? leadResponsesQuery : undefined;
    }

    get responseVariables(): { leadId: string } {
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
    wiredBehind({ data, error }: { data?: InfosAnswer; error?: unknown }): void {
        this.behind = behindFrom(data, error) ?? this.behind;
    }

    @wire(getObjectInfo, { objectApiName: '$objectName' })
    wiredInfo({ data }: { data?: ObjectInfo }): void {
        this.info = data ?? this.info;
    }

    @wire(getRecord, { recordId: '$leadId', optionalFields: '$fields' })
    wiredRecord({ data }: { data?: LeadRecord }): void {
        this.record = data ?? this.record;
    }

    override connectedCallback(): void {
        this.kind = this.queue === '' ? 'person' : 'queue';
    }

    /** The first: the one that is earliest in the funnel is what Marketing hands over under. */
    get definition(): LeadDefinition | undefined {
        return this.definitions.find(({ id }) => id === (this.chosenId ?? this.definitions[0]?.id));
    }

    get definitionId(): string {
        return this.definition?.id ?? '';
    }

    get definitionOptions(): { value: string; label: string }[] {
        const options = this.definitions.map(({ id, name, version }) => ({
            value: id,
            label: sayDefinition({
                id,
                name,
                key: '',
                version,
                responseHours: undefined,
                acceptanceHours: undefined,
                calendarId: undefined
            })
        }));
        return [...options, { value: '', label: labels.without }];
    }

    get standing(): Standing | undefined {
        const { definition, info, behind, record, responseDays } = this;
        const answers = { info, behind, record, responseDays };
        const told =
            definition && this.questions.standingOf(definition, answers, { now: Date.now(), timeZone: TIME_ZONE });
        return told && STANDINGS[told.standing];
    }

    get hint(): string {
        return this.standing && this.definition ? fill(HINTS[this.standing], this.definition.name) : '';
    }

    get kindOptions(): { value: string; label: string }[] {
        return [
            { value: 'queue', label: fill(labels.toQueue, this.queue) },
            { value: 'person', label: labels.toPerson }
        ];
    }

    get isToPerson(): boolean {
        return this.kind === 'person';
    }

    get noteLabel(): string {
        return this.isAnswer ? labels.answerAndNote : labels.note;
    }

    handleKind(event: CustomEvent<{ value: 'person' | 'queue' }>): void {
        this.kind = event.detail.value;
    }

    handleTo(event: CustomEvent<{ recordId: string | null }>): void {
        this.toId = event.detail.recordId ?? undefined;
        this.isMissing = false;
    }

    handleDefinition(event: CustomEvent<{ value: string }>): void {
        this.chosenId = event.detail.value;
    }

    handleNote(event: Event): void {
        this.note = (event.target as HTMLTextAreaElement).value;
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleGive(): void {
        this.isMissing = this.isToPerson && this.toId === undefined;
        if (this.isMissing || !this.hasWords()) {
            return;
        }
        const detail: GiveDetail = {
            toId: this.isToPerson ? this.toId : undefined,
            definitionId: this.definition?.id,
            standing: this.standing,
            note: this.note.trim()
        };
        this.dispatchEvent(new CustomEvent('give', { detail }));
    }

    hasWords(): boolean {
        const isNeeded = this.isAnswer || this.standing === 'Lacks';
        const field = this.template?.querySelector<Field>('lightning-textarea');
        const message = isNeeded && this.note.trim() === '' ? labels.wordsNeeded : '';
        field?.setCustomValidity(message);
        field?.reportValidity();
        return message === '';
    }
}
