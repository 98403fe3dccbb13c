import { refused } from '../cli/job-error.ts';
import type { Column, LoadStep } from './plan.ts';
import { columnsRead } from './transform.ts';
import type { DescribedField, DescribedObject } from './values.ts';

/** A column of the plan beside the field it goes into. */
export interface StepColumn {
    readonly name: string;
    readonly field: DescribedField;
    readonly column: Column;
    readonly onCreate: boolean;
    readonly onUpdate: boolean;
    /** A difference here is a reason to write. */
    readonly compared: boolean;
}

export interface StepColumns {
    readonly columns: readonly StepColumn[];
    readonly leftOut: readonly { readonly field: string; readonly reason: string }[];
}

/**
 * Matches a step's columns with what describe says of the object.
 * @throws JobError for a field that the org has not, or does not let be written, unless its column says `requires`
 */
export function matchColumns(step: LoadStep, object: DescribedObject): StepColumns {
    const columns: StepColumn[] = [];
    const leftOut: { field: string; reason: string }[] = [];
    for (const [name, column] of Object.entries(step.columns)) {
        const field = object.fields.get(name.toLowerCase());
        const problem = field
            ? notWritable(step, field, column)
            : `${object.name} has no field ${name}, or this user may not see it`;
        if (field && !problem) {
            columns.push(stepColumn(step, name, field, column));
        } else if (column.requires) {
            leftOut.push({ field: name, reason: problem ?? '' });
        } else {
            throw refused(
                `Step ${step.name}: ${problem}.`,
                'Add the field (the plan’s metadata folder is the place for it) or give this user access to it, and run again.'
            );
        }
    }
    return { columns, leftOut };
}

function notWritable(step: LoadStep, field: DescribedField, column: Column): string | undefined {
    const isKey = step.key.includes(field.name);
    const wanted = column.requires ?? (step.operation === 'update' || step.rounds ? 'updateable' : 'createable');
    if (field[wanted] || (isKey && step.operation === 'update')) {
        return undefined;
    }
    return `${field.name} is not ${wanted} in this org`;
}

function stepColumn(step: LoadStep, name: string, field: DescribedField, column: Column): StepColumn {
    const isKey = step.key.includes(name);
    const onUpdate = field.updateable && !column.createOnly && !isKey;
    return {
        name: field.name,
        field,
        column,
        onCreate: field.createable,
        onUpdate,
        compared: onUpdate && !column.notCompared
    };
}

/** @throws JobError when the plan reads columns that the file does not have */
export function checkHeader(
    step: { name: string; file: string },
    wanted: Iterable<string>,
    header: readonly string[]
): void {
    const missing = [...new Set(wanted)].filter((column) => !header.includes(column));
    if (missing.length > 0) {
        throw refused(
            `Step ${step.name}: ${step.file} has no column ${missing.map((name) => `"${name}"`).join(', ')}.`,
            `It has: ${header.join(', ')}. Correct the plan or the file.`
        );
    }
}

/** Every source column that a step reads. */
export function sourceColumns(step: LoadStep): string[] {
    return [
        ...Object.values(step.columns).flatMap((column) => columnsRead(column)),
        ...(step.distinct ?? []),
        ...step.faults.map((fault) => fault.column),
        ...(step.where ? [step.where.column] : [])
    ];
}
