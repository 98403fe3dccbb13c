/** One figure beside its baseline, both measured in the same run. */
export interface Figure {
    readonly name: string;
    readonly value: number;
    readonly unit: string;
    readonly baseline?: { readonly name: string; readonly value: number };
    /** What the project aims at, in the figure's unit. */
    readonly aim?: number;
}

export const median = (values: readonly number[]): number => {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    return sorted.length % 2 ? (sorted[middle] ?? NaN) : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};

/** Prints a table: figure, its baseline, and the ratio of the two. Ratios travel between machines, absolute figures do not. */
export function printFigures(title: string, figures: readonly Figure[]): void {
    console.log(`\n${title}`);
    for (const figure of figures) {
        const { baseline, aim, unit } = figure;
        const ratio = baseline
            ? `  baseline ${baseline.name}: ${format(baseline.value)} ${unit}, ratio ${format(figure.value / baseline.value)}`
            : '';
        console.log(
            `  ${figure.name}: ${format(figure.value)} ${unit}${aim === undefined ? '' : ` (aim ${format(aim)})`}${ratio}`
        );
    }
}

const format = (value: number): string =>
    value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3).replace(/\.?0+$/, '');
