import { alignmentLabels as labels, statementTexts } from 'c/alignmentLabels';
import type { Group, WaveResults } from 'c/alignmentResultsData';

type Cell = string | number | undefined;

/** A text that begins like a formula would be run as one by a spreadsheet. */
function cell(value: Cell): string {
    const text = value === undefined ? '' : String(value);
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const line = (cells: readonly Cell[]): string => cells.map(cell).join(',');

function groupCells(wave: WaveResults, group: Group): Cell[] {
    const name = group.kind === 'Company' ? labels.everybody : group.name || group.key;
    return [wave.name, name, group.function, group.level];
}

/** Everything that the page knows of a wave: totals by group, then statements. Plain numbers, comma and CRLF (RFC 4180). */
export function csvOf(wave: WaveResults, asked: ReadonlyMap<string, Group['statements']> = new Map()): string {
    const head = [
        labels.resultsWave,
        labels.group,
        'Function',
        'Level',
        labels.statement,
        'Mean',
        '95 % ±',
        labels.answers
    ];
    const totals = wave.groups.map((group) => [
        ...groupCells(wave, group),
        group.suppressed === '' ? 'Total' : group.suppressed,
        group.mean,
        group.halfWidth,
        group.mean === undefined ? undefined : group.answers
    ]);
    const statements = wave.groups.flatMap((group) =>
        [...(asked.get(group.id) ?? group.statements)].map(([key, { mean }]) => [
            ...groupCells(wave, group),
            `${key} ${(wave.wording ?? statementTexts)[key] ?? ''}`,
            mean,
            undefined,
            undefined
        ])
    );
    return [head, ...totals, ...statements].map(line).join('\r\n') + '\r\n';
}
