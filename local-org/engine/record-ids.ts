import type { Database } from '../storage/database.ts';
import type { IdSource } from './org.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const ID = /^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/;

/** Three characters between prefix and number: instance and a reserved digit, as real ids have them. */
const INSTANCE = '5g0';

/** The three last characters tell which of the first fifteen are upper case, so that ids survive tools without case. */
function checkDigits(id15: string): string {
    let digits = '';
    for (let block = 0; block < 15; block += 5) {
        let bits = 0;
        for (let index = 0; index < 5; index++) {
            const code = id15.charCodeAt(block + index);
            if (code >= 65 && code <= 90) {
                bits |= 1 << index;
            }
        }
        digits += CHECK_DIGITS[bits] as string;
    }
    return digits;
}

/** @returns the 18-character form of an id of 15 or 18 characters, or undefined when it is none */
export function toId18(id: string): string | undefined {
    if (id.length === 18) {
        if (!ID.test(id)) {
            return undefined;
        }
        return checkDigits(id) === id.slice(15) ? id : restoreCase(id);
    }
    return ID.test(id) ? id + checkDigits(id) : undefined;
}

/** An id whose case was lost (a spreadsheet) gets it back from its check digits. */
function restoreCase(id: string): string | undefined {
    let restored = '';
    for (let index = 0; index < 15; index++) {
        const bits = CHECK_DIGITS.indexOf((id[15 + Math.floor(index / 5)] as string).toUpperCase());
        const character = id[index] as string;
        const upper = (bits & (1 << (index % 5))) !== 0;
        restored += upper ? character.toUpperCase() : character.toLowerCase();
    }
    return checkDigits(restored) === id.slice(15).toUpperCase() ? restored + id.slice(15).toUpperCase() : undefined;
}

export function makeId(keyPrefix: string, number: number): string {
    let digits = '';
    for (let rest = number; digits.length < 9; rest = Math.floor(rest / 62)) {
        digits = (DIGITS[rest % 62] as string) + digits;
    }
    const id15 = keyPrefix + INSTANCE + digits;
    return id15 + checkDigits(id15);
}

/** Ids and auto numbers from counters in the table `_id_counters`: one a key prefix, one an auto number field. */
export function openIdSource(database: Database): IdSource {
    database.exec(
        'CREATE TABLE IF NOT EXISTS _id_counters (prefix TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID'
    );
    const counters = new Map<string, number>();
    const used = new Set<string>();
    for (const row of database.prepare('SELECT prefix, next FROM _id_counters').all()) {
        counters.set(String(row['prefix']), Number(row['next']));
    }
    function count(name: string, start: number): number {
        const number = counters.get(name) ?? start;
        counters.set(name, number + 1);
        used.add(name);
        return number;
    }
    return {
        next: (keyPrefix) => makeId(keyPrefix, count(keyPrefix, 1)),
        nextNumber: count,
        save() {
            const write = database.prepare('INSERT OR REPLACE INTO _id_counters (prefix, next) VALUES (?, ?)');
            for (const prefix of used) {
                write.run(prefix, counters.get(prefix) as number);
            }
            used.clear();
        }
    };
}
