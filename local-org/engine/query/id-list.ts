const ID_LENGTH = 18;

/** A list of record ids, packed: a million take 18 MB. */
export class IdList {
    readonly #packed: Buffer;

    /** @param ids one behind the other, 18 characters each */
    constructor(ids: string) {
        this.#packed = Buffer.from(ids, 'latin1');
    }

    get length(): number {
        return this.#packed.length / ID_LENGTH;
    }

    /** @param until not included */
    slice(from: number, until: number): string[] {
        const ids: string[] = [];
        for (let index = from; index < Math.min(until, this.length); index++) {
            ids.push(this.#packed.toString('latin1', index * ID_LENGTH, (index + 1) * ID_LENGTH));
        }
        return ids;
    }
}
