import { OrgError } from '../errors.ts';
import type { SaveResult } from './save-result.ts';

/** The platform works records off in parts of this size; a record may come again in another part. */
const PART = 200;

/**
 * Refuses records whose key stood in the same part of the call before: which of the two should hold is not said.
 * @returns the write for one record and its place in the call
 */
export function refuseRepeated<T>(
    items: readonly T[],
    keyOf: (item: T) => string | null,
    { kind, foldCase }: { kind: 'id' | 'external id'; foldCase: boolean },
    write: (item: T) => SaveResult
): (item: T, index: number) => SaveResult {
    const repeated = repeatedKeys(items, keyOf, foldCase);
    return (item, index) => {
        const key = repeated.get(index);
        if (key !== undefined) {
            throw new OrgError('DUPLICATE_VALUE', `Duplicate ${kind} specified: ${key}`);
        }
        return write(item);
    };
}

/** Place -> key of the items whose key an earlier one of their part has. */
function repeatedKeys<T>(
    items: readonly T[],
    keyOf: (item: T) => string | null,
    foldCase: boolean
): ReadonlyMap<number, string> {
    const repeated = new Map<number, string>();
    let seen = new Set<string>();
    for (const [index, item] of items.entries()) {
        if (index % PART === 0) {
            seen = new Set();
        }
        const key = keyOf(item);
        const same = key !== null && foldCase ? key.toLowerCase() : key;
        if (key !== null && seen.has(same as string)) {
            repeated.set(index, key);
        } else if (key !== null) {
            seen.add(same as string);
        }
    }
    return repeated;
}
