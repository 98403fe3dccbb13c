import { alignmentLabels as labels, statementTexts } from 'c/alignmentLabels';
import { groupOf } from 'c/alignmentResultsData';
import type { Gap, WaveResults } from 'c/alignmentResultsData';
import { fill, formatDecimal } from 'c/formatting';
import { isClear } from 'c/significanceModel';
import { STATEMENTS } from 'c/surveyModel';

export interface LadderRow {
    readonly key: string;
    readonly text: string;
    readonly sales: string;
    readonly marketing: string;
    readonly gap: string;
    readonly verdict: string;
    readonly isClear: boolean;
    /** Where the two stand on the scale from 1 to 5. */
    readonly salesAt: string;
    readonly marketingAt: string;
}

const functionText = (side: 'Marketing' | 'Sales'): string =>
    side === 'Marketing' ? labels.functionMarketing : labels.functionSales;

/** @returns "1.9, Marketing higher", or that there is no gap to speak of */
function gapText({ difference }: Gap): string {
    const points = formatDecimal(Math.abs(difference), 1);
    if (Math.abs(difference) < 0.05) {
        return labels.noGap;
    }
    return fill(labels.higher, points, functionText(difference > 0 ? 'Marketing' : 'Sales'));
}

const at = (mean: number): string => `${(((mean - 1) / 4) * 100).toFixed(2)}%`;

/** The largest gap first. @returns none where not both groups are shown */
export function ladderOf(wave: WaveResults): LadderRow[] {
    const [all, sales, marketing] = [groupOf(wave, 'All'), groupOf(wave, 'Sales'), groupOf(wave, 'Marketing')];
    return STATEMENTS.flatMap(({ key }) => {
        const [gap, s, m] = [all, sales, marketing].map((group) => group?.statements.get(key));
        return gap?.gap && s && m ? [{ key, gap: gap.gap, sales: s.mean, marketing: m.mean }] : [];
    })
        .sort((a, b) => Math.abs(b.gap.difference) - Math.abs(a.gap.difference))
        .map(({ key, gap, sales: low, marketing: high }) => ({
            key,
            text: statementTexts[key] ?? key,
            sales: formatDecimal(low, 1),
            marketing: formatDecimal(high, 1),
            gap: gapText(gap),
            verdict: isClear(gap) ? labels.clear : labels.noise,
            isClear: isClear(gap),
            salesAt: at(low),
            marketingAt: at(high)
        }));
}
