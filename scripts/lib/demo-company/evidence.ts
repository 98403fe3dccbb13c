import type { Account, Contact } from './accounts.ts';
import { DAY, toDay, toMoment } from './calendar.ts';
import type { Lead } from './leads.ts';
import type { Opportunity } from './opportunities.ts';
import { WON } from './opportunity-history.ts';
import type { Random } from './random.ts';

const ROLES = ['Decision Maker', 'Economic Buyer', 'Technical Buyer', 'Evaluator', 'Influencer'] as const;

const wonAt = ({ moves }: Opportunity): number | undefined => {
    const last = moves.at(-1);
    return last?.stage === WON ? last.at : undefined;
};

/** Some who ask work at a company that is an account already: their leads bear its name. */
export function inquiriesFromCustomers(random: Random, leads: readonly Lead[], accounts: readonly Account[]): Lead[] {
    return leads.map((lead) => {
        if (!random.chance(0.12)) {
            return lead;
        }
        const { name, industry, city, state, domain } = random.pick(accounts);
        return { ...lead, company: name, industry, city, state, email: `${lead.email.split('@')[0]}@${domain}` };
    });
}

/** Who at the account takes part in a deal, the first of them as the main contact. */
export const rolesInDeals = (
    random: Random,
    deals: readonly Opportunity[],
    contacts: readonly Contact[]
): Record<string, string>[] => {
    const byAccount = Map.groupBy(contacts, ({ account }) => account.key);
    return deals.flatMap((deal) =>
        random.sample(byAccount.get(deal.account.key) ?? [], random.between(1, 2)).map((contact, index) => ({
            opportunity: deal.key,
            contact: contact.key,
            role: index === 0 ? ROLES[0] : random.pick(ROLES.slice(1)),
            primary: index === 0 ? 'true' : 'false',
            created_at: toMoment(deal.created + 60_000)
        }))
    );
};

/** Accounts that bought twice and let themselves be named: account key -> day since when. */
export function referencesOf(random: Random, deals: readonly Opportunity[], now: number): Map<string, string> {
    const wins = Map.groupBy(
        deals.filter((deal) => wonAt(deal) !== undefined),
        ({ account }) => account.key
    );
    const since = new Map<string, string>();
    for (const [account, won] of wins) {
        const second = won.map((deal) => wonAt(deal) ?? now).sort((a, b) => a - b)[1];
        if (second !== undefined && random.chance(0.3)) {
            since.set(account, toDay(Math.min(second + random.between(10, 90) * DAY, now - DAY)));
        }
    }
    return since;
}

/** Deals that another customer sent us: deal key -> key of the account that recommended us. */
export function referralsOf(random: Random, deals: readonly Opportunity[]): Map<string, string> {
    const sources = new Map<string, string>();
    for (const deal of deals) {
        const customers = deals.filter((other) => {
            const won = wonAt(other);
            return won !== undefined && won < deal.created && other.account !== deal.account;
        });
        if (deal.leadSource === 'Partner Referral' && customers.length > 0 && random.chance(0.25)) {
            sources.set(deal.key, random.pick(customers).account.key);
        }
    }
    return sources;
}
