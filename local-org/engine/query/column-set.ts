import { type Expression, type Hop, hopsKey, keyOf } from './ir.ts';

/** Collects what a query must read, each thing once, and tells under which name a row will have it. */
export class ColumnSet {
    readonly columns: Expression[] = [];
    readonly parents: (readonly Hop[])[] = [];
    readonly #columnNames = new Map<string, string>();
    readonly #parentIndexes = new Map<string, number>();

    /** @returns the column's name in rows: `c3` */
    add(expression: Expression): string {
        const key = keyOf(expression);
        let name = this.#columnNames.get(key);
        if (name === undefined) {
            name = `c${this.columns.push(expression) - 1}`;
            this.#columnNames.set(key, name);
        }
        return name;
    }

    /** @returns the names of the columns that tell the parent's id and, where it may be of several objects, its object */
    addParent(hops: readonly Hop[]): { id: string; object?: string } {
        const key = hopsKey(hops);
        let index = this.#parentIndexes.get(key);
        if (index === undefined) {
            index = this.parents.push(hops) - 1;
            this.#parentIndexes.set(key, index);
        }
        const several = (hops.at(-1)?.targets.length ?? 0) > 1;
        return several ? { id: `p${index}`, object: `k${index}` } : { id: `p${index}` };
    }
}
