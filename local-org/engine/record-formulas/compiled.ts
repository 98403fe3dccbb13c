import { compileFormula, FormulaCompileError, labelOfType, type TypedFormula } from '../formula/index.ts';
import type { FieldDef, ObjectDef, Schema } from '../schema/schema.ts';
import { scopeOf } from './scope.ts';

const formulas = new WeakMap<Schema, Map<string, TypedFormula>>();

function kept(schema: Schema, key: string, compile: () => TypedFormula): TypedFormula {
    let known = formulas.get(schema);
    if (!known) {
        known = new Map();
        formulas.set(schema, known);
    }
    let formula = known.get(key);
    if (!formula) {
        formula = compile();
        known.set(key, formula);
    }
    return formula;
}

/** The compiled formula of a formula field, made once a schema. Throws FormulaCompileError. */
export const fieldFormula = (schema: Schema, object: ObjectDef, field: FieldDef): TypedFormula =>
    kept(schema, `${object.name}.${field.name}`, () =>
        compileFormula(field.formula?.source ?? '', scopeOf(schema, object, 'formulaField', field))
    );

/** The compiled condition of a validation rule. */
export const ruleFormula = (
    schema: Schema,
    object: ObjectDef,
    rule: { name: string; condition: string }
): TypedFormula =>
    kept(schema, `${object.name}!${rule.name}`, () =>
        condition(compileFormula(rule.condition, scopeOf(schema, object, 'validationRule')))
    );

/** @throws FormulaCompileError where a formula says something else than yes or no */
function condition(formula: TypedFormula): TypedFormula {
    if (formula.type !== 'boolean' && formula.type !== 'null') {
        throw new FormulaCompileError(
            `Formula result is data type (${labelOfType(formula.type)}), incompatible with expected data type (true or false).`,
            formula.root
        );
    }
    return formula;
}

/** The compiled default of a field. */
export const defaultFormula = (schema: Schema, object: ObjectDef, field: FieldDef): TypedFormula =>
    kept(schema, `${object.name}=${field.name}`, () =>
        compileFormula(
            field.defaultFormula ?? '',
            scopeOf(schema, object, 'defaultValue', { ...field, formula: undefined })
        )
    );
