const ID_LENGTH = 18;
const FIRST_ROOM = 4096;

/** A list of record ids, packed: a million take 18 MB. */
export class IdList {
    #packed = Buffer.allocUnsafe(FIRST_ROOM * ID_LENGTH);
    #length = 0;

    get length(): number {
        return this.#length;
    }

    add(id: string): void {
        if ((this.#length + 1) * ID_LENGTH > this.#packed.length) {
            this.#packed = Buffer.concat([this.#packed], this.#packed.length * 2);
        }
        this.#packed.write(id, this.#length++ * ID_LENGTH, 'latin1');
    }

    /** @param until not included */
    slice(from: number, until: number): string[] {
        const ids: string[] = [];
        for (let index = from; index < Math.min(until, this.#length); index++) {
            ids.push(this.#packed.toString('latin1', index * ID_LENGTH, (index + 1) * ID_LENGTH));
        }
        return ids;
    }
}
