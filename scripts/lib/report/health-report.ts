import type { Finding, Level } from '../health/health.ts';

const SIGNS: Readonly<Record<Level, string>> = {
    ok: 'ok      ',
    note: 'note    ',
    warning: 'WARNING ',
    error: 'ERROR   '
};

/** Findings for a person: what needs hands stands last, next to the prompt. */
export function printHealth(findings: readonly Finding[], target: string): string {
    const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
    return [
        ...linesOf(findings, target),
        '',
        `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes, ${count('ok')} as intended.`
    ].join('\n');
}

/** The same after a deployment, for what is not as intended. */
export const printToDo = (findings: readonly Finding[], target: string): string =>
    findings.length === 0
        ? 'Nothing is left to do.'
        : ['', 'Left to do, or to know:', ...linesOf(findings, target)].join('\n');

function linesOf(findings: readonly Finding[], target: string): string[] {
    const order: readonly Level[] = ['ok', 'note', 'warning', 'error'];
    const sorted = findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    return sorted.flatMap(({ level, found, cost, mend }) => [
        `${SIGNS[level]}${found}`,
        ...(cost ? [`        Costs: ${cost}`] : []),
        ...(mend ? [`        Mend:  ${mend.replace('--target-org ORG', `--target-org ${target}`)}`] : [])
    ]);
}
