import type { Books } from './accounting.ts';
import type { LoadContext } from './load-context.ts';
import type { LoadStep } from './plan.ts';
import type { PrepareContext } from './prepare-rows.ts';
import type { StepColumns } from './step-columns.ts';
import type { DescribedObject } from './values.ts';

/** One step under way. */
export interface StepRun {
    readonly context: LoadContext;
    readonly step: LoadStep;
    readonly object: DescribedObject;
    readonly matched: StepColumns;
    readonly books: Books;
    readonly prepare: PrepareContext;
    readonly keepKeys: boolean;
}
