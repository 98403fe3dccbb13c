import { alignmentLabels as labels, statementTexts, themeTexts } from 'c/alignmentLabels';
import type { Gap, StatementResult } from 'c/alignmentResultsData';
import { functionTexts } from 'c/alignmentWords';
import { fill, formatDecimal } from 'c/formatting';
import { isClear } from 'c/significanceModel';
import { STATEMENTS, doAgree } from 'c/surveyModel';

export interface LadderRow {
    readonly key: string;
    readonly text: string;
    readonly theme: string;
    readonly sales: string;
    readonly marketing: string;
    readonly gap: string;
    readonly verdict: string;
    readonly isClear: boolean;
    /** Where the two stand on the scale from 1 to 5. */
    readonly salesAt: string;
    readonly marketingAt: string;
}

/** @returns "1.9, Marketing higher", or that there is no gap to speak of */
function gapText({ difference }: Gap): string {
    const points = formatDecimal(Math.abs(difference), 1);
    if (Math.abs(difference) < 0.05) {
        return labels.noGap;
    }
    return fill(labels.higher, points, functionTexts[difference > 0 ? 'Marketing' : 'Sales']);
}

const at = (mean: number): string => `${(((mean - 1) / 4) * 100).toFixed(2)}%`;

/** The mean, and whether it hides two camps. */
function meanText(result: StatementResult): string {
    const mean = formatDecimal(result.mean, 1);
    return doAgree(result) ? mean : fill(labels.split, mean);
}

/** The statements of one group, by function; undefined where they are not shown. */
export interface LadderGroup {
    readonly all: ReadonlyMap<string, StatementResult> | undefined;
    readonly sales: ReadonlyMap<string, StatementResult> | undefined;
    readonly marketing: ReadonlyMap<string, StatementResult> | undefined;
    /** Words of the wave; undefined: those of the package. */
    readonly wording: Readonly<Record<string, string>> | undefined;
}

export interface PlainRow {
    readonly key: string;
    readonly text: string;
    readonly theme: string;
    readonly mean: string;
}

/** Means of everybody, the lowest first: for groups whose functions are not shown. */
export function plainRowsOf({ all, wording = statementTexts }: LadderGroup): PlainRow[] {
    return STATEMENTS.flatMap(({ key, theme }) => {
        const result = all?.get(key);
        return result ? [{ key, text: wording[key] ?? key, theme: themeTexts[theme], result }] : [];
    })
        .sort((a, b) => a.result.mean - b.result.mean)
        .map(({ result, ...row }) => ({ ...row, mean: meanText(result) }));
}

/** The largest gap first. @returns none where not both groups are shown */
export function ladderOf({ all, sales, marketing, wording = statementTexts }: LadderGroup): LadderRow[] {
    return STATEMENTS.flatMap(({ key, theme }) => {
        const [both, s, m] = [all, sales, marketing].map((statements) => statements?.get(key));
        return both?.gap && s && m ? [{ key, theme, gap: both.gap, sales: s, marketing: m }] : [];
    })
        .sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference))
        .map(({ key, theme, gap, sales: s, marketing: m }) => ({
            key,
            text: wording[key] ?? key,
            theme: themeTexts[theme],
            sales: meanText(s),
            marketing: meanText(m),
            gap: gapText(gap),
            verdict: isClear(gap) ? labels.clear : labels.noise,
            isClear: isClear(gap),
            salesAt: at(s.mean),
            marketingAt: at(m.mean)
        }));
}
