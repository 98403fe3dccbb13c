import {
    atomsOf,
    chooseShown,
    type Verdict
} from '../../../force-app/main/alignment/lwc/disclosureModel/disclosureModel.ts';
import {
    compareGroups,
    seedOf,
    type Counted,
    type Difference
} from '../../../force-app/main/alignment/lwc/significanceModel/significanceModel.ts';
import {
    alphaOf,
    GroupTally,
    scoreOf,
    STATEMENTS,
    type Summary
} from '../../../force-app/main/alignment/lwc/surveyModel/surveyModel.ts';
import { groupsOf, keyOf, keysOf, type Asked, type Group } from './groups.ts';

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
}

export interface Figures {
    readonly total: Summary;
    readonly alpha: number | undefined;
    readonly straightLined: number;
    /** Of Marketing less Sales; only on groups of both functions of which both are shown. */
    readonly gap: Difference | undefined;
    readonly statements: readonly {
        readonly key: string;
        readonly summary: Summary;
        readonly gap: Difference | undefined;
    }[];
}

export interface GroupResult {
    readonly key: string;
    readonly group: Group;
    /** Why there are no figures: anything but `shown`. */
    readonly verdict: Verdict;
    readonly figures: Figures | undefined;
}

/** Works a wave out. The same answers give the same results; only what may be shown is in them. */
export function scoreWave(wave: Wave): GroupResult[] {
    const groups = groupsOf(wave.asked);
    const verdicts = chooseShown({
        minimum: wave.minimum,
        candidates: groups.map((group) => keyOf(wave.id, group)),
        earlier: wave.earlier.flatMap(({ shown }) => shown),
        atoms: atomsOf(groupsByPerson(wave))
    });
    const tallies = talliesOf(wave);
    return groups.map((group) => {
        const key = keyOf(wave.id, group);
        const verdict = verdicts.get(key) ?? 'tooFew';
        const tally = verdict === 'shown' ? tallies.get(key) : undefined;
        return {
            key,
            group,
            verdict,
            figures: tally && figuresOf(key, tally, sidesOf(wave.id, group, verdicts, tallies))
        };
    });
}

/** The groups of each person, over this wave and the earlier ones. */
function groupsByPerson({ id, answered, earlier }: Wave): Iterable<string[]> {
    const found = new Map<string, string[]>();
    const add = (person: string, keys: readonly string[]): void => {
        const known = found.get(person);
        if (known) {
            known.push(...keys);
        } else {
            found.set(person, [...keys]);
        }
    };
    for (const before of earlier) {
        const shown = new Set(before.shown);
        for (const one of before.people) {
            add(
                one.person,
                keysOf(before.id, one).filter((key) => shown.has(key))
            );
        }
    }
    answered.forEach((one) => add(one.person, keysOf(id, one)));
    return found.values();
}

function talliesOf({ id, answered }: Wave): Map<string, GroupTally> {
    const tallies = new Map<string, GroupTally>();
    for (const one of answered) {
        for (const key of keysOf(id, one)) {
            const tally = tallies.get(key) ?? new GroupTally();
            tally.add(one.answers);
            tallies.set(key, tally);
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
