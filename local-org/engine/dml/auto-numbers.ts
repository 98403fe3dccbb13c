import type { WriteContext } from './write-context.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

interface AutoNumberPlan {
    readonly index: number;
    readonly counter: string;
    readonly format: string;
    readonly start: number;
}

const known = new WeakMap<WritePlan, readonly AutoNumberPlan[]>();

/** Gives a new row its numbers: `SM-{0000}`, with `{YYYY}`, `{YY}`, `{MM}`, `{DD}` for the day of creation. */
export function giveNumbers(plan: WritePlan, row: StoredRow, context: WriteContext): void {
    let columns = known.get(plan);
    if (!columns) {
        columns = plan.columns.flatMap(({ field, index }) =>
            field.autoNumber ? [{ index, counter: `${plan.object.name}.${field.name}`, ...field.autoNumber }] : []
        );
        known.set(plan, columns);
    }
    for (const { index, counter, format, start } of columns) {
        row[index] = formatNumber(format, context.org.ids.nextNumber(counter, start), context.now);
    }
}

export function formatNumber(format: string, number: number, moment: string): string {
    return format.replace(/\{([^}]*)\}/g, (whole, pattern: string) => {
        switch (pattern) {
            case 'YYYY':
                return moment.slice(0, 4);
            case 'YY':
                return moment.slice(2, 4);
            case 'MM':
                return moment.slice(5, 7);
            case 'DD':
                return moment.slice(8, 10);
            default:
                return /^0+$/.test(pattern) ? String(number).padStart(pattern.length, '0') : whole;
        }
    });
}
