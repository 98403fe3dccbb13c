import type { SqlValue } from '../../../storage/database.ts';
import { fieldOf } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import { markStale, type WriteContext } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory, StoredRow, WritePlan } from '../write-plan.ts';

/** Marks the records that an activity belongs to: their dates of last activity are to be worked out again. */
const markRelated = (plan: WritePlan, row: StoredRow | undefined, context: WriteContext): void =>
    ['WhoId', 'WhatId', 'AccountId'].forEach((name) => markStale(context, 'activity', row?.[plan.indexOf(name)]));

/** The account of an activity: the related record's, else the person's. */
function accountOf(plan: WritePlan, what: SqlValue | undefined, who: SqlValue | undefined): SqlValue {
    const read = (table: string, id: SqlValue | undefined): SqlValue =>
        plan.org.database.prepare(`SELECT "AccountId" AS account FROM "${table}" WHERE "Id" = ?`).get(id ?? null)?.[
            'account'
        ] ?? null;
    const prefix = String(what ?? '').slice(0, 3);
    if (prefix === '001') {
        return what ?? null;
    }
    return (
        (prefix === '006' ? read('Opportunity', what) : null) ??
        (String(who ?? '').startsWith('003') ? read('Contact', who) : null)
    );
}

const RELATIONS = ['WhatId', 'WhoId', 'AccountId', 'WhatCount', 'WhoCount'];

const related = (plan: WritePlan): Behaviour => ({
    derive(row) {
        const [what, who, account, whatCount, whoCount] = RELATIONS.map((name) => plan.indexOf(name)) as [
            number,
            number,
            number,
            number,
            number
        ];
        row[account] = accountOf(plan, row[what], row[who]);
        row[whatCount] = row[what] === null ? 0 : 1;
        row[whoCount] = row[who] === null ? 0 : 1;
    },
    written(row, old, context) {
        markRelated(plan, row, context);
        markRelated(plan, old, context);
    },
    removed: (row, context) => markRelated(plan, row, context)
});

export const activityRelations: BehaviourFactory = (plan) => related(plan);

/** Closed and completed follow from the status of a task. */
export const taskStatus: BehaviourFactory = (plan): Behaviour => {
    const closed = new Set(
        (fieldOf(plan.object, 'Status')?.picklist?.values ?? [])
            .filter((value) => value.isClosed)
            .map((value) => value.value)
    );
    const [status, priority, isClosed, isHigh, completed, modified] = [
        'Status',
        'Priority',
        'IsClosed',
        'IsHighPriority',
        'CompletedDateTime',
        'LastModifiedDate'
    ].map((name) => plan.indexOf(name)) as [number, number, number, number, number, number];
    return {
        derive(row) {
            row[isClosed] = Number(closed.has(String(row[status])));
            row[isHigh] = Number(row[priority] === 'High');
            row[completed] = row[isClosed] === 1 ? (row[completed] ?? row[modified] ?? null) : null;
        }
    };
};

/** End and day of an event follow from its start and length. */
export const eventTimes: BehaviourFactory = (plan): Behaviour => {
    const [start, end, minutes, at, day, endDay] = [
        'StartDateTime',
        'EndDateTime',
        'DurationInMinutes',
        'ActivityDateTime',
        'ActivityDate',
        'EndDate'
    ].map((name) => plan.indexOf(name)) as [number, number, number, number, number, number];
    return {
        derive(row) {
            row[start] = row[start] ?? row[at] ?? null;
            row[at] = row[start];
            const begins = typeof row[start] === 'string' ? Date.parse(row[start]) : undefined;
            if (begins !== undefined && typeof row[end] === 'string') {
                row[minutes] = Math.round((Date.parse(row[end]) - begins) / 60_000);
            } else if (begins !== undefined && typeof row[minutes] === 'number') {
                row[end] = new Date(begins + row[minutes] * 60_000).toISOString();
            }
            row[day] = typeof row[start] === 'string' ? row[start].slice(0, 10) : (row[day] ?? null);
            row[endDay] = typeof row[end] === 'string' ? row[end].slice(0, 10) : (row[day] ?? null);
        }
    };
};

const DATES = `SELECT max(day) AS last FROM (
    SELECT max("ActivityDate") AS day FROM "Task" WHERE "IsDeleted" = 0 AND "IsClosed" = 1 AND ("WhoId" = ?1 OR "WhatId" = ?1 OR "AccountId" = ?1)
    UNION ALL SELECT max("ActivityDate") FROM "Event" WHERE "IsDeleted" = 0 AND "ActivityDate" <= ?2 AND ("WhoId" = ?1 OR "WhatId" = ?1 OR "AccountId" = ?1))`;
const OPEN =
    'SELECT count(*) AS open, count(*) FILTER (WHERE "ActivityDate" < ?2) AS overdue FROM "Task" WHERE "IsDeleted" = 0 AND "IsClosed" = 0 AND "WhatId" = ?1';

/** Works out the day of the last activity, and for opportunities whether tasks are open or late. */
export function recountActivities(ids: ReadonlySet<string>, { org, now }: WriteContext): void {
    const today = now.slice(0, 10);
    for (const id of ids) {
        const object = org.schema().byKeyPrefix.get(id.slice(0, 3));
        if (!object || !fieldOf(object, 'LastActivityDate')) {
            continue;
        }
        const last = org.database.prepare(DATES).get(id, today)?.['last'] ?? null;
        org.database.prepare(`UPDATE ${quote(object.name)} SET "LastActivityDate" = ? WHERE "Id" = ?`).run(last, id);
        if (object.name === 'Opportunity') {
            const tasks = org.database.prepare(OPEN).get(id, today);
            org.database
                .prepare('UPDATE "Opportunity" SET "HasOpenActivity" = ?, "HasOverdueTask" = ? WHERE "Id" = ?')
                .run(Number(Number(tasks?.['open']) > 0), Number(Number(tasks?.['overdue']) > 0), id);
        }
    }
}
