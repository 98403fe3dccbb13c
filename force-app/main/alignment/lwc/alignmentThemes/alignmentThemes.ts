import { LightningElement, api } from 'lwc';
import { alignmentLabels as labels, themeTexts } from 'c/alignmentLabels';
import type { LadderGroup } from 'c/alignmentLadder';
import { formatDecimal } from 'c/formatting';
import { STATEMENTS } from 'c/surveyModel';
import type { Theme } from 'c/surveyModel';

interface ThemeRow {
    readonly theme: Theme;
    readonly name: string;
    readonly count: number;
    readonly everybody: string;
    readonly sales: string;
    readonly marketing: string;
    readonly gap: string;
}

const mean = (values: readonly number[]): number | undefined =>
    values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Means of a group by theme. Functions that are not shown have a dash. */
export default class AlignmentThemes extends LightningElement {
    @api group: LadderGroup | undefined;

    labels = labels;

    get rows(): ThemeRow[] {
        const { all, sales, marketing } = this.group ?? {};
        return (Object.keys(themeTexts) as Theme[]).map((theme) => {
            const statements = STATEMENTS.filter((statement) => statement.theme === theme);
            const of = (found: LadderGroup['sales']): number | undefined =>
                mean(statements.flatMap(({ key }) => found?.get(key)?.mean ?? []));
            const [s, m] = [of(sales), of(marketing)];
            const text = (value: number | undefined): string => (value === undefined ? '–' : formatDecimal(value, 1));
            return {
                theme,
                name: themeTexts[theme],
                count: statements.length,
                everybody: text(of(all)),
                sales: text(s),
                marketing: text(m),
                gap: s === undefined || m === undefined ? '–' : formatDecimal(Math.abs(m - s), 1)
            };
        });
    }
}
