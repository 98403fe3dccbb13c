import type { Row } from './elimination.ts';

/** People who are counted in exactly the same groups. */
export interface Atom {
    readonly size: number;
    readonly cells: ReadonlySet<string>;
}

/** Who is in which group, as rows of ones and zeros. */
export class Membership {
    readonly #sizes: readonly number[];
    /** Indices of the atoms in each group. */
    readonly #members = new Map<string, number[]>();

    constructor(atoms: readonly Atom[]) {
        this.#sizes = atoms.map(({ size }) => size);
        atoms.forEach(({ cells }, index) => {
            for (const cell of cells) {
                const members = this.#members.get(cell);
                if (members) {
                    members.push(index);
                } else {
                    this.#members.set(cell, [index]);
                }
            }
        });
    }

    /** People in a group. */
    sizeOf(cell: string): number {
        return this.membersOf(cell).reduce((sum, atom) => sum + (this.#sizes[atom] as number), 0);
    }

    /** Over all atoms. */
    rowOf(cell: string): Row {
        const row = new Float64Array(this.#sizes.length);
        this.membersOf(cell).forEach((atom) => (row[atom] = 1));
        return row;
    }

    /** Over the people whom these groups tell apart, those in none of them left out. */
    rowsOver(cells: readonly string[]): { rows: Row[]; sizes: number[] } {
        const classes = new Int32Array(this.#sizes.length);
        let count = 1;
        for (const cell of cells) {
            // everybody of one class who is in the group moves on to a class of their own
            const moved = new Map<number, number>();
            for (const atom of this.membersOf(cell)) {
                const from = classes[atom] as number;
                const to = moved.get(from) ?? count++;
                moved.set(from, to);
                classes[atom] = to;
            }
        }
        const columns = new Map<number, number>();
        const sizes: number[] = [];
        classes.forEach((found, atom) => {
            if (found !== 0) {
                const column = columns.get(found) ?? columns.size;
                columns.set(found, column);
                sizes[column] = (sizes[column] ?? 0) + (this.#sizes[atom] as number);
            }
        });
        const rows = cells.map((cell) => {
            const row = new Float64Array(sizes.length);
            this.membersOf(cell).forEach((atom) => (row[columns.get(classes[atom] as number) as number] = 1));
            return row;
        });
        return { rows, sizes };
    }

    membersOf(cell: string): readonly number[] {
        return this.#members.get(cell) ?? [];
    }
}
