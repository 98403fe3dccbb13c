import type { CountingPart, GraphqlFilter } from 'c/criteriaModel';
import LOCALE from '@salesforce/i18n/locale';
import { fill, formatNumber } from 'c/formatting';
import { sumOf } from 'c/leadCountData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { FEW, medianDays, rateInterval, verdictOf } from 'c/leadStudioModel';
import type { DayCounts, Group, Verdict } from 'c/leadStudioModel';
import { convertedName, convertedParts, metName, metParts } from './testPlan';
import type { GroupKey, TestGroup, TestPlan } from './testPlan';

/** A group of leads with its figures, as the table shows it. */
export interface TestRow {
    readonly key: GroupKey;
    readonly name: string;
    readonly met: string;
    readonly converted: string;
    readonly rate: string;
    readonly median: string;
    readonly openMet: string;
    readonly openConverted: string;
    /** Undefined: these leads cannot be listed by one filter, or there are none. */
    readonly metWhere: GraphqlFilter | undefined;
    readonly convertedWhere: GraphqlFilter | undefined;
}

const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const wholePercent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });

function nameOf(key: GroupKey, version: number | undefined): string {
    const names: Readonly<Record<GroupKey, string>> = {
        all: labels.testRowAll,
        this: labels.testRowThis,
        inForce: labels.testRowInForce,
        gained: labels.testRowGained,
        lost: labels.testRowLost
    };
    return fill(names[key], version ?? '');
}

export function groupIn({ key, parts }: TestGroup, counts: ReadonlyMap<string, number>): Group {
    return {
        met: sumOf(metName(key), parts, counts) ?? 0,
        converted: sumOf(convertedName(key), parts, counts) ?? 0
    };
}

function rateText({ met, converted }: Group): string {
    if (met === 0) {
        return labels.testNoRate;
    }
    const { low, high } = rateInterval(converted, met);
    return fill(labels.testRate, percent.format(converted / met), wholePercent.format(low), wholePercent.format(high));
}

const only = (parts: readonly CountingPart[], count: number): GraphqlFilter | undefined =>
    parts.length === 1 && count > 0 ? parts[0]?.where : undefined;

export function rowsOf(
    plan: TestPlan,
    counts: ReadonlyMap<string, number>,
    days: ReadonlyMap<string, DayCounts> | undefined,
    version: number | undefined
): TestRow[] {
    return plan.groups.map((group) => {
        const figures = groupIn(group, counts);
        const dayCounts = days?.get(group.key);
        const median = dayCounts && medianDays(dayCounts);
        const name = nameOf(group.key, version);
        const met = formatNumber(figures.met);
        const converted = formatNumber(figures.converted);
        return {
            key: group.key,
            name,
            met,
            converted,
            rate: rateText(figures),
            median: median === undefined ? labels.testNoRate : formatNumber(median),
            openMet: fill(labels.testOpen, met, labels.testColumnMet, name),
            openConverted: fill(labels.testOpen, converted, labels.testColumnConverted, name),
            metWhere: only(metParts(plan, group), figures.met),
            convertedWhere: only(convertedParts(plan, group), figures.converted)
        };
    });
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
    none: labels.testVerdictNone,
    few: labels.testVerdictFew,
    noise: labels.testVerdictNoise,
    clear: labels.testVerdictClear
};

/** An honest word on what the figures are worth. */
export function notesOf(plan: TestPlan, counts: ReadonlyMap<string, number>): string[] {
    const groupOf = (key: GroupKey): Group | undefined => {
        const group = plan.groups.find((one) => one.key === key);
        return group && groupIn(group, counts);
    };
    const [own, gained, lost] = [groupOf('this'), groupOf('gained'), groupOf('lost')];
    return [
        ...(own && own.met < FEW ? [fill(labels.testFew, FEW)] : []),
        ...(gained && lost ? [VERDICTS[verdictOf(gained, lost)]] : []),
        labels.testCaveat
    ];
}
