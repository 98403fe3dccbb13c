import { HISTORY_DAYS, DAY, toMoment } from './calendar.ts';
import { CITIES, FIRMS, type Region } from './names.ts';
import { NameGiver, type Person } from './people.ts';
import type { Random } from './random.ts';

export interface Account {
    readonly key: string;
    readonly name: string;
    readonly industry: string;
    readonly region: Region;
    readonly city: string;
    readonly state: string;
    readonly employees: number;
    readonly revenue: number;
    readonly size: number;
    readonly domain: string;
    readonly owner: string;
    readonly created: number;
}

export interface Contact {
    readonly key: string;
    readonly account: Account;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly email: string;
    readonly created: number;
}

const CONTACT_TITLES = [
    'Facilities Director',
    'Chief Engineer',
    'Procurement Manager',
    'Operations Manager',
    'Chief Financial Officer',
    'Maintenance Supervisor',
    'Plant Manager',
    'IT Infrastructure Lead',
    'Sustainability Officer'
] as const;

export function makeAccounts(random: Random, people: readonly Person[], now: number): Account[] {
    return FIRMS.map(([name, industry, size], index) => {
        const region = (['East', 'Central', 'West'] as const)[index % 3] ?? 'East';
        const [city, state] = random.pick(CITIES[region]);
        const sellers = people.filter((person) => person.job === 'seller' && person.region === region);
        const employees = Math.round(random.skewed(80, 2400) * size);
        return {
            key: `A${String(index + 1).padStart(3, '0')}`,
            name,
            industry,
            region,
            city,
            state,
            employees,
            revenue: employees * random.between(140, 420) * 1000,
            size,
            domain: `${name
                .normalize('NFKD')
                .toLowerCase()
                .replace(/[^a-z0-9]+/g, '')}.example`,
            owner: random.pick(sellers).username,
            created: now - (HISTORY_DAYS + random.between(1, 900)) * DAY
        };
    });
}

/** Two or three people at each account. */
export function makeContacts(random: Random, accounts: readonly Account[]): Contact[] {
    const names = new NameGiver(random);
    return accounts
        .flatMap((account) => random.sample(CONTACT_TITLES, random.between(2, 3)).map((title) => ({ account, title })))
        .map(({ account, title }, index) => {
            const [localPart, firstName, lastName] = names.next();
            const email = `${localPart}@${account.domain}`;
            return {
                key: `C${String(index + 1).padStart(3, '0')}`,
                account,
                firstName,
                lastName,
                title,
                email,
                created: account.created + random.between(0, 200) * DAY
            };
        });
}

export const accountRows = (
    accounts: readonly Account[],
    referenceSince: ReadonlyMap<string, string>
): Record<string, string | number>[] =>
    accounts.map(({ key, name, industry, city, state, employees, revenue, domain, owner, created, region }) => ({
        key,
        name,
        industry,
        region,
        city,
        state,
        country: 'United States',
        employees,
        revenue,
        website: `https://www.${domain}`,
        reference_since: referenceSince.get(key) ?? '',
        owner,
        created_at: toMoment(created)
    }));

export const contactRows = (contacts: readonly Contact[]): Record<string, string | number>[] =>
    contacts.map(({ key, account, firstName, lastName, title, email, created }) => ({
        key,
        account: account.key,
        first_name: firstName,
        last_name: lastName,
        title,
        email,
        owner: account.owner,
        created_at: toMoment(created)
    }));
