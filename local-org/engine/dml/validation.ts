import { defaultFormula, ruleFormula } from '../record-formulas/compiled.ts';
import { evaluatorFor, type RecordView } from '../record-formulas/record-values.ts';
import { converterOf } from '../values.ts';
import type { TypedFormula } from '../formula/index.ts';
import { fieldOf, type ValidationRuleDef } from '../schema/schema.ts';
import type { WriteContext } from './write-context.ts';
import { RecordErrors, type SaveError } from './save-result.ts';
import type { ColumnPlan, StoredRow, WritePlan } from './write-plan.ts';

/** What formulas of one object are worked out on its writes. */
interface FormulaPlan {
    readonly rules: readonly { readonly rule: ValidationRuleDef; readonly formula: TypedFormula }[];
    readonly defaults: readonly { readonly column: ColumnPlan; readonly formula: TypedFormula }[];
}

const plans = new WeakMap<WritePlan, FormulaPlan>();

function formulasOf(plan: WritePlan): FormulaPlan {
    let known = plans.get(plan);
    if (!known) {
        const schema = plan.org.schema();
        known = {
            rules: plan.object.validationRules
                .filter((rule) => rule.active)
                .map((rule) => ({ rule, formula: ruleFormula(schema, plan.object, rule) })),
            defaults: plan.columns
                .filter(({ field }) => field.defaultFormula !== undefined)
                .map((column) => ({ column, formula: defaultFormula(schema, plan.object, column.field) }))
        };
        plans.set(plan, known);
    }
    return known;
}

/** A row as formulas read it. */
export const viewOfRow = (plan: WritePlan, row: StoredRow): RecordView => ({
    object: plan.object,
    read: (field) => row[plan.placeOf(field)] ?? null
});

/** Fills fields that nobody gave with the values of their default formulas. */
export function fillDefaults(plan: WritePlan, row: StoredRow, given: ReadonlySet<number>, context: WriteContext): void {
    const { defaults } = formulasOf(plan);
    if (defaults.length === 0) {
        return;
    }
    const evaluate = evaluatorFor(context.formulas, viewOfRow(plan, row), undefined, true);
    for (const { column, formula } of defaults) {
        if (!given.has(column.index)) {
            const value = evaluate(formula);
            row[column.index] = typeof value === 'object' ? null : converterOf(column.field)(value);
        }
    }
}

function isSeen({ object }: WritePlan, name: string, { access }: WriteContext): boolean {
    const field = fieldOf(object, name);
    return field !== undefined && access.canReadField(object, field);
}

/** Throws RecordErrors with the messages of all active rules whose condition is true. A rule that fails on the record does not fire. */
export function validate(plan: WritePlan, row: StoredRow, old: StoredRow | undefined, context: WriteContext): void {
    const { rules } = formulasOf(plan);
    if (rules.length === 0) {
        return;
    }
    const evaluate = evaluatorFor(
        context.formulas,
        viewOfRow(plan, row),
        old && viewOfRow(plan, old),
        old === undefined
    );
    const errors: SaveError[] = [];
    for (const { rule, formula } of rules) {
        if (evaluate(formula) === true) {
            errors.push({
                statusCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
                message: rule.message,
                fields: rule.errorField && isSeen(plan, rule.errorField, context) ? [rule.errorField] : []
            });
        }
    }
    if (errors.length > 0) {
        throw new RecordErrors(errors);
    }
}
