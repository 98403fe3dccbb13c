import type { SqlValue } from '../../storage/database.ts';
import type { FormulaFailure } from './formula-error.ts';
import type { Decimal } from './values.ts';

/**
 * A field's value as the caller holds it: the stored form (text, number, 0/1 or a boolean, `YYYY-MM-DD`,
 * `YYYY-MM-DDTHH:MM:SS.mmmZ`, `HH:MM:SS.mmmZ`), or the failure of another formula that the field holds.
 */
export type FormulaInput = SqlValue | boolean | Decimal | FormulaFailure | undefined;

/** The record and the surroundings that a formula is worked out for. */
export interface FormulaEnvironment {
    /** Value of a field, by the path as written in the formula. Geolocation fields are asked for by their parts, `X__Latitude__s`. */
    value(path: readonly string[]): FormulaInput;
    /** Value before the save; needed for ISCHANGED and PRIORVALUE only. */
    priorValue?(path: readonly string[]): FormulaInput;
    /** Value of a field of another object in the record of that name, for VLOOKUP; null where there is none. */
    valueInRecord?(object: string, field: string, name: string): FormulaInput;
    /** Whether the record is being inserted. */
    readonly isNew?: boolean;
    readonly isClone?: boolean;
    /** Milliseconds since 1970. */
    now(): number;
    /** IANA name of the person's time zone, for TODAY and DATEVALUE of a datetime. */
    readonly timeZone: string;
}
