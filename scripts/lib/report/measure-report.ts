import type { MeasureReport, ObjectReport } from '../measure/measure-funnel.ts';

const NAMES = { Lead: 'Leads', Opportunity: 'Opportunities' } as const;
const SHOWN = 5;
const some = (names: readonly string[]): string =>
    names.length <= SHOWN
        ? names.join('; ')
        : `${names.slice(0, SHOWN).join('; ')} and ${number(names.length - SHOWN)} more`;
const number = (value: number): string => value.toLocaleString('en-US');

/** The report of a measurement, for people. */
export function measureReport(report: MeasureReport): string {
    const { date, objects, pastDays, rows, written, leftOut, isResumed, notes, partly } = report;
    return [
        ...objects.flatMap(objectLines),
        ...notes,
        ...partly.map(
            (object) =>
                `Nothing shows that this user sees all ${NAMES[object].toLowerCase()}: the snapshot is of those that it sees. Run it as somebody with View All Data, or with View All of ${object}.`
        ),
        ...(leftOut.length > 0 ? [`Left out, for one measurement has room for 800 rows: ${some(leftOut)}.`] : []),
        ...(isResumed ? ['Went on with what an interrupted run had read.'] : []),
        written
            ? `Snapshot of ${date}${pastDays > 0 ? ` and ${pastDays} Sundays before it` : ''}: ${number(written.created)} created, ${number(written.updated)} updated, ${number(written.deleted)} deleted.`
            : `Dry run: ${number(rows)} rows worked out, nothing written.`
    ].join('\n');
}

function objectLines(report: ObjectReport): string[] {
    const { object, records, changes, historyFrom, gaps, untimed, withDetours, unmapped } = report;
    const lines = [
        `${NAMES[object]}: ${number(records)} records, ${number(changes)} changes, ${number(withDetours)} with detours.`
    ];
    if (historyFrom === undefined && records > 0) {
        lines.push(
            object === 'Lead'
                ? '  No history of Lead Status: times and conversion of leads are not known. Switch on field history tracking of Status; nothing can be filled in for the time before.'
                : '  No stage history that this user may read: times and conversion of deals are not known.'
        );
    } else if (historyFrom !== undefined) {
        lines.push(`  History from ${historyFrom.slice(0, 10)}.`);
    }
    if (unmapped > 0) {
        lines.push(
            `  ${number(unmapped)} have a value that is mapped to no stage: they are counted nowhere. Map it on the tab Funnel Set-up.`
        );
    }
    if (untimed > 0) {
        lines.push(`  ${number(untimed)} stays have no known beginning or end: they are counted, and in no time.`);
    }
    if (gaps > 0) {
        lines.push(
            `  ${number(gaps)} records have a value that their history does not end with: it was not kept all the time.`
        );
    }
    return lines;
}
