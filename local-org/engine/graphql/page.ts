import { refusal } from './graphql-error.ts';

/** Which stretch of the rows an answer shows. */
export interface Page {
    readonly first: number;
    readonly offset: number;
    /** Rows behind this one are never reached by paging. */
    readonly reach: number;
}

const DEFAULT_FIRST = 10;
const LARGEST_FIRST = 2000;
const SMALLEST_FIRST_WITH_BOUND = 200;
/** Paging without upperBound ends here. */
const DEFAULT_REACH = 4000;

/** @throws GraphqlRefusal when `first`, `after` or `upperBound` break the platform's rules */
export function pageOf(args: Readonly<Record<string, unknown>>): Page {
    const upperBound = typeof args['upperBound'] === 'number' ? args['upperBound'] : undefined;
    const given = typeof args['first'] === 'number' ? args['first'] : undefined;
    const first = given ?? DEFAULT_FIRST;
    if (first < 0 || first > LARGEST_FIRST) {
        throw refusal(
            'ValidationError',
            `Validation error : first must be between 0 and ${LARGEST_FIRST}, and is ${first}`
        );
    }
    if (upperBound !== undefined && (given === undefined || given < SMALLEST_FIRST_WITH_BOUND || upperBound < 1)) {
        throw refusal(
            'ValidationError',
            `Validation error : with upperBound, first must be given, from ${SMALLEST_FIRST_WITH_BOUND} to ${LARGEST_FIRST}`
        );
    }
    return { first, offset: offsetAfter(args['after']), reach: upperBound ?? DEFAULT_REACH };
}

/** A cursor is the row's number in the result, from 0, as `v1:9` in base 64. */
export const cursorOf = (index: number): string => Buffer.from(`v1:${index}`).toString('base64');

function offsetAfter(after: unknown): number {
    if (typeof after !== 'string' || after === '') {
        return 0;
    }
    const [, index] = /^v1:(\d{1,9})$/.exec(Buffer.from(after, 'base64').toString('latin1')) ?? [];
    if (index === undefined) {
        throw refusal('ValidationError', `Validation error : invalid cursor: ${after.slice(0, 100)}`);
    }
    return Number(index) + 1;
}

/** Rows to read: one more than shown tells whether there is a next page. */
export const rowsToRead = ({ first, offset, reach }: Page): number => Math.max(0, Math.min(first, reach - offset)) + 1;

/** How many of the rows read are shown. */
export const rowsToShow = (page: Page, read: number): number => Math.min(read, rowsToRead(page) - 1);
