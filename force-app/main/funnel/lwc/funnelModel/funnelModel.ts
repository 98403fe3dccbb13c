/** The rules of the shared funnel: where a value stands, how a record got there, who owes what. No screen, no data access. */

import type {
    Band,
    Contribution,
    Funnel,
    FunnelFunction,
    FunnelStage,
    Journey,
    MoveBack,
    Place,
    Reentry,
    SourceValue,
    StageMapping,
    StagePlace,
    ValueChange,
    Visit
} from './funnelTypes';

export type * from './funnelTypes';

/** Sales' own steps in their order; the values of the global value set Selling Step. */
export const SELLING_STEPS: readonly string[] = [
    'Prospecting and qualifying',
    'Defining needs',
    'Developing the solution',
    'Preparing and presenting proposals',
    'Negotiating contracts',
    'Implementing the sale'
];

// Salesforce compares texts without regard to case; so does the unique key of a mapping.
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export function inOrder(stages: readonly FunnelStage[]): FunnelStage[] {
    return [...stages].sort((a, b) => a.sequence - b.sequence || a.name.localeCompare(b.name));
}

/** The mapping for the record's own type goes before the one for all types. */
export function mappingOf(mappings: readonly StageMapping[], source: SourceValue): StageMapping | undefined {
    const matching = mappings.filter(
        (mapping) =>
            same(mapping.object, source.object) &&
            same(mapping.field, source.field) &&
            same(mapping.value, source.value) &&
            (mapping.recordType === '' || same(mapping.recordType, source.recordType))
    );
    return matching.find((mapping) => mapping.recordType !== '') ?? matching[0];
}

/** Developer names of the record types that have a mapping of their own: where there are any, records are counted by type. */
export function recordTypesMapped(mappings: readonly StageMapping[], object: string): string[] {
    const own = mappings.filter((mapping) => same(mapping.object, object) && mapping.recordType !== '');
    return [...new Set(own.map(({ recordType }) => recordType))].sort();
}

export function placeOf(funnel: Funnel, source: SourceValue): Place {
    const mapping = mappingOf(funnel.mappings, source);
    if (!mapping) {
        return { kind: 'unmapped', value: source.value, reason: 'noMapping' };
    }
    if (mapping.leavesFunnel) {
        return { kind: 'left' };
    }
    const stage = funnel.stages.find((candidate) => candidate.id === mapping.stageId);
    return stage
        ? { kind: 'stage', stage, sellingStep: mapping.sellingStep }
        : { kind: 'unmapped', value: source.value, reason: 'stageRetired' };
}

export function isSamePlace(a: Place, b: Place): boolean {
    if (a.kind === 'stage' && b.kind === 'stage') {
        return a.stage.id === b.stage.id && a.sellingStep === b.sellingStep;
    }
    return a.kind === 'unmapped' && b.kind === 'unmapped' ? same(a.value, b.value) : a.kind === b.kind;
}

/**
 * The places that a record stood at, oldest first. Changes that lead nowhere else (another amount, another close date) are no
 * visits. A value newer than the history (it was saved a moment ago) ends the list, with its time not known yet.
 */
export function visitsOf(funnel: Funnel, source: SourceValue, changes: readonly ValueChange[]): Visit[] {
    const last = changes.at(-1);
    const current: ValueChange[] =
        last && same(last.value, source.value) ? [] : [{ value: source.value, on: undefined }];
    const visits: Visit[] = [];
    for (const change of [...changes, ...current]) {
        const place = placeOf(funnel, { ...source, value: change.value });
        const before = visits.at(-1);
        if (!before || !isSamePlace(before.place, place)) {
            visits.push({ place, from: change.on });
        }
    }
    return visits;
}

/** @returns below zero: `a` lies before `b`. Steps are compared within a stage, where both are known. */
export function comparePlaces(a: StagePlace, b: StagePlace): number {
    const [stepOfA, stepOfB] = [a, b].map((place) => SELLING_STEPS.indexOf(place.sellingStep)) as [number, number];
    return a.stage.sequence - b.stage.sequence || (stepOfA < 0 || stepOfB < 0 ? 0 : stepOfA - stepOfB);
}

function movesBackIn(visits: readonly Visit[]): MoveBack[] {
    const moves: MoveBack[] = [];
    let from: StagePlace | undefined;
    for (const visit of visits) {
        if (visit.place.kind === 'stage') {
            const to = visit.place;
            if (from && comparePlaces(to, from) < 0) {
                moves.push({ on: visit.from, from, to });
            }
            from = to;
        }
    }
    return moves;
}

/** Start of the unbroken stretch at the end of the list that was spent at one stage (or out of the funnel). */
function sinceWhen(visits: readonly Visit[]): string | undefined {
    const key = ({ place }: Visit): string => (place.kind === 'stage' ? place.stage.id : place.kind);
    const now = visits.at(-1);
    let first = visits.length - 1;
    while (now && first > 0 && key(visits[first - 1] as Visit) === key(now)) {
        first -= 1;
    }
    return visits[first]?.from;
}

/** Moves back are counted apart: what is forward again, or in again, is a re-entry. */
function reentriesIn(visits: readonly Visit[]): Reentry[] {
    const reentries: Reentry[] = [];
    const seen = new Set<string>();
    let last: StagePlace | undefined;
    let hasLeft = false;
    for (const { place, from } of visits) {
        if (place.kind === 'stage') {
            const isForward = last !== undefined && place.stage.sequence > last.stage.sequence;
            if ((hasLeft && last) || (isForward && seen.has(place.stage.id))) {
                reentries.push({ on: from, to: place });
            }
            seen.add(place.stage.id);
            last = place;
        }
        hasLeft = place.kind === 'left';
    }
    return reentries;
}

/** @param visits the places that a record stood at, oldest first */
export function journeyThrough(place: Place, visits: readonly Visit[]): Journey {
    const stagesVisited = visits.flatMap((visit) => (visit.place.kind === 'stage' ? [visit.place.stage] : []));
    return {
        place,
        since: sinceWhen(visits),
        placeSince: visits.at(-1)?.from,
        leftFrom: place.kind === 'left' ? stagesVisited.at(-1) : undefined,
        visitedStageIds: new Set(stagesVisited.map((stage) => stage.id)),
        movesBack: movesBackIn(visits),
        reentries: reentriesIn(visits)
    };
}

/**
 * @param changes values of the source field, oldest first
 * @param earlier places that the customer stood at before this record existed, oldest first: the lead that became a deal
 */
export function journeyOf(
    funnel: Funnel,
    source: SourceValue,
    changes: readonly ValueChange[],
    earlier: readonly Visit[] = []
): Journey {
    return journeyThrough(placeOf(funnel, source), [...earlier, ...visitsOf(funnel, source, changes)]);
}

/** Whole days from one ISO time to another; never below zero. */
export function daysBetween(from: string, to: string): number {
    return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000));
}

/** Whoever does not own a stage contributes to it; a shared one has two owners and nobody beside them. */
export function contributorOf(owner: FunnelFunction): 'Marketing' | 'Sales' | undefined {
    return { Marketing: 'Sales', Sales: 'Marketing', Shared: undefined }[owner] as 'Marketing' | 'Sales' | undefined;
}

/** What is brought to a stage, and (where the record is in it) to a selling step. */
export function contributionsTo(funnel: Funnel, stage: FunnelStage, sellingStep: string): Contribution[] {
    return funnel.contributions.filter(
        (contribution) =>
            contribution.stageId === stage.id || (sellingStep !== '' && same(contribution.sellingStep, sellingStep))
    );
}

export function bandsOf(stages: readonly FunnelStage[]): Band[] {
    const bands: Band[] = [];
    stages.forEach(({ owner }, index) => {
        const band = bands.at(-1);
        if (band?.owner === owner) {
            bands[bands.length - 1] = { ...band, last: index };
        } else {
            bands.push({ owner, first: index, last: index });
        }
    });
    return bands;
}
