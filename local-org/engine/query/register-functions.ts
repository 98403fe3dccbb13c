import type { Database } from '../../storage/database.ts';
import { defineFormulaFunctions } from '../formula/index.ts';
import { ID18 } from '../access/sharing/worked-out-shares.ts';
import { toId18 } from '../record-ids.ts';
import { wallClock } from './calendar.ts';
import { WALL_CLOCK } from './date-function-sql.ts';
import { fold, FOLD } from './fold.ts';
import { LOCALE_KEY, localeKey } from './locale-key.ts';

const prepared = new WeakSet<Database>();

/** Makes the functions known that compiled queries call beside the database's own. */
export function registerFunctions(database: Database): void {
    if (!prepared.has(database)) {
        prepared.add(database);
        defineFormulaFunctions(database);
        database.define(FOLD, (text) => (typeof text === 'string' ? fold(text) : text));
        database.define(LOCALE_KEY, (text, locale) =>
            typeof text === 'string' ? localeKey(text, String(locale)) : text
        );
        database.define(ID18, (id) => (typeof id === 'string' ? (toId18(id) ?? null) : null));
        database.define(WALL_CLOCK, (stored, timeZone) =>
            typeof stored === 'string' ? wallClock(stored, String(timeZone)) : null
        );
    }
}
