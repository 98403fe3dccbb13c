/** What many hand-offs come to. Small samples are said to be small. */
import type { Clocks } from './clocks';
import { groupedBy } from './groups';
import { statusOf } from './handoff';
import type { Handoff } from './handoff';

/** Below so many nothing is said about the middle or the spread. */
const FEW = 5;

export type Grouping = 'definition' | 'source' | 'segment';

/** A share with the range in which it would lie 19 times of 20, were there more such hand-offs (Wilson). */
export interface Share {
    readonly count: number;
    readonly of: number;
    /** 0 to 1; undefined: nothing to count. */
    readonly share: number | undefined;
    readonly low: number;
    readonly high: number;
}

export interface Spread {
    readonly count: number;
    /** Working hours; undefined: too few. */
    readonly median: number | undefined;
    /** The middle half lies between these two. */
    readonly low: number | undefined;
    readonly high: number | undefined;
}

export interface Measure {
    /** Empty: without a value. */
    readonly key: string;
    readonly all: readonly string[];
    /** Of those accepted or returned: accepted and not returned since. */
    readonly acceptance: Share;
    readonly accepted: readonly string[];
    readonly returned: readonly string[];
    readonly response: Spread;
    readonly responded: readonly string[];
    /** Of the response clocks with an agreed time that stopped, or are beyond it: inside. */
    readonly inTime: Share;
    readonly judged: readonly string[];
    readonly late: readonly string[];
}

export interface ReasonCount {
    readonly reason: string;
    readonly ids: readonly string[];
}

export interface Counted {
    readonly handoff: Handoff;
    readonly clocks: Clocks;
}

export function measure(key: string, counted: readonly Counted[]): Measure {
    const idsOf = (rows: readonly Counted[]): string[] => rows.map(({ handoff }) => handoff.id);
    const accepted = counted.filter(({ handoff }) => statusOf(handoff) === 'Accepted');
    const returned = counted.filter(({ handoff }) => handoff.returned !== undefined);
    const responded = counted.filter(({ clocks }) => clocks.response.stoppedAt !== undefined);
    const hours = responded.flatMap(({ clocks }) => clocks.response.passed ?? []);
    const judged = counted.filter(
        ({ clocks: { response } }) =>
            response.state === 'outside' || (response.state === 'inside' && response.stoppedAt !== undefined)
    );
    const late = judged.filter(({ clocks }) => clocks.response.state === 'outside');
    return {
        key,
        all: idsOf(counted),
        acceptance: shareOf(accepted.length, accepted.length + returned.length),
        accepted: idsOf(accepted),
        returned: idsOf(returned),
        response: spreadOf(hours),
        responded: idsOf(responded),
        inTime: shareOf(judged.length - late.length, judged.length),
        judged: idsOf(judged),
        late: idsOf(late)
    };
}

const KEYS: Readonly<Record<Grouping, (handoff: Handoff) => string>> = {
    definition: ({ definition }) => (definition ? `${definition.name}\u0000${definition.version ?? ''}` : ''),
    source: ({ lead }) => lead?.source ?? '',
    segment: ({ lead }) => lead?.segment ?? ''
};

/** Largest group first; definitions by name and version, newest first. */
export function measuresBy(grouping: Grouping, counted: readonly Counted[]): Measure[] {
    const groups = groupedBy(counted, ({ handoff }) => KEYS[grouping](handoff));
    const measures = [...groups].map(([key, rows]) => measure(key, rows));
    return grouping === 'definition'
        ? measures.toSorted((a, b) => compareVersions(a.key, b.key))
        : measures.toSorted((a, b) => b.all.length - a.all.length || a.key.localeCompare(b.key));
}

function compareVersions(a: string, b: string): number {
    const [nameA = '', versionA = ''] = a.split('\u0000');
    const [nameB = '', versionB = ''] = b.split('\u0000');
    // without a definition comes last
    return (
        Number(nameA === '') - Number(nameB === '') || nameA.localeCompare(nameB) || Number(versionB) - Number(versionA)
    );
}

/** Most frequent first. */
export function reasonsOf(counted: readonly Counted[]): ReasonCount[] {
    const returned = counted.filter(({ handoff }) => handoff.returned !== undefined);
    const byReason = groupedBy(returned, ({ handoff }) => handoff.returned?.reason ?? '');
    return [...byReason]
        .map(([reason, rows]) => ({ reason, ids: rows.map(({ handoff }) => handoff.id) }))
        .toSorted((a, b) => b.ids.length - a.ids.length || a.reason.localeCompare(b.reason));
}

const Z = 1.959964;

export function shareOf(count: number, of: number): Share {
    if (of === 0) {
        return { count, of, share: undefined, low: 0, high: 1 };
    }
    const share = count / of;
    const centre = (share + (Z * Z) / (2 * of)) / (1 + (Z * Z) / of);
    const half = (Z / (1 + (Z * Z) / of)) * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
    return { count, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

export function spreadOf(hours: readonly number[]): Spread {
    if (hours.length < FEW) {
        return { count: hours.length, median: undefined, low: undefined, high: undefined };
    }
    const sorted = hours.toSorted((a, b) => a - b);
    return { count: hours.length, median: at(sorted, 0.5), low: at(sorted, 0.25), high: at(sorted, 0.75) };
}

/** Between two values in proportion. */
function at(sorted: readonly number[], share: number): number {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? below;
    return below + (above - below) * (place - Math.floor(place));
}
