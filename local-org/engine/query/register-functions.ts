import type { Database } from '../../storage/database.ts';
import { defineFormulaFunctions } from '../formula/index.ts';
import { wallClock } from './calendar.ts';
import { WALL_CLOCK } from './date-function-sql.ts';
import { fold, FOLD } from './fold.ts';

const prepared = new WeakSet<Database>();

/** Makes the functions known that compiled queries call beside the database's own. */
export function registerFunctions(database: Database): void {
    if (!prepared.has(database)) {
        prepared.add(database);
        defineFormulaFunctions(database);
        database.define(FOLD, (text) => (typeof text === 'string' ? fold(text) : text));
        database.define(WALL_CLOCK, (stored, timeZone) =>
            typeof stored === 'string' ? wallClock(stored, String(timeZone)) : null
        );
    }
}
