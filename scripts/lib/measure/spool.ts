import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf, smallParts } from './small-parts.ts';

const PARTS = 64;
/** How rows are kept: a spool in another form is thrown away. */
const FORM = 2;
/** Bytes of a part that is taken into memory whole; a longer one is parted again. */
const MOST_BYTES = 1 << 20;
/** Characters kept back before they are written. */
const MOST_WAITING = 2 << 20;

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
export type SpooledRow = readonly [kind: string, ...row: SpoolRow];

/**
 * Rows of several queries on disk, parted by the record that they belong to: so a million rows come together record by record
 * without the org having to sort them and without this process having to hold them. What was written before the last `save` survives
 * whatever happens after it.
 */
export class Spool {
    readonly #folder: string;
    readonly #waiting: string[] = Array.from({ length: PARTS }, () => '');
    #waitingLength = 0;
    /** Bytes in the files, saved or not. */
    readonly #written: number[];
    readonly #mostBytes: number;
    #state: SpoolState;
    readonly isResumed: boolean;

    /**
     * @param folder for this org alone; readable by its owner alone
     * @param key tells what is read; a spool of something else, or one begun more than `hours` ago, is thrown away
     * @param mostBytes of a part that is taken into memory whole
     */
    constructor(
        folder: string,
        key: string,
        {
            now = new Date(),
            hours = 12,
            mostBytes = MOST_BYTES
        }: { now?: Date; hours?: number; mostBytes?: number } = {}
    ) {
        this.#folder = folder;
        this.#mostBytes = mostBytes;
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        const whole = `${FORM} ${key}`;
        const state = this.#read();
        this.isResumed = state?.key === whole && now.getTime() - Date.parse(state.startedOn) < hours * 3_600_000;
        if (state && this.isResumed) {
            this.#state = state;
            state.sizes.forEach((size, part) => truncateSync(this.#file(part), size));
        } else {
            this.#state = {
                key: whole,
                startedOn: now.toISOString(),
                sources: {},
                sizes: Array.from({ length: PARTS }, () => 0)
            };
            for (let part = 0; part < PARTS; part += 1) {
                writeFileSync(this.#file(part), '', { mode: 0o600 });
            }
        }
        this.#written = [...this.#state.sizes];
    }

    /** The time that open records are watched up to: when reading began. */
    get startedOn(): string {
        return this.#state.startedOn;
    }

    source(name: string): SourceState | undefined {
        return this.#state.sources[name];
    }

    add(kind: string, row: SpoolRow): void {
        const line = `${JSON.stringify([kind, ...row])}\n`;
        this.#waiting[hashOf(row[0]) % PARTS] += line;
        this.#waitingLength += line.length;
        if (this.#waitingLength > MOST_WAITING) {
            this.#write();
        }
    }

    /** Writes what was added, then how far reading has come. */
    save(name: string, source: SourceState): void {
        this.#write();
        const sources = { ...this.#state.sources, [name]: source };
        this.#state = { ...this.#state, sources, sizes: [...this.#written] };
        const file = path.join(this.#folder, 'state.json');
        writeFileSync(`${file}.new`, JSON.stringify(this.#state), { mode: 0o600 });
        renameSync(`${file}.new`, file);
    }

    #write(): void {
        this.#waiting.forEach((text, part) => {
            if (text !== '') {
                appendFileSync(this.#file(part), text);
                this.#written[part] = (this.#written[part] ?? 0) + Buffer.byteLength(text);
                this.#waiting[part] = '';
            }
        });
        this.#waitingLength = 0;
    }

    /**
     * Rows of some of the records, whole records only, part after part: never more at a time, however many there are.
     * @param kinds what is wanted; the rest is passed over
     */
    *parts(kinds: readonly string[]): Generator<SpooledRow[]> {
        const starts = kinds.map((kind) => JSON.stringify([kind]).slice(0, -1));
        const isWanted = (line: string): boolean => starts.some((start) => line.startsWith(start));
        for (let part = 0; part < PARTS; part += 1) {
            for (const lines of smallParts(this.#file(part), this.#mostBytes, PARTS, isWanted)) {
                yield lines.map((line) => JSON.parse(line) as SpooledRow);
            }
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
