/**
 * Where a customer (an account, a contact) stands. Nobody types that: it follows from campaign responses, leads, deals, wins, and from
 * references and referrals. The furthest of what holds on a day is the place of that day.
 */
import { comparePlaces, isSamePlace, journeyThrough, placeOf } from 'c/funnelModel';
import type { Funnel, Place, SourceValue, StagePlace, Visit } from 'c/funnelModel';
import type { Claim, Customer, Deal, Evidence, Standing } from './customerTypes';

export type * from './customerTypes';

/** What an account or a contact has done beyond a first purchase; mapped like any other value. */
export const EVIDENCE = {
    field: 'Evidence',
    repeatWin: 'Repeat win',
    reference: 'Reference',
    referral: 'Referral'
} as const;

const NEVER = '9999';
const day = (iso: string | undefined): string => iso ?? '';

/** Won deals, the first one first. */
export function winsOf(deals: readonly Deal[]): Deal[] {
    return deals.filter((deal) => deal.isWon).sort((a, b) => (winTime(a) < winTime(b) ? -1 : 1));
}

const winTime = (deal: Deal): string => `${day(deal.closedOn)} ${deal.id}`;

/** @param object 'Account' or 'Contact': whose evidence is judged */
export function standingOf(funnel: Funnel, object: 'Account' | 'Contact', customer: Customer): Standing {
    const claims = claimsOf(funnel, object, customer);
    const placed = claims.filter(({ place }) => place.kind === 'stage');
    const visits = visitsIn(placed);
    const holding = placed.filter(({ until }) => until === undefined);
    const reason = furthest(holding);
    const place = reason?.place ?? (placed.length > 0 ? ({ kind: 'left' } as const) : undefined);
    return {
        place,
        reason,
        journey: place && journeyThrough(place, visits),
        unmapped: unmappedIn(claims)
    };
}

/** Everything that says something about a place, and how long it does. */
function claimsOf(funnel: Funnel, object: 'Account' | 'Contact', customer: Customer): Claim[] {
    const wins = winsOf(customer.deals);
    const ofItself = (value: string): Place =>
        placeOf(funnel, { object, field: EVIDENCE.field, value, recordType: customer.recordType });
    return [
        ...customer.evidence.flatMap((evidence) => claimOf(evidence, placeOfEvidence(funnel, evidence, ofItself))),
        ...customer.deals.flatMap((deal) => stretchesOf(funnel, deal, wins.indexOf(deal), ofItself))
    ];
}

function placeOfEvidence(funnel: Funnel, evidence: Evidence, ofItself: (value: string) => Place): Place {
    return evidence.kind === 'reference' || evidence.kind === 'referral'
        ? ofItself(evidence.kind === 'reference' ? EVIDENCE.reference : EVIDENCE.referral)
        : placeOf(funnel, evidence.source);
}

function claimOf(evidence: Evidence, place: Place): Claim[] {
    return place.kind === 'left' ? [] : [{ ...evidence, place, winNumber: 0, until: undefined }];
}

/** A deal says one thing after the other; a win holds for good, a loss ends it. */
function stretchesOf(funnel: Funnel, deal: Deal, winIndex: number, ofItself: (value: string) => Place): Claim[] {
    const changes = [...deal.changes];
    if (changes.at(-1)?.value !== deal.source.value) {
        changes.push({ value: deal.source.value, on: deal.closedOn ?? changes.at(-1)?.on ?? deal.createdOn });
    }
    return changes.flatMap(({ value, on }, index) => {
        const source = { ...deal.source, value };
        const isLast = index === changes.length - 1;
        const winNumber = isLast ? winIndex + 1 : 0;
        const mapped = placeOf(funnel, source);
        const repeat = winNumber > 1 ? ofItself(EVIDENCE.repeatWin) : undefined;
        const place = repeat?.kind === 'stage' ? further(mapped, repeat) : mapped;
        if (place.kind === 'left') {
            return [];
        }
        const { id, name } = deal;
        const until = isLast ? undefined : changes[index + 1]?.on;
        return [{ kind: 'deal' as const, id, name, source, on, place, winNumber, until }];
    });
}

function further(a: Place, b: StagePlace): Place {
    return a.kind === 'stage' && comparePlaces(a, b) > 0 ? a : b;
}

/** Of claims that reach as far, the one that has held for longest; of wins the latest, for it is what people remember. */
function furthest(claims: readonly Claim[]): (Claim & { readonly place: StagePlace }) | undefined {
    let best: (Claim & { readonly place: StagePlace }) | undefined;
    for (const claim of claims) {
        if (claim.place.kind === 'stage') {
            const candidate = { ...claim, place: claim.place };
            const order = best ? comparePlaces(candidate.place, best.place) : 1;
            if (!best || order > 0 || (order === 0 && goesBefore(candidate, best))) {
                best = candidate;
            }
        }
    }
    return best;
}

function goesBefore(a: Claim, b: Claim): boolean {
    return a.winNumber === b.winNumber ? day(a.on) < day(b.on) : a.winNumber > b.winNumber;
}

/** The furthest place of every time at which something changed. */
function visitsIn(claims: readonly Claim[]): Visit[] {
    const times = [...new Set(claims.flatMap(({ on, until }) => [day(on), ...(until ? [until] : [])]))].sort();
    const visits: Visit[] = [];
    for (const time of times) {
        const holding = claims.filter(({ on, until }) => day(on) <= time && time < (until ?? NEVER));
        const place: Place = furthest(holding)?.place ?? { kind: 'left' };
        const before = visits.at(-1);
        if (before ? !isSamePlace(before.place, place) : place.kind === 'stage') {
            visits.push({ place, from: time === '' ? undefined : time });
        }
    }
    return visits;
}

function unmappedIn(claims: readonly Claim[]): SourceValue[] {
    const found = new Map<string, SourceValue>();
    for (const { place, source, until } of claims) {
        if (place.kind === 'unmapped' && until === undefined) {
            found.set(`${source.object} ${source.value.toLowerCase()}`, source);
        }
    }
    return [...found.values()];
}
