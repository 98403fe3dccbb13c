import { alignmentLabels as labels, statementTexts } from 'c/alignmentLabels';
import type { Group, WaveResults } from 'c/alignmentResultsData';
import { functionTexts, levelTexts, whyHidden } from 'c/alignmentWords';
import type { CsvCell, CsvLines } from 'c/csvModel';

const HEAD = [
    labels.resultsWave,
    labels.group,
    labels.csvFunction,
    labels.csvLevel,
    labels.statement,
    labels.csvMean,
    labels.csvHalfWidth,
    labels.answers
];

function groupCells(wave: WaveResults, group: Group): CsvCell[] {
    const name = group.kind === 'Company' ? labels.everybody : group.name || group.key;
    return [wave.name, name, functionTexts[group.function], levelTexts[group.level]];
}

const totalCells = ({ suppressed, mean, halfWidth, answers }: Group, minimum: number | undefined): CsvCell[] =>
    suppressed === ''
        ? [labels.csvTotal, mean, halfWidth, mean === undefined ? undefined : answers]
        : [whyHidden(suppressed, minimum), undefined, undefined, undefined];

/**
 * Everything that the page knows of a wave: totals by group, then statements.
 * @param asked statements that were asked for, by the id of their result
 */
export function csvLines(wave: WaveResults, asked: ReadonlyMap<string, Group['statements']>): CsvLines {
    const totals = wave.groups.map((group) => [...groupCells(wave, group), ...totalCells(group, wave.minimum)]);
    const statements = wave.groups.flatMap((group) =>
        [...(asked.get(group.id) ?? group.statements)].map(([key, { mean }]) => [
            ...groupCells(wave, group),
            `${key} ${(wave.wording ?? statementTexts)[key] ?? ''}`,
            mean,
            undefined,
            undefined
        ])
    );
    return [HEAD, ...totals, ...statements];
}
