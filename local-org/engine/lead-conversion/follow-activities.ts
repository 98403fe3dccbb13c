import { rewriteRow } from '../dml/rewrite-row.ts';
import { planOf } from '../dml/write-plan.ts';
import { objectNamed, type Conversion } from './converted-records.ts';

/**
 * Tasks and events of the lead become those of the contact and the opportunity, the account's by that. Open tasks and
 * all events of the person who converts go to the new owner, those of others stay theirs.
 */
export function followActivities(
    { org, context }: Conversion,
    leadId: string,
    to: { contactId: string; opportunityId: string | null; owner: string }
): void {
    for (const name of ['Task', 'Event']) {
        const plan = planOf(org, objectNamed(org, name));
        const open = name === 'Task' ? '"IsClosed" = 0' : '1';
        const rows = org.database
            .prepare(
                `SELECT "Id" AS id, "OwnerId" = ? AND ${open} AS moves FROM "${name}" WHERE "WhoId" = ? AND "IsDeleted" = 0`
            )
            .all(context.userId, leadId);
        for (const { id, moves } of rows) {
            rewriteRow(plan, String(id), context, {
                WhoId: to.contactId,
                ...(to.opportunityId === null ? {} : { WhatId: to.opportunityId }),
                ...(moves === 1 ? { OwnerId: to.owner } : {})
            });
        }
    }
}
