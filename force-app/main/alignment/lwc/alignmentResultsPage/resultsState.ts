import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { LadderGroup } from 'c/alignmentLadder';
import { EVERYBODY, groupOf } from 'c/alignmentResultsData';
import type { Group, GroupKind, GroupReference, StatementResult, WaveResults } from 'c/alignmentResultsData';
import type { NamedGroup } from 'c/alignmentScores';
import { functionTexts, whyHidden } from 'c/alignmentWords';
import { fill, formatDecimal } from 'c/formatting';
import { isClear, isClearChange } from 'c/significanceModel';

const SIDES = ['Sales', 'Marketing'] as const;

/** One group: both functions, heads and staff, and heads and staff of each function. */
export function partRows(wave: WaveResults, reference: GroupReference): NamedGroup[] {
    const rows: (readonly [string, Group['function'], Group['level']])[] = [
        [labels.everybody, 'All', 'All'],
        ...SIDES.map((side) => [functionTexts[side], side, 'All'] as const),
        [labels.heads, 'All', 'Head'],
        [labels.staff, 'All', 'Staff'],
        ...SIDES.flatMap((side) => [
            [fill(labels.headsOf, functionTexts[side]), side, 'Head'] as const,
            [fill(labels.staffOf, functionTexts[side]), side, 'Staff'] as const
        ])
    ];
    const found = rows.map(([name, side, level]) => ({ name, group: groupOf(wave, side, level, reference) }));
    const [functions, levels] = [found.slice(0, 3), found.slice(3)];
    // heads and staff of small groups are hardly ever shown: eight lines that say so would hide the one that is
    const isWorthSaying = reference.kind === 'Company' || levels.some(({ group }) => group?.mean !== undefined);
    return isWorthSaying ? found : functions;
}

/** Whole groups of a kind that have a name for this person, by name. */
const wholesOf = (wave: WaveResults, kind: GroupKind): Group[] =>
    wave.groups
        .filter(
            (group) => group.kind === kind && group.function === 'All' && group.level === 'All' && group.name !== ''
        )
        .sort((a, b) => a.name.localeCompare(b.name));

/** Each segment or account team as a whole; then its functions, where they are shown. */
export function rowsOfKind(wave: WaveResults, kind: GroupKind): NamedGroup[] {
    return wholesOf(wave, kind).flatMap((whole) => [
        { name: whole.name, group: whole },
        ...SIDES.map((side) => ({
            name: `${whole.name}, ${functionTexts[side]}`,
            group: groupOf(wave, side, 'All', whole)
        })).filter(({ group }) => group?.mean !== undefined)
    ]);
}

/** Functions of which something is shown in one of the waves; else everybody. */
function sidesIn(waves: readonly WaveResults[], reference: GroupReference): readonly Group['function'][] {
    const isShown = (side: Group['function']): boolean =>
        waves.some((wave) => groupOf(wave, side, 'All', reference)?.mean !== undefined);
    const shown = SIDES.filter(isShown);
    return shown.length > 0 ? shown : ['All'];
}

/** Sales, then Marketing, each from the oldest wave to the newest. @param waves of one scope, newest first */
export function trendRows(waves: readonly WaveResults[], reference: GroupReference): NamedGroup[] {
    return sidesIn(waves, reference).flatMap((side) =>
        waves.toReversed().map((wave) => ({
            name: fill(labels.inWave, functionTexts[side], wave.name),
            group: groupOf(wave, side, 'All', reference)
        }))
    );
}

/** What has changed since the wave before, in words, where both are shown. */
export function changeSentences([later, earlier]: readonly WaveResults[], reference: GroupReference): string[] {
    if (!later || !earlier) {
        return [];
    }
    return sidesIn([later, earlier], reference).flatMap((side) => {
        const now = groupOf(later, side, 'All', reference);
        const before = groupOf(earlier, side, 'All', reference);
        if (now?.mean === undefined || before?.mean === undefined) {
            return [];
        }
        const change = now.mean - before.mean;
        if (Math.abs(change) < 0.05) {
            return [fill(labels.changeNone, functionTexts[side], earlier.name)];
        }
        const isSure = isClearChange({ ...before, mean: before.mean }, { ...now, mean: now.mean });
        return [
            fill(
                isSure ? labels.changeClear : labels.changeNoise,
                functionTexts[side],
                formatDecimal(Math.abs(change), 1),
                change > 0 ? labels.up : labels.down,
                earlier.name
            )
        ];
    });
}

/** The gap of the totals in words. @returns empty: it cannot be shown */
export function gapSentence(wave: WaveResults, reference: GroupReference): string {
    const gap = groupOf(wave, 'All', 'All', reference)?.gap;
    if (!gap) {
        return '';
    }
    const points = formatDecimal(Math.abs(gap.difference), 1);
    return isClear(gap)
        ? fill(labels.gapTotalClear, points, functionTexts[gap.difference > 0 ? 'Marketing' : 'Sales'])
        : fill(labels.gapTotalNoise, points);
}

export function straightSentence(wave: WaveResults, reference: GroupReference): string {
    const count = groupOf(wave, 'All', 'All', reference)?.straightLined ?? 0;
    return count > 0 ? fill(labels.straight, count) : '';
}

const valueOf = ({ kind, key }: GroupReference): string => `${kind}|${key}`;

const nameOf = (group: Group): string =>
    group.kind === 'Account Team' ? fill(labels.teamGroup, group.name) : group.name;

/** Groups to choose from: everybody, segments, account teams. */
export function groupOptions(wave: WaveResults): { label: string; value: string }[] {
    return [
        { label: labels.everybody, value: valueOf(EVERYBODY) },
        ...(['Segment', 'Account Team'] as const).flatMap((kind) =>
            wholesOf(wave, kind).map((group) => ({ label: nameOf(group), value: valueOf(group) }))
        )
    ];
}

export function referenceFrom(value: string): GroupReference {
    const at = value.indexOf('|');
    return { kind: value.slice(0, at) as GroupKind, key: value.slice(at + 1) };
}

export const valueOfReference = valueOf;

/** Why a group is not shown, and where to look instead. @returns undefined: it is shown */
export function hiddenText(wave: WaveResults, reference: GroupReference): string | undefined {
    const whole = groupOf(wave, 'All', 'All', reference);
    if (whole?.mean !== undefined) {
        return undefined;
    }
    if (!whole) {
        return labels.noGroup;
    }
    const why = whyHidden(whole.suppressed, wave.minimum);
    const segment = groupOf(wave, 'All', 'All', { kind: 'Segment', key: whole.within });
    const larger = segment?.mean === undefined ? labels.everybody : whole.within;
    return reference.kind === 'Company' ? why : `${why}. ${fill(labels.nextLarger, larger)}`;
}

/** Name of a wave, with whom it asked where that is not the company. */
export function waveLabel({ id, name, scope }: WaveResults): string {
    return scope === '' ? name : fill(labels.scopeOf, name, scope === id ? labels.scopeTeams : scope);
}

type Statements = ReadonlyMap<string, ReadonlyMap<string, StatementResult>>;

/** @param asked statements that were asked for, by the id of their result */
export function ladderGroupOf(wave: WaveResults, reference: GroupReference, asked: Statements): LadderGroup {
    const of = (side: Group['function']): ReadonlyMap<string, StatementResult> | undefined => {
        const group = groupOf(wave, side, 'All', reference);
        return group && (asked.get(group.id) ?? group.statements);
    };
    return { all: of('All'), sales: of('Sales'), marketing: of('Marketing'), wording: wave.wording };
}

/** Waves that asked the same people as this one, so far as their scope says; this one and those before it. */
export function comparableWith(waves: readonly WaveResults[], wave: WaveResults): readonly WaveResults[] {
    return waves.slice(waves.indexOf(wave)).filter(({ scope }) => scope === wave.scope);
}
