/** Builders with valid defaults. */
import type { PastChange, RecordPast } from 'c/funnelHistoryModel';
import { aSource } from '../../../funnelModel/__tests__/support/funnel';

/** The day of January 2026, at midnight; past the 31st it goes on. */
export const day = (number: number): string => new Date(Date.UTC(2026, 0, number)).toISOString();

/** A deal by its moves: value and day of January, oldest first. The last value is the one that it has. */
export function aPast(
    moves: readonly (readonly [value: string, day?: number])[],
    given: Partial<RecordPast> = {}
): RecordPast {
    const changes: PastChange[] = moves.map(([value, on]) => ({ value, on: on === undefined ? undefined : day(on) }));
    const value = changes.at(-1)?.value ?? '';
    return {
        id: 'record-1',
        source: aSource({ value }),
        changes,
        isClosed: value.startsWith('Closed'),
        amount: 0,
        ...given
    };
}
