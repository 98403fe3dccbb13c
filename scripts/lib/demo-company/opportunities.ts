import type { Account } from './accounts.ts';
import { DAY, HISTORY_DAYS, seasonalTime, toDay, toMoment } from './calendar.ts';
import { makeHistory, OPEN_STAGES, type Move } from './opportunity-history.ts';
import type { Random } from './random.ts';

export const OPPORTUNITY_COUNT = 420;

export interface Opportunity {
    readonly key: string;
    readonly account: Account;
    readonly offer: Offer;
    readonly name: string;
    readonly owner: string;
    readonly created: number;
    readonly firstStage: string;
    readonly amount: number;
    readonly plannedClose: number;
    readonly leadSource: string;
    readonly moves: readonly Move[];
    /** Whether nothing has happened for long, and nothing closed it. */
    readonly stuck: boolean;
}

interface Offer {
    readonly name: string;
    readonly low: number;
    readonly high: number;
    /** Days from first contact to signature, usual and spread. */
    readonly cycle: readonly [number, number];
    readonly winRate: number;
    readonly weight: number;
    /** Sold to those who bought before. */
    readonly followUp?: boolean;
}

const OFFERS: readonly Offer[] = [
    { name: 'standby generator set', low: 200_000, high: 1_200_000, cycle: [140, 60], winRate: 0.42, weight: 30 },
    { name: 'multi-megawatt power plant', low: 900_000, high: 3_000_000, cycle: [190, 70], winRate: 0.33, weight: 10 },
    { name: 'installation and commissioning', low: 80_000, high: 600_000, cycle: [95, 35], winRate: 0.48, weight: 18 },
    {
        name: 'service agreement',
        low: 25_000,
        high: 160_000,
        cycle: [55, 25],
        winRate: 0.58,
        weight: 22,
        followUp: true
    },
    { name: 'controls upgrade', low: 40_000, high: 320_000, cycle: [80, 30], winRate: 0.5, weight: 12, followUp: true },
    { name: 'storm season rental', low: 20_000, high: 110_000, cycle: [30, 12], winRate: 0.55, weight: 8 }
];

const SOURCES = [
    ['Web', 24],
    ['Phone Inquiry', 18],
    ['Partner Referral', 22],
    ['Purchased List', 10],
    ['Other', 26]
] as const;

/** Share of deals that come to a standstill: the overview must have something to show. */
const STUCK = 0.11;

/**
 * Deals of the last 18 months with their stage moves. A deal whose course ends before `now` is closed; the others stand
 * where they are at that time.
 */
export function makeOpportunities(random: Random, accounts: readonly Account[], now: number): Opportunity[] {
    const weights = accounts.map((account) => [account, account.size] as const);
    const drafts = Array.from({ length: OPPORTUNITY_COUNT }, () => ({
        account: random.weighted(weights),
        created: seasonalTime(random, now - HISTORY_DAYS * DAY, now - 3 * DAY)
    }));
    drafts.sort((a, b) => a.created - b.created);
    const counts = new Map<string, number>();
    return drafts.map(({ account, created }, index) =>
        makeOpportunity(random, account, created, `O${String(index + 1).padStart(3, '0')}`, counts, now)
    );
}

function makeOpportunity(
    random: Random,
    account: Account,
    created: number,
    key: string,
    counts: Map<string, number>,
    now: number
): Opportunity {
    const earlier = [...counts]
        .filter(([name]) => name.startsWith(`${account.key} `))
        .reduce((sum, [, count]) => sum + count, 0);
    const offer = random.weighted(
        OFFERS.map(
            (candidate) =>
                [candidate, candidate.followUp && earlier === 0 ? candidate.weight / 4 : candidate.weight] as const
        )
    );
    const count = (counts.get(`${account.key} ${offer.name}`) ?? 0) + 1;
    counts.set(`${account.key} ${offer.name}`, count);
    const amount = Math.round((random.skewed(offer.low, offer.high, 1.8) * (0.7 + account.size * 0.2)) / 500) * 500;
    const length = Math.max(12, offer.cycle[0] + (random.next() + random.next() - 1) * 1.4 * offer.cycle[1]) * DAY;
    const stuck = random.chance(STUCK);
    const plannedClose = created + length;
    const firstStage = random.weighted([
        [OPEN_STAGES[0], 7],
        [OPEN_STAGES[1], 3]
    ]);
    const won = random.chance(offer.winRate);
    return {
        key,
        account,
        offer,
        name: `${account.name} ${offer.name}${count > 1 ? ` ${count}` : ''}`,
        owner: account.owner,
        created,
        firstStage,
        amount,
        plannedClose,
        leadSource: random.weighted(SOURCES),
        moves: makeHistory(random, { created, length, firstStage, won, stuck, amount, plannedClose, now }),
        stuck
    };
}

export const opportunityRows = (
    opportunities: readonly Opportunity[],
    campaignOf: ReadonlyMap<string, string>,
    referredBy: ReadonlyMap<string, string>
): Record<string, string | number>[] =>
    opportunities.map((deal) => ({
        key: deal.key,
        account: deal.account.key,
        name: deal.name,
        stage: deal.firstStage,
        amount: deal.amount,
        close_date: toDay(deal.plannedClose),
        type: isFirst(opportunities, deal)
            ? 'New Customer'
            : deal.offer.followUp
              ? 'Existing Customer - Upgrade'
              : 'Existing Customer - Replacement',
        lead_source: deal.leadSource,
        campaign: campaignOf.get(deal.key) ?? '',
        referred_by: referredBy.get(deal.key) ?? '',
        owner: deal.owner,
        created_at: toMoment(deal.created)
    }));

const isFirst = (opportunities: readonly Opportunity[], deal: Opportunity): boolean =>
    opportunities.find((other) => other.account.key === deal.account.key) === deal;

/** One row a move, in the order in which they happened: the loader writes the nth of each deal in its nth round. */
export const moveRows = (opportunities: readonly Opportunity[]): Record<string, string | number>[] =>
    opportunities.flatMap(({ key, owner, moves }) =>
        moves.map(({ stage, at, amount, closeDate, nextStep }) => ({
            opportunity: key,
            stage,
            amount,
            close_date: toDay(closeDate),
            next_step: nextStep,
            moved_at: toMoment(at),
            moved_by: owner
        }))
    );
