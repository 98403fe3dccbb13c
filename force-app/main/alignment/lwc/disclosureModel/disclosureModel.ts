/**
 * Which groups' figures may be shown. Nobody may see the figures of a group below the minimum, nor work them out by adding
 * and subtracting what is shown: parts of a total, functions, levels, earlier waves.
 */
import { Echelon } from './elimination.ts';
import type { Row } from './elimination.ts';
import { Membership } from './membership.ts';
import type { Atom } from './membership.ts';
import { SmallCombinations } from './smallCombinations.ts';

export type { Atom } from './membership.ts';

/** No wave may go below. */
export const LOWEST_MINIMUM = 3;
export const DEFAULT_MINIMUM = 5;

export type Verdict = 'shown' | 'tooFew' | 'protects';

export interface DisclosureInput {
    /** Smallest group of which figures may be known; raised to 3 where it is lower, 5 where it is not given. */
    readonly minimum: number | undefined;
    /** Groups to be shown if that is safe, those that matter most first. */
    readonly candidates: readonly string[];
    /** Groups of earlier waves that have been shown. Whoever answered twice counts as one person. */
    readonly earlier: readonly string[];
    readonly atoms: readonly Atom[];
}

/** Beyond so much work a figure is held back rather than proven safe: about two seconds. */
const MOST_STEPS = 1_000_000;
/** The same, beside earlier waves of a lower minimum. */
const MOST_SETS = 5000;

export const minimumOf = (wanted: number | undefined): number =>
    Math.max(LOWEST_MINIMUM, Math.ceil(wanted ?? DEFAULT_MINIMUM));

/** Puts people together who are in the same groups. @param people the groups of each, of all waves */
export function atomsOf(people: Iterable<readonly string[]>): Atom[] {
    const found = new Map<string, { size: number; cells: ReadonlySet<string> }>();
    for (const cells of people) {
        const key = cells.join('\n');
        const atom = found.get(key);
        if (atom) {
            atom.size++;
        } else {
            found.set(key, { size: 1, cells: new Set(cells) });
        }
    }
    return [...found.values()];
}

/** A verdict on each candidate. One that is large enough and yet `protects` would give a smaller group away. */
export function chooseShown({ minimum: wanted, candidates, earlier, atoms }: DisclosureInput): Map<string, Verdict> {
    const minimum = minimumOf(wanted);
    const people = new Membership(atoms);
    const verdicts = new Map<string, Verdict>();
    for (const cell of candidates) {
        verdicts.set(cell, people.sizeOf(cell) < minimum ? 'tooFew' : 'protects');
    }
    const shown = new Shown(people, minimum, earlier);
    const largeEnough = candidates.filter((cell) => verdicts.get(cell) === 'protects');
    shown.addSafe(largeEnough).forEach((cell) => verdicts.set(cell, 'shown'));
    return verdicts;
}

/** The groups that are shown so far. */
class Shown {
    readonly #people: Membership;
    readonly #minimum: number;
    /** Only those that tell something new are kept: the others follow from them. */
    readonly #earlier: readonly string[];
    readonly #now: string[] = [];
    readonly #known = new Echelon();
    readonly #small: SmallCombinations;
    /** Earlier waves alone give small groups away: they had a lower minimum. Their secrets are out. */
    readonly #isOut: boolean;

    constructor(people: Membership, minimum: number, earlier: readonly string[]) {
        this.#people = people;
        this.#minimum = minimum;
        this.#small = new SmallCombinations(minimum, MOST_STEPS);
        this.#earlier = earlier.filter((cell) => this.#known.add(people.rowOf(cell)));
        this.#isOut = this.givesAway(this.#earlier);
    }

    /** Takes in those of the groups, in their order, that are safe. Most are: so they are tried many at a time. */
    addSafe(cells: readonly string[]): string[] {
        if (cells.length === 0) {
            return [];
        }
        if (this.isSafeWith(cells)) {
            cells.forEach((cell) => this.add(cell));
            return [...cells];
        }
        if (cells.length === 1) {
            return [];
        }
        const half = Math.ceil(cells.length / 2);
        return [...this.addSafe(cells.slice(0, half)), ...this.addSafe(cells.slice(half))];
    }

    add(cell: string): void {
        // beside earlier waves that are out, this wave must be safe by itself, too: there every group counts
        if (this.#known.add(this.#people.rowOf(cell)) || this.#isOut) {
            this.#now.push(cell);
        }
    }

    isSafeWith(cells: readonly string[]): boolean {
        if (!this.#isOut) {
            const news = cells.filter((cell) => this.isNews(cell));
            return news.length === 0 || !this.givesAway([...this.#earlier, ...this.#now, ...news]);
        }
        // what earlier waves gave away is out; this wave must not give it away anew, nor anything else together with them
        const [only] = cells;
        return (
            cells.length === 1 &&
            only !== undefined &&
            !this.givesAway([...this.#now, only]) &&
            (!this.isNews(only) || !this.givesMoreAway(only))
        );
    }

    /** Whether a group does not follow from what is known. */
    isNews(cell: string): boolean {
        return this.#known.rest(this.#people.rowOf(cell)).some((value) => value !== 0);
    }

    givesAway(cells: readonly string[]): boolean {
        // people whom none of these groups tells apart can only be known together
        const { rows, sizes } = this.#people.rowsOver(cells);
        return this.#small.isIn(rows, sizes);
    }

    /** Beside earlier waves that gave small groups away: whether this group, with all that is known, gives away another one. */
    givesMoreAway(cell: string): boolean {
        const { rows, sizes } = this.#people.rowsOver([...this.#earlier, ...this.#now, cell]);
        const known = new Echelon();
        const last = rows.pop() as Row;
        rows.forEach((row) => known.add(row));
        return isMoreGivenAway(
            known.rest(last),
            known.rows.map(({ row }) => row),
            sizes,
            this.#minimum
        );
    }
}

/** Whether `rest`, less what can be made of the known rows, is about fewer people than the minimum. */
function isMoreGivenAway(rest: Row, known: readonly Row[], sizes: readonly number[], minimum: number): boolean {
    let sets = 0;
    for (const left of smallSets(sizes, minimum)) {
        if (++sets > MOST_SETS || isMadeOutside(left, rest, known)) {
            return true;
        }
    }
    return false;
}

/** All sets of columns that are together smaller than `room`, the empty one too. */
function* smallSets(sizes: readonly number[], room: number, from = 0): Generator<ReadonlySet<number>> {
    yield new Set();
    for (let index = from; index < sizes.length; index++) {
        const size = sizes[index] as number;
        if (size < room) {
            for (const others of smallSets(sizes, room - size, index + 1)) {
                yield new Set([index, ...others]);
            }
        }
    }
}

/** Whether the rows make `rest` in every column but those of the set. */
function isMadeOutside(set: ReadonlySet<number>, rest: Row, rows: readonly Row[]): boolean {
    const outside = (row: Row): Row => row.map((value, index) => (set.has(index) ? 0 : value));
    const known = new Echelon();
    rows.forEach((row) => known.add(outside(row)));
    return known.rest(outside(rest)).every((value) => value === 0);
}
