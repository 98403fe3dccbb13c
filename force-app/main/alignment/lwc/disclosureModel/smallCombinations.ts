/**
 * Whether rows can be combined to something about very few people.
 *
 * A combination is about a set of columns only if, seen from outside the rows (from the vectors that are orthogonal to all
 * of them), these columns depend on each other. So each column is given its image in that outside space, and small sets of
 * dependent images are looked for.
 */
import { hasDependent } from './dependence.ts';
import type { Budget } from './dependence.ts';
import { Echelon, PRIME, times } from './elimination.ts';
import type { Row } from './elimination.ts';
import { imagesOf } from './images.ts';

const MOST_AT_ONCE = 300_000;

export class SmallCombinations {
    readonly #minimum: number;
    /** Steps of work left in all. */
    #left: number;
    /** Parts that were looked at and give nothing away. */
    readonly #clean = new Set<string>();

    /** @param minimum a combination about fewer people is small; @param steps of work that may be spent in all */
    constructor(minimum: number, steps: number) {
        this.#minimum = minimum;
        this.#left = steps;
    }

    /**
     * @param rows over groups of people; @param sizes how many people each column stands for
     * @returns true: there is one, or there was too much work to exclude it
     */
    isIn(rows: readonly Row[], sizes: readonly number[]): boolean {
        const order = sizes.map((_, column) => column).sort((a, b) => (sizes[b] as number) - (sizes[a] as number));
        const ordered = order.map((column) => sizes[column] as number);
        const firstSmall = ordered.findIndex((size) => size < this.#minimum);
        if (firstSmall < 0) {
            return false;
        }
        const small = ordered.slice(firstSmall);
        this.#left -= Math.ceil((rows.length * sizes.length) / 20);
        if (this.#left < 0) {
            return true;
        }
        const turned = rows.map((row) => taken(row, order));
        const about = aboutSmall(turned, firstSmall).map((row) => row.subarray(firstSmall));
        return partsOf(about).some((part) => this.isInPart(part, small));
    }

    /** Of rows that have to do with each other, and with no others. */
    private isInPart(rows: readonly Row[], allSizes: readonly number[]): boolean {
        const columns = columnsOf(rows);
        const sizes = columns.map((column) => allSizes[column] as number);
        const own = rows.map((row) => taken(row, columns));
        const name = nameOf(own, sizes);
        if (this.#clean.has(name)) {
            return false;
        }
        const known = new Echelon();
        own.forEach((row) => known.add(row));
        const images = imagesOf(known.reduced(), sizes, this.#minimum - 1);
        // of one look only so much is spent: many together may be too many where few are not
        const start = Math.min(this.#left, MOST_AT_ONCE);
        const budget: Budget = { left: start };
        const found = hasDependent(images, this.#minimum - 1, budget);
        this.#left -= start - budget.left;
        if (!found) {
            this.#clean.add(name);
        }
        return found;
    }
}

function taken(row: Row, columns: readonly number[]): Row {
    const some = new Float64Array(columns.length);
    columns.forEach((column, at) => (some[at] = row[column] as number));
    return some;
}

/** Tells parts apart, by two sums of 26 bits each. */
function nameOf(rows: readonly Row[], sizes: readonly number[]): string {
    let [one, other] = [rows.length, sizes.length];
    const add = (value: number): void => {
        one = (times(one, 7919) + value + 1) % PRIME;
        other = (times(other, 104729) + value + 1) % PRIME;
    };
    sizes.forEach(add);
    rows.forEach((row) => row.forEach(add));
    return `${one} ${other} ${rows.length} ${sizes.length}`;
}

/** Rows that make all combinations without a large column: a large pivot stays in, whatever is added. */
function aboutSmall(rows: readonly Row[], firstSmall: number): Row[] {
    const isLarge = (row: Row): boolean => row.findIndex((value) => value !== 0) < firstSmall;
    const large = new Echelon();
    rows.filter(isLarge).forEach((row) => large.add(row));
    const left = large.rows.filter(({ pivot }) => pivot >= firstSmall).map(({ row }) => row);
    return [...left, ...rows.filter((row) => !isLarge(row))];
}

/** Columns in which one of the rows is not zero. */
function columnsOf(rows: readonly Row[]): number[] {
    const width = rows[0]?.length ?? 0;
    const columns: number[] = [];
    for (let column = 0; column < width; column++) {
        if (rows.some((row) => row[column] !== 0)) {
            columns.push(column);
        }
    }
    return columns;
}

/** Rows that share columns, directly or over others, belong together. */
function partsOf(rows: readonly Row[]): Row[][] {
    /** By column: the part that has it. */
    const owners: ({ rows: Row[]; columns: number[] } | undefined)[] = [];
    for (const row of rows) {
        const columns = columnsOf([row]);
        const part = { rows: [row], columns };
        for (const touching of new Set(columns.map((column) => owners[column]))) {
            if (touching) {
                // in their order: a part that is met again is known again
                part.rows.unshift(...touching.rows);
                part.columns = part.columns.concat(touching.columns);
            }
        }
        part.columns.forEach((column) => (owners[column] = part));
    }
    return [...new Set(owners)].flatMap((part) => (part ? [part.rows] : []));
}
