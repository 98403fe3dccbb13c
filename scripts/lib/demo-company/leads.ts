import { atWork, DAY, HISTORY_DAYS, seasonalTime, toMoment } from './calendar.ts';
import { CITIES, FIRST_NAMES, LAST_NAMES, PROSPECT_PARTS, type Region } from './names.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export const LEAD_COUNT = 900;

const OPEN = 'Open - Not Contacted';
const WORKING = 'Working - Contacted';
const CONVERTED = 'Closed - Converted';
const DROPPED = 'Closed - Not Converted';

export interface Lead {
    readonly key: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly company: string;
    readonly industry: string;
    readonly title: string;
    readonly email: string;
    readonly city: string;
    readonly state: string;
    readonly employees: number;
    readonly source: string;
    readonly rating: string;
    readonly owner: string;
    readonly created: number;
    readonly moves: readonly { readonly status: string; readonly at: number }[];
}

const TITLES = [
    'Facilities Manager',
    'Director of Operations',
    'Chief Engineer',
    'Purchasing Agent',
    'Energy Manager',
    'General Manager',
    'IT Manager',
    'Project Engineer',
    'Owner'
] as const;

/** Courses a lead takes; a return to Open is a lead that Sales gave back. */
const COURSES: readonly (readonly [readonly string[], number])[] = [
    [[], 24],
    [[WORKING], 22],
    [[WORKING, CONVERTED], 18],
    [[WORKING, DROPPED], 17],
    [[DROPPED], 7],
    [[WORKING, OPEN], 4],
    [[WORKING, OPEN, WORKING], 3],
    [[WORKING, OPEN, WORKING, CONVERTED], 3],
    [[WORKING, OPEN, DROPPED], 2]
];

export function makeLeads(random: Random, people: readonly Person[], now: number): Lead[] {
    const times = Array.from({ length: LEAD_COUNT }, () =>
        seasonalTime(random, now - HISTORY_DAYS * DAY, now - DAY)
    ).sort((a, b) => a - b);
    return times.map((created, index) =>
        makeLead(random, people, `L${String(index + 1).padStart(3, '0')}`, created, now)
    );
}

function makeLead(random: Random, people: readonly Person[], key: string, created: number, now: number): Lead {
    const region = random.pick<Region>(['East', 'Central', 'West']);
    const [city, state] = random.pick(CITIES[region]);
    const [kind, industry] = random.pick(PROSPECT_PARTS.KIND);
    const company = `${random.pick(PROSPECT_PARTS.FRONT)}${random.pick(PROSPECT_PARTS.BACK)} ${kind}`;
    const firstName = random.pick(FIRST_NAMES);
    const lastName = random.pick(LAST_NAMES);
    const owners = people.filter(
        (person) => (person.job === 'prospector' || person.job === 'seller') && person.region === region
    );
    return {
        key,
        firstName,
        lastName,
        company,
        industry,
        title: random.pick(TITLES),
        email: `${firstName}.${lastName}@${company.toLowerCase().replace(/[^a-z]+/g, '')}.example`.toLowerCase(),
        city,
        state,
        employees: Math.round(random.skewed(12, 1800)),
        source: random.weighted([
            ['Web', 40],
            ['Phone Inquiry', 14],
            ['Partner Referral', 13],
            ['Purchased List', 15],
            ['Other', 18]
        ]),
        rating: random.weighted([
            ['', 5],
            ['Hot', 1],
            ['Warm', 2],
            ['Cold', 2]
        ]),
        owner: random.pick(owners).username,
        created,
        moves: cleanedUp(makeMoves(random, created, now), key, created, now)
    };
}

function makeMoves(random: Random, created: number, now: number): Lead['moves'] {
    const moves: { status: string; at: number }[] = [];
    let before = created;
    for (const status of random.weighted(COURSES)) {
        const days = status === WORKING ? random.skewed(0.05, 9, 3) : random.skewed(3, 70, 2);
        const at = Math.max(atWork(random, before + days * DAY), before + random.between(10, 400) * 60_000);
        if (at >= now) {
            break;
        }
        moves.push({ status, at });
        before = at;
    }
    return moves;
}

/** Most leads that nobody touches are closed in time. Told by the key, so that chance runs on as without it. */
function cleanedUp(moves: Lead['moves'], key: string, created: number, now: number): Lead['moves'] {
    const last = moves.at(-1);
    const isOpen = last?.status !== CONVERTED && last?.status !== DROPPED;
    const number = Number(key.slice(1));
    const at = (last?.at ?? created) + (45 + (number % 40)) * DAY + (number % 7) * 3_600_000;
    return isOpen && number % 10 < 8 && at < now ? [...moves, { status: DROPPED, at }] : moves;
}

export const leadRows = (leads: readonly Lead[]): Record<string, string | number>[] =>
    leads.map(
        ({
            key,
            firstName,
            lastName,
            company,
            industry,
            title,
            email,
            city,
            state,
            employees,
            source,
            rating,
            owner,
            created
        }) => ({
            key,
            first_name: firstName,
            last_name: lastName,
            company,
            industry,
            title,
            email,
            city,
            state,
            country: 'United States',
            employees,
            source,
            rating,
            status: OPEN,
            owner,
            created_at: toMoment(created)
        })
    );

export const leadMoveRows = (leads: readonly Lead[]): Record<string, string | number>[] =>
    leads.flatMap(({ key, owner, moves }) =>
        moves.map(({ status, at }) => ({ lead: key, status, moved_at: toMoment(at), moved_by: owner }))
    );
