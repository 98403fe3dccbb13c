import type { CsvCell } from 'c/csvModel';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Counted } from 'c/handoffModel';
import { clockWords, sayDefinition, sayPerson, sayRecipient, sayStatus } from 'c/handoffWords';

const moment = (at: number | undefined): CsvCell => (at === undefined ? undefined : new Date(at).toISOString());
const hours = (passed: number | undefined): CsvCell => (passed === undefined ? undefined : Number(passed.toFixed(2)));

/** Every hand-off that was read, newest first. Moments are UTC, hours are working hours. */
export function csvLines(counted: readonly Counted[]): CsvCell[][] {
    const head = [
        labels.csvNumber,
        labels.lead,
        labels.company,
        labels.definition,
        labels.bySource,
        labels.bySegment,
        labels.status,
        labels.from,
        labels.toColumn,
        labels.on,
        labels.csvAccepted,
        labels.csvReturned,
        labels.reason,
        labels.csvHoursDecide,
        labels.acceptance,
        labels.csvHoursRespond,
        labels.response
    ];
    const lines = counted.map(({ handoff, clocks: { acceptance, response } }) => [
        handoff.number,
        handoff.lead?.name,
        handoff.lead?.company,
        sayDefinition(handoff.definition),
        handoff.lead?.source,
        handoff.lead?.segment,
        sayStatus(handoff),
        sayPerson(handoff.from),
        sayRecipient(handoff),
        moment(handoff.on),
        moment(handoff.accepted?.on),
        moment(handoff.returned?.on),
        handoff.returned?.reason,
        hours(acceptance.passed),
        clockWords(acceptance).state,
        hours(response.passed),
        clockWords(response).state
    ]);
    return [head, ...lines];
}
