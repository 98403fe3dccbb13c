import { randomUUID } from 'node:crypto';
import { quote } from '../../tables/columns.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** How long the platform keeps published events for those who ask for them late. */
const RETENTION = 72 * 60 * 60 * 1000;

/** A published event gets its place in the stream and a name of its own; those older than three days are forgotten. */
export const publishedEvent: BehaviourFactory = (plan) => {
    const [replayId, uuid] = [plan.indexOf('ReplayId'), plan.indexOf('EventUuid')];
    const table = quote(plan.object.name);
    return {
        derive(row, _old, _given, context) {
            const { database } = context.org;
            const oldest = new Date(Date.parse(context.now) - RETENTION).toISOString();
            const last = database.prepare(`SELECT max(CAST("ReplayId" AS INTEGER)) AS last FROM ${table}`).get()?.[
                'last'
            ];
            database.prepare(`DELETE FROM ${table} WHERE "CreatedDate" < ?`).run(oldest);
            row[replayId] = String(Number(last ?? 0) + 1);
            row[uuid] = randomUUID();
        }
    };
};
