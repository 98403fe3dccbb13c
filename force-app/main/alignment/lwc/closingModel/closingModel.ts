/** Works a wave of the alignment survey out, for the page and for `wave:close`. */
import { chooseShown } from 'c/disclosureModel';
import type { Atom, Verdict } from 'c/disclosureModel';
import { compareGroups, seedOf } from 'c/significanceModel';
import type { Counted, Difference } from 'c/significanceModel';
import { alphaOf, GroupTally, scoreOf, STATEMENTS } from 'c/surveyModel';
import { groupsOf, keyOf, keysOf, segmentsOfTeams, wayOf } from './groups.ts';
import type { Asked, Group } from './groups.ts';
import type { Figures, GroupResult } from './groupResult.ts';

export { groupsOf, keyOf, keysOf, segmentsOfTeams } from './groups.ts';
export type { Asked, Group, GroupKind } from './groups.ts';
export type { Figures, GroupResult } from './groupResult.ts';
export { isWorthWriting, resultRow, statementRows } from './rows.ts';
export type { ResultRow, StatementRow } from './rows.ts';

export interface Answered extends Asked {
    /** Who answered, the same in every wave. */
    readonly person: string;
    /** Twenty, each from 1 to 5. */
    readonly answers: readonly number[];
}

/** A wave whose results are out. */
export interface EarlierWave {
    readonly id: string;
    /** Keys of the groups whose figures were shown. */
    readonly shown: readonly string[];
    readonly people: readonly (Asked & { readonly person: string })[];
}

export interface Wave {
    readonly id: string;
    readonly minimum: number | undefined;
    /** Everybody who was asked, whether or not they answered. */
    readonly asked: readonly Asked[];
    readonly answered: readonly Answered[];
    readonly earlier: readonly EarlierWave[];
    /** The wave asks chosen account teams: they go before segments. */
    readonly areTeamsFirst?: boolean;
}

/** Works a wave out. The same answers give the same results; only what may be shown is in them. */
export function scoreWave(wave: Wave): GroupResult[] {
    const groups = groupsOf(wave.asked, wave.areTeamsFirst);
    const verdicts = chooseShown({
        minimum: wave.minimum,
        candidates: groups.map((group) => keyOf(wave.id, group)),
        earlier: wave.earlier.flatMap(({ shown }) => shown),
        atoms: atomsIn(wave)
    });
    const tallies = talliesOf(wave);
    const segments = segmentsOfTeams(wave.asked);
    return groups.map((group) => {
        const key = keyOf(wave.id, group);
        const verdict = verdicts.get(key) ?? 'tooFew';
        const tally = verdict === 'shown' ? tallies.get(key) : undefined;
        return {
            key,
            group,
            segment: group.kind === 'Account Team' ? (segments.get(group.name) ?? '') : '',
            verdict,
            figures: tally && figuresOf(key, tally, sidesOf(wave.id, group, verdicts, tallies))
        };
    });
}

/** People in the same groups of this wave and the earlier ones. Many are: each way of belonging is worked out once. */
function atomsIn({ id, answered, earlier }: Wave): Atom[] {
    const ways = new Map<string, readonly string[]>();
    const byPerson = new Map<string, string>();
    const add = (wave: string, one: Asked & { readonly person: string }, isShown: (key: string) => boolean): void => {
        const way = `${wave}|${wayOf(one)}`;
        if (!ways.has(way)) {
            ways.set(way, keysOf(wave, one).filter(isShown));
        }
        const before = byPerson.get(one.person);
        byPerson.set(one.person, before === undefined ? way : `${before}\n${way}`);
    };
    for (const before of earlier) {
        const shown = new Set(before.shown);
        before.people.forEach((one) => add(before.id, one, (key) => shown.has(key)));
    }
    answered.forEach((one) => add(id, one, () => true));
    const sizes = new Map<string, number>();
    byPerson.forEach((belonging) => sizes.set(belonging, (sizes.get(belonging) ?? 0) + 1));
    return [...sizes].map(([belonging, size]) => ({
        size,
        cells: new Set(belonging.split('\n').flatMap((way) => ways.get(way) ?? []))
    }));
}

/** Answers are counted once, in the narrowest group; broader ones are put together from those. */
function talliesOf({ id, answered }: Wave): Map<string, GroupTally> {
    const narrowest = new Map<string, { readonly asked: Asked; readonly tally: GroupTally }>();
    for (const one of answered) {
        const way = wayOf(one);
        const found = narrowest.get(way) ?? { asked: one, tally: new GroupTally() };
        found.tally.add(one.answers);
        narrowest.set(way, found);
    }
    const tallies = new Map<string, GroupTally>();
    for (const { asked, tally } of narrowest.values()) {
        for (const key of keysOf(id, asked)) {
            const broader = tallies.get(key) ?? new GroupTally();
            broader.merge(tally);
            tallies.set(key, broader);
        }
    }
    return tallies;
}

interface Sides {
    readonly sales: GroupTally;
    readonly marketing: GroupTally;
}

function sidesOf(
    wave: string,
    group: Group,
    verdicts: ReadonlyMap<string, Verdict>,
    tallies: ReadonlyMap<string, GroupTally>
): Sides | undefined {
    const shown = (side: 'Sales' | 'Marketing'): GroupTally | undefined => {
        const key = keyOf(wave, { ...group, function: side });
        return verdicts.get(key) === 'shown' ? tallies.get(key) : undefined;
    };
    const [sales, marketing] = [shown('Sales'), shown('Marketing')];
    return group.function === 'All' && sales && marketing ? { sales, marketing } : undefined;
}

function figuresOf(key: string, tally: GroupTally, sides: Sides | undefined): Figures | undefined {
    const score = scoreOf(tally);
    const compare = (what: string, countsOf: (side: GroupTally) => Counted): Difference | undefined =>
        sides && compareGroups(countsOf(sides.sales), countsOf(sides.marketing), seedOf(`${key}|${what}`));
    return (
        score && {
            total: score.total,
            alpha: alphaOf(score.statements, score.total),
            straightLined: tally.straightLined,
            gap: compare('total', (side) => side.totals.counts),
            statements: score.statements.map((summary, index) => {
                const statement = STATEMENTS[index]?.key ?? '';
                return { key: statement, summary, gap: compare(statement, (side) => side.statement(index).counts) };
            })
        }
    );
}

/** What could be shown if everybody who is asked answered, and there were no earlier wave. */
export function verdictsOn(
    asked: readonly Asked[],
    minimum: number | undefined,
    areTeamsFirst = false
): (group: Group) => Verdict {
    const people = asked.map((one, index) => ({ ...one, person: String(index), answers: [] }));
    const verdicts = chooseShown({
        minimum,
        candidates: groupsOf(asked, areTeamsFirst).map((group) => keyOf('', group)),
        earlier: [],
        atoms: atomsIn({ id: '', minimum, asked, answered: people, earlier: [] })
    });
    return (group) => verdicts.get(keyOf('', group)) ?? 'tooFew';
}
