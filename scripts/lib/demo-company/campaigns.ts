import type { Contact } from './accounts.ts';
import { DAY, HISTORY_DAYS, toDay, toMoment } from './calendar.ts';
import type { Lead } from './leads.ts';
import type { Opportunity } from './opportunities.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export const CAMPAIGN_COUNT = 24;

export interface Campaign {
    readonly key: string;
    readonly name: string;
    readonly type: string;
    readonly start: number;
    readonly end: number;
    readonly budget: number;
    readonly cost: number;
    readonly owner: string;
    readonly responseRate: number;
}

export interface Member {
    readonly campaign: Campaign;
    /** Key of a lead or a contact. */
    readonly member: string;
    readonly responded: boolean;
    readonly added: number;
}

const KINDS: readonly (readonly [type: string, what: string, days: number, budget: number, rate: number])[] = [
    ['Webinar', 'Sizing standby power', 14, 9_000, 0.34],
    ['Trade Show', 'PowerWorks Expo', 5, 85_000, 0.41],
    ['Email', 'Storm season readiness', 30, 6_000, 0.16],
    ['Direct Mail', 'Outage cost calculator', 40, 18_000, 0.11],
    ['Conference', 'Resilient Facilities Forum', 4, 60_000, 0.38],
    ['Advertisement', 'Keep the lights on', 60, 45_000, 0.07],
    ['Referral Program', 'Neighbors with power', 90, 12_000, 0.45],
    ['Telemarketing', 'Service agreement renewals', 25, 15_000, 0.22]
];

export function makeCampaigns(random: Random, people: readonly Person[], now: number): Campaign[] {
    const marketers = people.filter((person) => person.job === 'marketer' && person.role === 'Marketing_Downstream');
    const gap = (HISTORY_DAYS * DAY) / CAMPAIGN_COUNT;
    return Array.from({ length: CAMPAIGN_COUNT }, (_, index) => {
        const [type, what, days, budget, responseRate] = KINDS[index % KINDS.length] as (typeof KINDS)[number];
        const start = now - HISTORY_DAYS * DAY + index * gap + random.between(0, 12) * DAY;
        const planned = Math.round((budget * (0.8 + random.next() * 0.5)) / 100) * 100;
        return {
            key: `M${String(index + 1).padStart(2, '0')}`,
            name: `${what}, ${new Date(start).toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })}`,
            type,
            start,
            end: start + days * DAY,
            budget: planned,
            cost: start + days * DAY < now ? Math.round((planned * (0.85 + random.next() * 0.25)) / 100) * 100 : 0,
            owner: random.pick(marketers).username,
            responseRate
        };
    });
}

/** Leads that were there when the campaign ran, and contacts of accounts. */
export function makeMembers(
    random: Random,
    campaigns: readonly Campaign[],
    leads: readonly Lead[],
    contacts: readonly Contact[],
    now: number
): { leads: Member[]; contacts: Member[] } {
    const choose = (campaign: Campaign, keys: readonly string[], count: number): Member[] =>
        random.sample(keys, count).map((member) => ({
            campaign,
            member,
            responded: random.chance(campaign.responseRate),
            added: Math.min(
                campaign.start +
                    random.between(0, Math.max(1, Math.floor((campaign.end - campaign.start) / DAY))) * DAY +
                    random.between(600, 1200) * 60_000,
                now - 60_000
            )
        }));
    return {
        leads: campaigns.flatMap((campaign) =>
            choose(
                campaign,
                leads
                    .filter(
                        (lead) =>
                            lead.created < Math.min(campaign.end, now) && lead.created > campaign.start - 240 * DAY
                    )
                    .map((lead) => lead.key),
                random.between(30, 70)
            )
        ),
        contacts: campaigns.flatMap((campaign) =>
            choose(
                campaign,
                contacts.map((contact) => contact.key),
                random.between(8, 22)
            )
        )
    };
}

/** Which campaign a deal came from: one that ran in the months before it. */
export function campaignsOfDeals(
    random: Random,
    campaigns: readonly Campaign[],
    deals: readonly Opportunity[]
): Map<string, string> {
    const chosen = new Map<string, string>();
    for (const deal of deals) {
        const candidates = campaigns.filter(({ start }) => start < deal.created && start > deal.created - 150 * DAY);
        if (candidates.length > 0 && random.chance(0.42)) {
            chosen.set(deal.key, random.pick(candidates).key);
        }
    }
    return chosen;
}

export const campaignRows = (campaigns: readonly Campaign[], now: number): Record<string, string | number>[] =>
    campaigns.map(({ key, name, type, start, end, budget, cost, owner }) => ({
        key,
        name,
        type,
        status: end < now ? 'Completed' : start < now ? 'In Progress' : 'Planned',
        start_date: toDay(start),
        end_date: toDay(end),
        budget,
        cost: cost || '',
        active: end < now ? 'false' : 'true',
        owner,
        created_at: toMoment(start - 30 * DAY)
    }));

export const memberRows = (members: readonly Member[]): Record<string, string | number>[] =>
    members.map(({ campaign, member, responded, added }) => ({
        campaign: campaign.key,
        member,
        status: responded ? 'Responded' : 'Sent',
        created_at: toMoment(added)
    }));
