/** All versions of lead definitions, and what the studio offers to choose from: from the platform's answer to the model. */
import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { splitValues } from 'c/criteriaModel';
import type { Draft, StoredVersion, VersionStatus } from 'c/leadStudioModel';

export { draftWrites, newVersionWrites } from './draftWrites';
export { dayPairsQuery, leadsQuery } from './backTestQueries';
export { dayCountsFrom, leadRowsFrom } from './backTestAnswers';
export type { DayPairsAnswer, LeadRow, LeadsAnswer } from './backTestAnswers';
export { studioQuery } from './studioQuery';
export { editsOf, forgetEdits, keepEdits } from './unsaved';
export type { UnsavedEdits } from './unsaved';

interface CriterionNode {
    readonly Id: string;
    readonly Field?: Value | null;
    readonly Operator?: Value | null;
    readonly Operand?: Value | null;
}

interface VersionNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly LastModifiedDate?: Value | null;
    readonly LastModifiedBy?: { readonly Name?: Value | null } | null;
    readonly Key?: Value | null;
    readonly Version?: Value<number> | null;
    readonly Status?: Value | null;
    readonly Meaning?: Value | null;
    readonly ChangeNote?: Value | null;
    readonly FilterLogic?: Value | null;
    readonly StageId?: Value | null;
    readonly ResponseHours?: Value<number> | null;
    readonly AcceptanceHours?: Value<number> | null;
    readonly CalendarId?: Value | null;
    readonly NextStep?: Value | null;
    readonly NextStepOwner?: Value | null;
    readonly Revision?: Value | null;
    readonly ReturnReason?: Value | null;
    readonly InForceSince?: Value | null;
    readonly Marketing?: { readonly Name?: Value | null } | null;
    readonly Sales?: { readonly Name?: Value | null } | null;
    readonly Criteria?: Connection<CriterionNode> | null;
}

interface NamedNode {
    readonly Id: string;
    readonly Name?: Value | null;
}

type CalendarNode = NamedNode & {
    readonly TimeZone?: Value | null;
    readonly Holidays?: Connection<NamedNode> | null;
} & Readonly<Record<string, unknown>>;

export interface StudioAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Definitions?: Connection<VersionNode> | null;
            readonly Stages?: Connection<NamedNode> | null;
            readonly Calendars?: Connection<CalendarNode> | null;
        };
    };
}

export interface Named {
    readonly id: string;
    readonly name: string;
}

/** A working calendar: hours from Monday to Sunday; undefined: no work on that day. */
export interface CalendarChoice extends Named {
    readonly timeZone: string;
    readonly days: readonly ({ readonly start: string; readonly end: string } | undefined)[];
    readonly holidays: number;
}

export interface StudioContent {
    /** By key, newest version first; undefined: the person may not see definitions. */
    readonly versions: readonly StoredVersion[] | undefined;
    readonly stages: readonly Named[];
    readonly calendars: readonly CalendarChoice[];
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const numberText = (field: Value<number> | null | undefined): string => String(field?.value ?? '');

function contentOf(node: VersionNode): Draft {
    return {
        name: text(node.Name),
        meaning: text(node.Meaning),
        changeNote: text(node.ChangeNote),
        filterLogic: text(node.FilterLogic),
        stageId: text(node.StageId),
        responseHours: numberText(node.ResponseHours),
        acceptanceHours: numberText(node.AcceptanceHours),
        calendarId: text(node.CalendarId),
        nextStep: text(node.NextStep),
        nextStepOwner: text(node.NextStepOwner),
        criteria: nodesOf(node.Criteria).map(({ Field, Operator, Operand }) => ({
            field: text(Field),
            operator: text(Operator),
            values: splitValues(Operand?.value)
        }))
    };
}

function versionFrom(node: VersionNode): StoredVersion {
    return {
        id: node.Id,
        key: text(node.Key),
        version: node.Version?.value ?? 1,
        status: (node.Status?.value ?? 'Draft') as VersionStatus,
        revision: text(node.Revision),
        savedBy: text(node.LastModifiedBy?.Name),
        savedOn: text(node.LastModifiedDate),
        inForceSince: text(node.InForceSince),
        signedByMarketing: text(node.Marketing?.Name),
        signedBySales: text(node.Sales?.Name),
        returnReason: text(node.ReturnReason),
        content: contentOf(node),
        criterionIds: nodesOf(node.Criteria).map(({ Id }) => Id)
    };
}

function calendarFrom(node: CalendarNode): CalendarChoice {
    const time = (name: string): string => text(node[name] as Value | null | undefined);
    return {
        id: node.Id,
        name: text(node.Name),
        timeZone: text(node.TimeZone),
        days: DAYS.map((day) => {
            const start = time(`${day}Start`);
            return start === '' ? undefined : { start, end: time(`${day}End`) };
        }),
        holidays: nodesOf(node.Holidays).length
    };
}

/** @returns undefined while the answer holds nothing yet */
export function studioContentFrom({ uiapi }: StudioAnswer): StudioContent | undefined {
    const query = uiapi?.query;
    return (
        query && {
            versions: query.Definitions ? nodesOf(query.Definitions).map(versionFrom) : undefined,
            stages: nodesOf(query.Stages).map((node) => ({ id: node.Id, name: text(node.Name) })),
            calendars: nodesOf(query.Calendars).map(calendarFrom)
        }
    );
}
