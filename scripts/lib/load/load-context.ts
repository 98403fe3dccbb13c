import type { Progress } from '../cli/progress.ts';
import type { Lookups } from './lookups.ts';
import type { OrgReader } from './org-reader.ts';
import type { LoadState } from './load-state.ts';
import type { TemplateContext } from './transform.ts';

/** What every step of one load shares. */
export interface LoadContext {
    readonly reader: OrgReader;
    readonly lookups: Lookups;
    readonly template: TemplateContext;
    readonly sourceFolder: string;
    /** About how many rows each file has, for the progress bar. */
    readonly rowCounts: ReadonlyMap<string, number>;
    /** Id of the owner of rows whose own owner is not in the org; undefined: those rows are rejected. */
    readonly fallbackOwner: string | undefined;
    /** Write over rows that a step would only insert. */
    readonly overwrite: boolean;
    readonly dryRun: boolean;
    /** For password steps; undefined: nobody gets one. */
    readonly password: string | undefined;
    readonly progress: Progress;
    readonly signal: AbortSignal | undefined;
    readonly state: LoadState;
}
