/**
 * A load plan: which file goes into which object, and how. Written as JSON; config/data-plans/README.md documents it for
 * the people who write plans, read-plan.ts checks it.
 */
export interface Plan {
    readonly name: string;
    readonly description: string;
    /** Said with every report: rules that a reader of the data must know. */
    readonly notes: readonly string[];
    /** Folder in metadata format (package.xml at its root), beside the plan, deployed first. */
    readonly metadata?: string;
    /** Permission sets that the running user needs for the fields in `metadata`. */
    readonly permissionSets: readonly string[];
    /** Where files come from when --source is not given. */
    readonly source?: { readonly folder: string } | { readonly generator: 'demo-company' };
    readonly steps: readonly Step[];
}

export type Step = LoadStep | PasswordStep;

export interface LoadStep {
    readonly kind: 'load';
    readonly name: string;
    readonly object: string;
    readonly file: string;
    /** Field or fields by which a row is found again in the org. */
    readonly key: readonly string[];
    /** upsert: make the org equal to the file; insert: add what is missing, keep what is there; update: never create. */
    readonly operation: 'upsert' | 'insert' | 'update';
    readonly columns: Readonly<Record<string, Column>>;
    /** Only rows for which this holds; the others are left out for `reason`. */
    readonly where?: RowFilter;
    /** One record per distinct combination of these source columns; repeats are left out. */
    readonly distinct?: readonly string[];
    /** Rows are successive states of one record: the nth row of a key is written in the nth round. */
    readonly rounds?: { readonly of: string };
    /** The step is left out, and said so, where describe does not allow this. */
    readonly requires?: Permission;
    /** Rows of the source to look at with suspicion; they are loaded all the same. */
    readonly faults: readonly Fault[];
    /** Rows a request. */
    readonly batchSize: number;
}

export interface PasswordStep {
    readonly kind: 'password';
    readonly name: string;
    readonly file: string;
    /** Step that creates the users: only people created in this run get a password. */
    readonly of: string;
    readonly username: ColumnSource;
    readonly where?: RowFilter;
}

export type Permission = 'createable' | 'updateable';

export interface RowFilter {
    readonly column: string;
    readonly in?: readonly string[];
    readonly notBlank?: boolean;
    readonly reason: string;
}

export interface Fault {
    readonly column: string;
    /** Blank, or outside the known values. */
    readonly when: 'blank' | { readonly notIn: readonly string[] };
    readonly say: string;
}

export type ColumnSource =
    | { readonly from: string }
    | { readonly value: string }
    /** `{column}`, `{column:slug}`, `{column|text when blank}`, `{org.id}`, `{org.id:lower}`, `{user.username}`. */
    | { readonly template: string };

export interface Transforms {
    /** Source value to value written; other values stay as they are unless `mapOnly`. */
    readonly map?: Readonly<Record<string, string>>;
    readonly mapOnly?: boolean;
    readonly part?: 'first' | 'last';
    readonly number?: { readonly multiply?: number };
    /** Order of the parts in the source. */
    readonly date?: 'YYYY-MM-DD' | 'DD/MM/YYYY' | 'MM/DD/YYYY';
    readonly whenBlank?: string;
    readonly maxLength?: number;
}

export interface Lookup {
    readonly object: string;
    readonly by: string;
    readonly missing: 'reject' | 'blank';
    /** Other spellings of the source, applied and reported. */
    readonly aliases: Readonly<Record<string, string>>;
}

export interface ColumnRules {
    /** A blank in the source leaves the org's value alone; without it, a blank empties the field. */
    readonly skipWhenBlank: boolean;
    /** Written on creation only and never compared. */
    readonly createOnly: boolean;
    /** Written, but a difference in it alone is no reason to write (audit fields). */
    readonly notCompared: boolean;
    /** The column is left out, and said so, where describe does not allow this. Without it: an error before anything is sent. */
    readonly requires?: Permission;
}

export type Column = ColumnSource & Transforms & ColumnRules & { readonly lookup?: Lookup };
