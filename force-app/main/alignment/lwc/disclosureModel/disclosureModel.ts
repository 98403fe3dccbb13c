/**
 * Which groups' figures may be shown. Nobody may see the figures of a group below the minimum, nor work them out by adding
 * and subtracting what is shown: parts of a total, functions, levels, earlier waves.
 */
import { Echelon } from './elimination.ts';
import type { Row } from './elimination.ts';

/** No wave may go below. */
export const LOWEST_MINIMUM = 3;
export const DEFAULT_MINIMUM = 5;

export type Verdict = 'shown' | 'tooFew' | 'protects';

/** People who are counted in exactly the same groups. */
export interface Atom {
    readonly size: number;
    readonly cells: ReadonlySet<string>;
}

export interface DisclosureInput {
    /** Smallest group of which figures may be known; raised to 3 where it is lower, 5 where it is not given. */
    readonly minimum: number | undefined;
    /** Groups to be shown if that is safe, those that matter most first. */
    readonly candidates: readonly string[];
    /** Groups of earlier waves that have been shown. Whoever answered twice counts as one person. */
    readonly earlier: readonly string[];
    readonly atoms: readonly Atom[];
}

/** Beyond so many sets of small groups, a figure is held back rather than proven safe. */
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
    const shown = new Shown(atoms, minimum);
    earlier.forEach((cell) => shown.add(cell));
    const verdicts = new Map<string, Verdict>();
    for (const cell of candidates) {
        const size = sizeWithin(rowOf(cell, atoms), atoms);
        if (size < minimum) {
            verdicts.set(cell, 'tooFew');
        } else if (shown.isSafeWith(cell)) {
            shown.add(cell);
            verdicts.set(cell, 'shown');
        } else {
            verdicts.set(cell, 'protects');
        }
    }
    return verdicts;
}

/** The groups that are shown so far. Only those that tell something new are kept: the others follow from them. */
class Shown {
    readonly #atoms: readonly Atom[];
    readonly #minimum: number;
    readonly #known = new Echelon();
    readonly #cells: string[] = [];

    constructor(atoms: readonly Atom[], minimum: number) {
        this.#atoms = atoms;
        this.#minimum = minimum;
    }

    add(cell: string): void {
        if (this.#known.add(rowOf(cell, this.#atoms))) {
            this.#cells.push(cell);
        }
    }

    isSafeWith(cell: string): boolean {
        if (this.#known.rest(rowOf(cell, this.#atoms)).every((value) => value === 0)) {
            return true;
        }
        // People whom none of these groups tells apart can only be known together.
        const apart = merged(this.#atoms, [...this.#cells, cell]);
        const ordered = apart.sort((a, b) => b.size - a.size);
        const firstSmall = ordered.findIndex(({ size }) => size < this.#minimum);
        if (firstSmall < 0) {
            return true;
        }
        const known = new Echelon();
        this.#cells.forEach((shown) => known.add(rowOf(shown, ordered)));
        const rest = known.rest(rowOf(cell, ordered));
        if (rest.subarray(0, firstSmall).some((value) => value !== 0)) {
            return true; // whatever is taken away, some large group stays in
        }
        const aboutSmall = known.rows.filter(({ pivot }) => pivot >= firstSmall).map(({ row }) => row);
        return !givesAway(rest, aboutSmall, ordered, this.#minimum);
    }
}

/** Whether `rest`, less what can be made of the rows about small groups, is about fewer people than the minimum. */
function givesAway(rest: Row, aboutSmall: readonly Row[], atoms: readonly Atom[], minimum: number): boolean {
    if (aboutSmall.length === 0) {
        return sizeWithin(rest, atoms) < minimum;
    }
    const involved = atoms.flatMap((_, index) =>
        [rest, ...aboutSmall].some((row) => row[index] !== 0) ? [index] : []
    );
    let sets = 0;
    for (const left of smallSets(involved, atoms, minimum)) {
        if (++sets > MOST_SETS || isMadeOutside(left, rest, aboutSmall)) {
            return true;
        }
    }
    return false;
}

const rowOf = (cell: string, atoms: readonly Atom[]): Row =>
    Float64Array.from(atoms, ({ cells }) => (cells.has(cell) ? 1 : 0));

const sizeWithin = (row: Row, atoms: readonly Atom[]): number =>
    atoms.reduce((sum, { size }, index) => sum + (row[index] === 0 ? 0 : size), 0);

function merged(atoms: readonly Atom[], cells: readonly string[]): Atom[] {
    const found = new Map<string, { size: number; cells: ReadonlySet<string> }>();
    for (const atom of atoms) {
        const key = cells.map((cell) => (atom.cells.has(cell) ? '1' : '0')).join('');
        const same = found.get(key);
        if (same) {
            same.size += atom.size;
        } else if (key.includes('1')) {
            found.set(key, { size: atom.size, cells: atom.cells });
        }
    }
    return [...found.values()];
}

/** All sets of these groups that are together smaller than the minimum, the empty one too. */
function* smallSets(
    indices: readonly number[],
    atoms: readonly Atom[],
    room: number,
    from = 0
): Generator<ReadonlySet<number>> {
    yield new Set();
    for (let at = from; at < indices.length; at++) {
        const index = indices[at] as number;
        const size = atoms[index]?.size ?? 0;
        if (size < room) {
            for (const others of smallSets(indices, atoms, room - size, at + 1)) {
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
