/** Answers as the platform gives them, and the way from one of them to the model. */
import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { Activity, Deed, Handoff, HandoffDefinition, Lead, Person, Standing } from 'c/handoffModel';
import { WEEKDAYS } from 'c/workingTimeModel';
import type { CalendarInput, WorkingDay } from 'c/workingTimeModel';

type Maybe<T> = T | null | undefined;

interface Named {
    readonly Id: string;
    readonly Name?: Maybe<Value>;
}

interface LeadNode extends Named {
    readonly Company?: Maybe<Value>;
    readonly LeadSource?: Maybe<Value>;
    readonly Industry?: Maybe<Value>;
    readonly IsConverted?: Maybe<Value<boolean>>;
    readonly ConvertedContactId?: Maybe<Value>;
    readonly OwnerId?: Maybe<Value>;
    readonly Owner?: Maybe<{ readonly Name?: Maybe<Value> }>;
}

interface DefinitionNode extends Named {
    readonly Key?: Maybe<Value>;
    readonly Version?: Maybe<Value<number>>;
    readonly ResponseHours?: Maybe<Value<number>>;
    readonly AcceptanceHours?: Maybe<Value<number>>;
    readonly CalendarId?: Maybe<Value>;
}

export interface HandoffNode extends Named {
    readonly Lead?: Maybe<LeadNode>;
    readonly Definition?: Maybe<DefinitionNode>;
    readonly [field: string]: unknown;
}

export interface ActivityNode {
    readonly WhoId?: Maybe<Value>;
    readonly OwnerId?: Maybe<Value>;
    readonly CompletedDateTime?: Maybe<Value>;
    readonly CreatedDate?: Maybe<Value>;
    readonly StartDateTime?: Maybe<Value>;
}

export interface CalendarNode extends Named {
    readonly [field: string]: unknown;
}

export interface HolidayNode {
    readonly CalendarId?: Maybe<Value>;
    readonly Day?: Maybe<Value>;
    readonly EveryYear?: Maybe<Value<boolean>>;
}

const shown = (field: Maybe<Value>): string => field?.label ?? field?.displayValue ?? field?.value ?? '';

const leadFrom = (node: LeadNode): Lead => ({
    id: node.Id,
    name: text(node.Name),
    company: text(node.Company),
    source: shown(node.LeadSource),
    segment: shown(node.Industry),
    ownerId: text(node.OwnerId),
    ownerName: text(node.Owner?.Name),
    isConverted: node.IsConverted?.value === true,
    contactId: text(node.ConvertedContactId)
});

const definitionFrom = (node: DefinitionNode): HandoffDefinition => ({
    id: node.Id,
    name: text(node.Name),
    key: text(node.Key),
    version: node.Version?.value ?? undefined,
    responseHours: node.ResponseHours?.value ?? undefined,
    acceptanceHours: node.AcceptanceHours?.value ?? undefined,
    calendarId: node.CalendarId?.value ?? undefined
});

export function handoffFrom(node: HandoffNode): Handoff {
    const field = (name: string): string => text(node[name] as Maybe<Value>);
    const person = (name: string): Person | undefined => {
        const id = field(`${name}Id`);
        return id === '' ? undefined : { id, name: text((node[name] as Maybe<Named>)?.Name) };
    };
    const deed = (name: string): Deed | undefined => {
        const by = person(`${name}By`);
        return by && field(`${name}On`) !== '' ? { by, on: Date.parse(field(`${name}On`)) } : undefined;
    };
    const returned = deed('Returned');
    const answered = deed('Answered');
    return {
        id: node.Id,
        number: text(node.Name),
        lead: node.Lead ? leadFrom(node.Lead) : undefined,
        definition: node.Definition ? definitionFrom(node.Definition) : undefined,
        standing: (field('Standing') || undefined) as Standing | undefined,
        from: person('From') ?? { id: '', name: '' },
        to: person('To'),
        queue: field('Queue'),
        on: Date.parse(field('On')),
        note: field('Note'),
        accepted: deed('Accepted'),
        returned: returned && {
            ...returned,
            reason: shown(node.ReturnReason as Maybe<Value>),
            note: field('ReturnNote')
        },
        answered: answered && { ...answered, words: field('Answer') },
        withdrawn: deed('Withdrawn')
    };
}

/** Minutes after midnight of `09:00:00.000Z`; midnight as an end is the end of the day. */
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

function dayFrom(node: CalendarNode, weekday: string): WorkingDay | undefined {
    const [start, end] = ['Start', 'End'].map((part) => text(node[`${weekday}${part}`] as Maybe<Value>));
    return start && end ? { from: minutes(start), to: minutes(end) || 1_440 } : undefined;
}

/** @returns calendars by id */
export function calendarInputsFrom(
    calendars: Maybe<Connection<CalendarNode>>,
    holidays: Maybe<Connection<HolidayNode>>
): Map<string, CalendarInput> {
    const free = nodesOf(holidays).map((node) => ({
        calendarId: text(node.CalendarId),
        date: text(node.Day),
        isEveryYear: node.EveryYear?.value === true
    }));
    return new Map(
        nodesOf(calendars).map((node) => [
            node.Id,
            {
                timeZone: text(node.TimeZone as Maybe<Value>),
                days: WEEKDAYS.map((weekday) => dayFrom(node, weekday)),
                holidays: free.filter(({ calendarId }) => calendarId === node.Id)
            }
        ])
    );
}

/**
 * Tasks count from when they were completed (where the org does not tell: created), events from when they begin.
 * @param now what lies ahead has not happened
 */
export function activitiesFrom(
    tasks: Maybe<Connection<ActivityNode>>,
    events: Maybe<Connection<ActivityNode>>,
    now: number
): Activity[] {
    const of = (node: ActivityNode, at: string): Activity => ({
        whoId: text(node.WhoId),
        ownerId: text(node.OwnerId),
        at: Date.parse(at)
    });
    return [
        ...nodesOf(tasks).map((node) => of(node, text(node.CompletedDateTime) || text(node.CreatedDate))),
        ...nodesOf(events).map((node) => of(node, text(node.StartDateTime)))
    ].filter(({ at }) => at <= now);
}
