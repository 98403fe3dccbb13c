import { keyOf, type ComponentProblem, type ComponentResult } from './component-result.ts';
import type { MetadataComponent } from './metadata-store.ts';
import { warningOf } from './metadata-types.ts';
import type { Named } from './uses/uses.ts';

/** One attempt to deploy: the components to write and to delete. */
export interface Attempt {
    readonly upserts: readonly MetadataComponent[];
    readonly deletes: readonly Named[];
    readonly deletesAfter: readonly Named[];
}

export const allDeletes = ({ deletes, deletesAfter }: Attempt): readonly Named[] => [...deletes, ...deletesAfter];

/** What became of each component of a deploy. @param existing what was there before, by key */
export function resultsOf(
    attempt: Attempt,
    existing: ReadonlyMap<string, MetadataComponent | undefined>,
    problems: readonly ComponentProblem[]
): ComponentResult[] {
    const { upserts } = attempt;
    const made = new Set(upserts.map(keyOf));
    const open = new Map<string, ComponentProblem[]>();
    for (const problem of problems) {
        open.set(keyOf(problem), [...(open.get(keyOf(problem)) ?? []), problem]);
    }
    const results = [
        ...upserts.flatMap((component) =>
            upsertResults(component, existing.get(keyOf(component)), take(open, component))
        ),
        ...allDeletes(attempt).flatMap((item) =>
            deleteResults(item, existing.get(keyOf(item)) !== undefined || made.has(keyOf(item)), take(open, item))
        )
    ];
    const others = [...open.values()].flat();
    return [...results, ...others.map((problem) => failure(problem, problem.fileName ?? ''))];
}

function take(open: Map<string, ComponentProblem[]>, item: { type: string; fullName: string }): ComponentProblem[] {
    const found = open.get(keyOf(item)) ?? [];
    open.delete(keyOf(item));
    return found;
}

const failure = (problem: ComponentProblem, fileName: string): ComponentResult => ({
    componentType: problem.type,
    fullName: problem.fullName,
    fileName: problem.fileName ?? fileName,
    created: false,
    changed: false,
    deleted: false,
    success: false,
    problem: problem.message,
    problemType: 'Error',
    ...(problem.lineNumber === undefined ? {} : { lineNumber: problem.lineNumber }),
    ...(problem.columnNumber === undefined ? {} : { columnNumber: problem.columnNumber })
});

function upsertResults(
    component: MetadataComponent,
    known: MetadataComponent | undefined,
    problems: readonly ComponentProblem[]
): ComponentResult[] {
    const fileName = component.fileName ?? [...component.files.keys()][0] ?? '';
    if (problems.length > 0) {
        return problems.map((problem) => failure(problem, fileName));
    }
    const created = known === undefined;
    const problem = warningOf(component.type, component.xml);
    return [
        {
            componentType: component.type,
            fullName: component.fullName,
            fileName,
            created,
            changed: created || !isSame(component, known),
            deleted: false,
            success: true,
            ...(problem === undefined ? {} : { problem, problemType: 'Warning' as const })
        }
    ];
}

/** What is not there needs no deletion: a warning, as the platform gives, so that a deploy may be done again. */
function deleteResults(item: Named, isThere: boolean, problems: readonly ComponentProblem[]): ComponentResult[] {
    if (problems.length > 0) {
        return problems.map((problem) => failure(problem, ''));
    }
    const isGone = !isThere;
    const warning = { problem: `No ${item.type} named: ${item.fullName} found`, problemType: 'Warning' as const };
    return [
        {
            componentType: item.type,
            fullName: item.fullName,
            fileName: '',
            created: false,
            changed: !isGone,
            deleted: !isGone,
            success: true,
            ...(isGone ? warning : {})
        }
    ];
}

/** Whether a component says what the store has already. */
export function isSame(component: MetadataComponent, known: MetadataComponent): boolean {
    return (
        JSON.stringify(component.xml) === JSON.stringify(known.xml) &&
        component.files.size === known.files.size &&
        [...component.files].every(([path, content]) =>
            Buffer.from(content).equals(known.files.get(path) ?? new Uint8Array())
        )
    );
}
