/** What each list of a set-up file holds. What a file says beyond that, or otherwise, is not guessed at. */
import type { Fault } from './setupTypes';

type Json = Readonly<Record<string, unknown>>;

/** A text of at most so many characters; one of some words; yes or no; a number, or null for none. */
type Kind = number | readonly string[] | 'flag' | 'number';

const STAGE: Readonly<Record<string, Kind>> = {
    key: 40,
    name: 80,
    sequence: 'number',
    owner: ['Marketing', 'Sales', 'Shared', ''],
    isActive: 'flag',
    meaning: 1000,
    marketingOwes: 1000,
    salesOwes: 1000,
    targetDays: 'number'
};
const MAPPING: Readonly<Record<string, Kind>> = {
    object: 40,
    field: 80,
    value: 255,
    recordType: 80,
    outcome: ['stage', 'left'],
    stage: 40,
    sellingStep: 255,
    isActive: 'flag'
};
const CONTRIBUTION: Readonly<Record<string, Kind>> = {
    key: 80,
    name: 80,
    from: ['Marketing', 'Sales', ''],
    stage: 40,
    sellingStep: 255,
    topic: 80,
    details: 1000,
    link: 255,
    dueDays: 'number',
    responsible: 80,
    isActive: 'flag'
};
const SHAPES = { stages: STAGE, mappings: MAPPING, contributions: CONTRIBUTION } as const;

export const LISTS = ['stages', 'mappings', 'contributions'] as const;

/** Properties that are not known, of another kind, or too long, each with where it stands: `stages[2]`. */
export function shapeFaults(list: (typeof LISTS)[number], rows: readonly Json[]): Fault[] {
    const shape: Readonly<Record<string, Kind>> = SHAPES[list];
    return rows.flatMap((row, index) => {
        const where = `${list}[${index + 1}]`;
        return Object.entries(row).flatMap(([property, value]): Fault[] => {
            const kind = Object.hasOwn(shape, property) ? shape[property] : undefined;
            if (kind === undefined) {
                return [{ code: 'unknownProperty', isFatal: true, names: [where, property] }];
            }
            if (!fits(kind, value)) {
                return [{ code: 'badProperty', isFatal: true, names: [where, property, JSON.stringify(value)] }];
            }
            return typeof kind === 'number' && typeof value === 'string' && value.trim().length > kind
                ? [{ code: 'tooLong', isFatal: true, names: [where, property, String(kind), String(value.length)] }]
                : [];
        });
    });
}

function fits(kind: Kind, value: unknown): boolean {
    if (kind === 'flag') {
        return typeof value === 'boolean';
    }
    if (value === null) {
        return true;
    }
    if (kind === 'number') {
        return typeof value === 'number';
    }
    return typeof value === 'string' && (typeof kind === 'number' || kind.includes(value.trim()));
}
