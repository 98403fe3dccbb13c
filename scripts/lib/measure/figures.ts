import { HistoryTally, pastAt, pathAt, pathOf, Places, type ObjectFigures } from './history-model.ts';
import type { GroupedPast } from './pasts.ts';
import type { KeyedFunnel } from './read-funnel.ts';
import type { MeasuredObject, Source } from './sources.ts';
import type { Spool } from './spool.ts';
import { pastsIn } from './pasts.ts';

export type ScopeKind = 'Company' | 'Segment' | 'Record Type';

/** What a measurement is of. */
export interface Measurement {
    readonly scope: ScopeKind;
    /** Empty for the company. */
    readonly scopeValue: string;
    readonly object: MeasuredObject;
    /** YYYY-MM-DD */
    readonly date: string;
    readonly figures: ObjectFigures;
    /** Open records that have stood at a station longer than so many days. */
    stuck(key: string, days: number): number;
}

/** A past day that is worked out from history. */
export interface PastDay {
    readonly date: string;
    /** ISO date and time of its end. */
    readonly until: string;
}

type Tally = InstanceType<typeof HistoryTally>;
type Path = ReturnType<typeof pathOf>;

/**
 * Works out the figures of one object: today's for the company, its segments and its record types, those of past days for the
 * company alone. One pass over the spool.
 */
export async function measureObject(
    spool: Spool,
    source: Source,
    funnel: KeyedFunnel,
    pastDays: readonly PastDay[]
): Promise<Measurement[]> {
    const { object } = source;
    const now = spool.startedOn;
    const scopes = new Map<string, { scope: ScopeKind; scopeValue: string; tally: Tally }>();
    const places = new Places(funnel);
    const add = (scope: ScopeKind, scopeValue: string, { past }: GroupedPast, path: Path): void => {
        const key = `${scope}|${scopeValue}`;
        const one = scopes.get(key) ?? { scope, scopeValue, tally: new HistoryTally(funnel, object, now) };
        scopes.set(key, one);
        one.tally.add(past, path);
    };
    const earlier = pastDays.map((day) => ({ ...day, tally: new HistoryTally(funnel, object, day.until) }));
    for await (const record of pastsIn(spool, source)) {
        const path = pathOf(places, record.past);
        add('Company', '', record, path);
        if (record.segment !== '') {
            add('Segment', record.segment, record, path);
        }
        if (record.recordType !== '') {
            add('Record Type', record.recordType, record, path);
        }
        for (const { until, tally } of earlier) {
            const then = pastAt(record.past, until);
            if (then) {
                tally.add(then, pathAt(path, until));
            }
        }
    }
    const today = [...scopes.values()].map(({ scope, scopeValue, tally }) =>
        measurement(scope, scopeValue, object, now.slice(0, 10), tally)
    );
    const before = earlier.map(({ date, tally }) => measurement('Company', '', object, date, tally));
    return [...today, ...before.filter(({ figures }) => figures.records > 0)];
}

const measurement = (
    scope: ScopeKind,
    scopeValue: string,
    object: MeasuredObject,
    date: string,
    tally: Tally
): Measurement => ({
    scope,
    scopeValue,
    object,
    date,
    figures: tally.figures(),
    stuck: (key, days) => tally.openLongerThan(key, days)
});
