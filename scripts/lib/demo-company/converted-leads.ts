import { atWork, DAY, seasonalTime, toDay, toMoment } from './calendar.ts';
import type { Row } from './row.ts';
import { leadRows, makeLeads, type Lead } from './leads.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

const COUNT = 180;
const PERIOD = 360;

/** How likely a lead of the past year became a customer: what the versions of the definitions are about, and chance. */
function likelihood({ employees, rating, source, title }: Lead): number {
    const size = employees >= 100 ? 0.35 : employees >= 50 ? 0.15 : 0.05;
    const interest = rating === 'Hot' || rating === 'Warm' ? 0.3 : 0;
    const way = source === 'Web' || source === 'Partner Referral' || source === 'Phone Inquiry' ? 0.2 : 0;
    return size + interest + way + (/Director|Manager|Chief|Owner/.test(title) ? 0.1 : 0);
}

/** Leads of the past year that were converted: what a back-test measures against. They are in no list of leads any more. */
export function makeConvertedLeads(random: Random, people: readonly Person[], now: number): Row[] {
    const likely = makeLeads(random, people, now).filter((lead) => random.chance(likelihood(lead)));
    const leads = likely.slice(0, COUNT).map((lead, index) => ({
        ...lead,
        key: `V${String(index + 1).padStart(3, '0')}`,
        created: seasonalTime(random, now - PERIOD * DAY, now - 12 * DAY)
    }));
    const rows = leadRows(leads);
    return leads.flatMap(({ created }, index) => {
        const converted = atWork(random, created + random.skewed(4, 75, 2) * DAY);
        const row = rows[index];
        return row && converted < now
            ? [{ ...row, created_at: toMoment(created), converted_on: toDay(converted), status: 'Closed - Converted' }]
            : [];
    });
}
