/** The survey that a person is asked to take: from the answer of the server to what the page shows, and back. */
import ANSWERED_ON from '@salesforce/schema/Alignment_Participation__c.Answered_On__c';
import RESPONSE from '@salesforce/schema/Alignment_Response__c';
import PARTICIPATION from '@salesforce/schema/Alignment_Response__c.Participation__c';
import RESPONSE_KEY from '@salesforce/schema/Alignment_Response__c.Response_Key__c';
import WAVE from '@salesforce/schema/Alignment_Response__c.Wave__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { SavedRecord } from 'lightning/uiRecordApi';
import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { STATEMENTS, isRating } from 'c/surveyModel';
import type { Answers } from 'c/surveyModel';
import type { ResponseFields } from './responseFields';

export { answerField, commentField, submittedField } from './responseFields';
export type { ResponseFields } from './responseFields';
export { surveyQuery } from './surveyQuery';

interface ParticipationNode {
    readonly Id: string;
    readonly OwnerId?: Value | null;
    readonly Function?: Value | null;
    readonly Level?: Value | null;
    readonly Segment?: Value | null;
    readonly AccountTeams?: Value<number> | null;
    readonly AnsweredOn?: Value | null;
    readonly Wave?: {
        readonly Id: string;
        readonly Name?: Value | null;
        readonly Status?: Value | null;
        readonly ClosesOn?: Value | null;
        readonly Minimum?: Value<number> | null;
        readonly Wording?: WordingNode | null;
    } | null;
}

type WordingNode = { readonly Id: string } & Readonly<Record<string, unknown>>;

type ResponseNode = {
    readonly Id: string;
    readonly WaveId?: Value | null;
    readonly SubmittedOn?: Value | null;
    readonly Comment?: Value | null;
} & Readonly<Record<string, unknown>>;

export interface SurveyAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Participations?: Connection<ParticipationNode> | null;
            readonly Responses?: Connection<ResponseNode> | null;
        };
    };
}

/** A wave that the person was asked in, and the state of their answers. */
export interface Survey {
    readonly participationId: string;
    readonly ownerId: string;
    readonly waveId: string;
    readonly waveName: string;
    readonly isOpen: boolean;
    readonly isClosed: boolean;
    /** YYYY-MM-DD; empty: not said. */
    readonly closesOn: string;
    readonly minimum: number | undefined;
    readonly function: string;
    readonly level: string;
    readonly segment: string;
    /** In so many account teams' results the answers count, too. */
    readonly accountTeams: number;
    /** By key of the statement; undefined: the words of the package. */
    readonly wording: Readonly<Record<string, string>> | undefined;
    /** Undefined: nothing answered yet. */
    readonly responseId: string | undefined;
    readonly isSubmitted: boolean;
    /** Whether the reminder list knows. */
    readonly isMarkedAnswered: boolean;
    readonly comment: string;
    readonly answers: Answers;
}

export interface SurveyData {
    /** Undefined: the person may not see what this is made of. */
    readonly surveys: readonly Survey[] | undefined;
}

/** @returns undefined while there is no answer yet */
export function surveyDataFrom(answer: SurveyAnswer | undefined): SurveyData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    if (!found.Participations || !found.Responses) {
        return { surveys: undefined };
    }
    const responses = nodesOf(found.Responses);
    return {
        surveys: nodesOf(found.Participations).flatMap((node) =>
            node.Wave
                ? surveyFrom(
                      node,
                      node.Wave,
                      responses.find(({ WaveId }) => text(WaveId) === node.Wave?.Id)
                  )
                : []
        )
    };
}

function surveyFrom(
    node: ParticipationNode,
    wave: NonNullable<ParticipationNode['Wave']>,
    response: ResponseNode | undefined
): Survey {
    return {
        participationId: node.Id,
        ownerId: text(node.OwnerId),
        waveId: wave.Id,
        waveName: text(wave.Name),
        isOpen: text(wave.Status) === 'Open',
        isClosed: text(wave.Status) === 'Closed' || text(wave.Status) === 'Closing',
        closesOn: text(wave.ClosesOn),
        minimum: wave.Minimum?.value ?? undefined,
        function: text(node.Function),
        level: text(node.Level),
        segment: text(node.Segment),
        accountTeams: node.AccountTeams?.value ?? 0,
        wording: wordingFrom(wave.Wording),
        responseId: response?.Id,
        isSubmitted: text(response?.SubmittedOn) !== '',
        isMarkedAnswered: text(node.AnsweredOn) !== '',
        comment: text(response?.Comment),
        answers: STATEMENTS.map(({ key }) => ratingIn(response?.[key]))
    };
}

/** Words that were frozen with the wave. Where one cannot be read, none is taken: a survey does not mix two wordings. */
function wordingFrom(node: WordingNode | null | undefined): Readonly<Record<string, string>> | undefined {
    const texts = STATEMENTS.map(({ key }) => [key, text(node?.[key] as Value | null | undefined)] as const);
    return texts.every(([, words]) => words !== '') ? Object.fromEntries(texts) : undefined;
}

function ratingIn(field: unknown): number | undefined {
    const value = (field as Value<number> | null | undefined)?.value;
    return isRating(value) ? value : undefined;
}

/** What the page says first: an open survey goes before a closed one, one to be answered before one handed in. */
export function surveyToShow(surveys: readonly Survey[]): Survey | undefined {
    return (
        surveys.find(({ isOpen, isSubmitted }) => isOpen && !isSubmitted) ??
        surveys.find(({ isOpen }) => isOpen) ??
        surveys.find(({ isClosed }) => isClosed)
    );
}

/** What the server said of a save. */
export interface SavedAnswers {
    readonly responseId: string;
    /** When, by the server's clock: the clock of this device may be wrong. ISO 8601. */
    readonly savedOn: string;
}

/** Saves answers. */
export async function saveAnswers(
    survey: Survey,
    responseId: string | undefined,
    fields: ResponseFields
): Promise<SavedAnswers> {
    if (responseId) {
        return savedFrom(await updateRecord({ fields: { Id: responseId, ...fields } }));
    }
    const created = await createRecord({
        apiName: RESPONSE.objectApiName,
        fields: {
            [WAVE.fieldApiName]: survey.waveId,
            [PARTICIPATION.fieldApiName]: survey.participationId,
            [RESPONSE_KEY.fieldApiName]: `${survey.waveId}${survey.ownerId}`,
            ...fields
        }
    });
    return savedFrom(created);
}

const savedFrom = ({ id, lastModifiedDate }: SavedRecord): SavedAnswers => ({
    responseId: id,
    savedOn: lastModifiedDate ?? new Date().toISOString()
});

/** Takes the person off the reminder list. */
export async function markAnswered({ participationId }: Survey, on: string): Promise<void> {
    await updateRecord({ fields: { Id: participationId, [ANSWERED_ON.fieldApiName]: on } });
}
