import type { WriteContext } from '../write-context.ts';
import { recountActivities } from './activity.ts';
import { recountCampaigns } from './campaign.ts';
import { refreshMembers } from './campaign-member.ts';
import { recountOrders } from './orders.ts';
import { recountLines } from './products.ts';

/** What to do for stale rows, by the kind under which behaviours mark them. */
export const recounts: ReadonlyMap<string, (ids: ReadonlySet<string>, context: WriteContext) => void> = new Map([
    ['campaign', recountCampaigns],
    ['members', refreshMembers],
    ['activity', recountActivities],
    ['opportunityLines', recountLines],
    ['orderLines', recountOrders]
]);
