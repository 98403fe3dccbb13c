import type { Finding, Level } from '../health/health.ts';

const SIGNS: Readonly<Record<Level, string>> = {
    ok: 'ok      ',
    note: 'note    ',
    warning: 'WARNING ',
    error: 'ERROR   '
};

/** Findings for a person: what needs hands stands last, next to the prompt. */
export function printHealth(findings: readonly Finding[], target: string): string {
    const order: readonly Level[] = ['ok', 'note', 'warning', 'error'];
    const sorted = findings.toSorted((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
    const lines = sorted.flatMap(({ level, found, cost, mend }) => [
        `${SIGNS[level]}${found}`,
        ...(cost ? [`        Costs: ${cost}`] : []),
        ...(mend ? [`        Mend:  ${mend.replace('--target-org ORG', `--target-org ${target}`)}`] : [])
    ]);
    const count = (level: Level): number => findings.filter((finding) => finding.level === level).length;
    return [
        ...lines,
        '',
        `${count('error')} errors, ${count('warning')} warnings, ${count('note')} notes, ${count('ok')} as intended.`
    ].join('\n');
}
