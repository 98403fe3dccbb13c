import { randomInt } from 'node:crypto';
import { OrgError } from '../../engine/errors.ts';
import type { IdList } from '../../engine/query/id-list.ts';
import { makeId } from '../../engine/record-ids.ts';

const LIFETIME = 15 * 60_000;
/** Names are drawn, not counted: one from before a restart must not mean another's rows. */
const LARGEST_NUMBER = 2 ** 47;
/** Open cursors of one person: as on the platform the eleventh closes the oldest. */
const OPEN_PER_PERSON = 10;

/** The ids that a query found, in their order, so that later pages show what was found whatever is written meanwhile. */
export interface Cursor<Query> {
    readonly owner: string;
    readonly query: Query;
    readonly batchSize: number;
    readonly ids: IdList;
}

export const invalidLocator = (): OrgError => new OrgError('INVALID_QUERY_LOCATOR', 'invalid query locator');

/** Open cursors, oldest first. */
export class Cursors<Query> {
    readonly #open = new Map<string, { cursor: Cursor<Query>; usedAt: number }>();

    /** @returns the name of the cursor; a locator is the name, a dash and the number of rows already read */
    open(owner: string, query: Query, ids: IdList, batchSize: number, now: number): string {
        this.#close(owner, now);
        const cursor: Cursor<Query> = { owner, query, batchSize, ids };
        const name = makeId('01g', randomInt(LARGEST_NUMBER));
        this.#open.set(name, { cursor, usedAt: now });
        return name;
    }

    /** @throws OrgError INVALID_QUERY_LOCATOR when the cursor is closed, expired, or somebody else's */
    find(locator: string, owner: string, now: number): { name: string; from: number; cursor: Cursor<Query> } {
        const [, name, offset] = /^([A-Za-z0-9]{15,18})-(\d{1,10})$/.exec(locator) ?? [];
        const entry = name === undefined ? undefined : this.#open.get(name);
        if (
            name === undefined ||
            !entry ||
            entry.cursor.owner !== owner ||
            now - entry.usedAt > LIFETIME ||
            Number(offset) >= entry.cursor.ids.length
        ) {
            throw invalidLocator();
        }
        entry.usedAt = now;
        return { name, from: Number(offset), cursor: entry.cursor };
    }

    #close(owner: string, now: number): void {
        const mine: string[] = [];
        for (const [name, { cursor, usedAt }] of this.#open) {
            if (now - usedAt > LIFETIME) {
                this.#open.delete(name);
            } else if (cursor.owner === owner) {
                mine.push(name);
            }
        }
        mine.slice(0, Math.max(0, mine.length - OPEN_PER_PERSON + 1)).forEach((name) => this.#open.delete(name));
    }
}
