import type { Database } from '../../storage/database.ts';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives custom objects the prefixes a00, a01 … (custom metadata types m00 …, platform events e00 …) and never changes one that was given. */
export function openKeyPrefixes(database: Database): (object: string) => string {
    database.exec(
        'CREATE TABLE IF NOT EXISTS _key_prefixes (object TEXT PRIMARY KEY COLLATE NOCASE, prefix TEXT NOT NULL UNIQUE)'
    );
    return (object) => {
        const known = database.prepare('SELECT prefix FROM _key_prefixes WHERE object = ?').get(object);
        if (known) {
            return String(known['prefix']);
        }
        const first = object.endsWith('__mdt') ? 'm' : object.endsWith('__e') ? 'e' : 'a';
        const count = Number(
            database.prepare('SELECT count(*) AS n FROM _key_prefixes WHERE prefix GLOB ?').get(`${first}*`)?.['n']
        );
        const prefix = `${first}${DIGITS[Math.floor(count / 62)]}${DIGITS[count % 62]}`;
        database.prepare('INSERT INTO _key_prefixes (object, prefix) VALUES (?, ?)').run(object, prefix);
        return prefix;
    };
}
