import type { SqlFragment } from './fragment.ts';

/** What SQL a formula is put into. */
export interface FormulaSqlEnvironment {
    /**
     * SQL of a field in stored form, by the path as written: a column of a joined table, a `?` for a `$` global, or the
     * fragment of another formula field. Geolocation fields are asked for by their parts, `Site__Latitude__s`.
     */
    column(path: readonly string[]): string | SqlFragment;
    /** Milliseconds since 1970, for NOW, TODAY and TIMENOW; bound as a parameter. */
    now(): number;
    /** IANA name of the person's time zone. */
    readonly timeZone: string;
}
