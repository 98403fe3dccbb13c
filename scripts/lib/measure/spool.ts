import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Enough that a part of ten million rows fits into memory with ease. */
const PARTS = 64;

/** How far the reading of one query has come. */
export interface SourceState {
    readonly job: string;
    /** Where the next page starts; undefined: at the beginning, or nowhere once it is done. */
    readonly locator: string | undefined;
    readonly isDone: boolean;
    readonly rows: number;
    /** ISO time of the oldest row. */
    readonly oldest: string | undefined;
}

interface SpoolState {
    readonly key: string;
    readonly startedOn: string;
    readonly sources: Readonly<Record<string, SourceState>>;
    readonly sizes: readonly number[];
}

/** The first entry is the id of the record that it belongs to. */
export type SpoolRow = readonly [recordId: string, ...values: string[]];

/**
 * Rows of several queries on disk, parted by the record that they belong to: so a million rows come together record by record
 * without the org having to sort them and without this process having to hold them. What was written before the last `save` survives
 * whatever happens after it.
 */
export class Spool {
    readonly #folder: string;
    readonly #waiting: string[] = Array.from({ length: PARTS }, () => '');
    #state: SpoolState;
    readonly isResumed: boolean;

    /**
     * @param folder for this org alone; readable by its owner alone
     * @param key tells what is read; a spool of something else, or one begun more than `hours` ago, is thrown away
     */
    constructor(folder: string, key: string, { now = new Date(), hours = 12 }: { now?: Date; hours?: number } = {}) {
        this.#folder = folder;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const state = this.#read();
        this.isResumed = state?.key === key && now.getTime() - Date.parse(state.startedOn) < hours * 3_600_000;
        if (state && this.isResumed) {
            this.#state = state;
            state.sizes.forEach((size, part) => truncateSync(this.#file(part), size));
        } else {
            this.#state = {
                key,
                startedOn: now.toISOString(),
                sources: {},
                sizes: Array.from({ length: PARTS }, () => 0)
            };
            for (let part = 0; part < PARTS; part += 1) {
                writeFileSync(this.#file(part), '', { mode: 0o600 });
            }
        }
    }

    /** The time that open records are watched up to: when reading began. */
    get startedOn(): string {
        return this.#state.startedOn;
    }

    source(name: string): SourceState | undefined {
        return this.#state.sources[name];
    }

    add(kind: string, row: SpoolRow): void {
        const part = partOf(row[0]);
        this.#waiting[part] += `${JSON.stringify([kind, ...row])}\n`;
    }

    /** Writes what was added, then how far reading has come. */
    save(name: string, source: SourceState): void {
        const sizes = this.#waiting.map((text, part) => {
            if (text !== '') {
                appendFileSync(this.#file(part), text);
                this.#waiting[part] = '';
            }
            return (this.#state.sizes[part] ?? 0) + Buffer.byteLength(text);
        });
        this.#state = { ...this.#state, sources: { ...this.#state.sources, [name]: source }, sizes };
        const file = path.join(this.#folder, 'state.json');
        writeFileSync(`${file}.new`, JSON.stringify(this.#state), { mode: 0o600 });
        renameSync(`${file}.new`, file);
    }

    /** Rows of some of the records, whole records only, part after part. */
    *parts(): Generator<(readonly [kind: string, ...row: SpoolRow])[]> {
        for (let part = 0; part < PARTS; part += 1) {
            const lines = readFileSync(this.#file(part), 'utf8').split('\n');
            yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as [string, ...SpoolRow]);
        }
    }

    erase(): void {
        rmSync(this.#folder, { recursive: true, force: true });
    }

    #read(): SpoolState | undefined {
        try {
            return JSON.parse(readFileSync(path.join(this.#folder, 'state.json'), 'utf8')) as SpoolState;
        } catch {
            return undefined;
        }
    }

    #file(part: number): string {
        return path.join(this.#folder, `part-${part}.jsonl`);
    }
}

/** Ids count up: their last characters are spread evenly. The first fifteen tell records apart, whatever form an id comes in. */
function partOf(id: string): number {
    let sum = 0;
    for (const letter of id.slice(9, 15)) {
        sum = (sum * 31 + letter.charCodeAt(0)) >>> 0;
    }
    return sum % PARTS;
}
