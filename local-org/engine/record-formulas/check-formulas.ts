import { FormulaCompileError, type TypedFormula } from '../formula/index.ts';
import type { SchemaProblem } from '../schema/build-schema.ts';
import { fieldOf, type FieldDef, type ObjectDef, type Schema } from '../schema/schema.ts';
import { defaultFormula, fieldFormula, ruleFormula } from './compiled.ts';
import { resolvePath } from './scope.ts';

/** Compiles every deployed formula of the schema. @returns those that do not compile or read themselves */
export function checkFormulas(schema: Schema): SchemaProblem[] {
    const problems: SchemaProblem[] = [];
    const attempt = (type: string, fullName: string, compile: () => TypedFormula): void => {
        try {
            compile();
        } catch (error) {
            if (!(error instanceof FormulaCompileError)) {
                throw error;
            }
            problems.push({ type, fullName, message: error.message });
        }
    };
    for (const object of schema.objects.values()) {
        for (const field of object.fields.values()) {
            if (field.formula) {
                attempt('CustomField', `${object.name}.${field.name}`, () => fieldFormula(schema, object, field));
            } else if (field.defaultFormula !== undefined) {
                attempt('CustomField', `${object.name}.${field.name}`, () => defaultFormula(schema, object, field));
            }
        }
        for (const rule of object.validationRules) {
            const fullName = `${object.name}.${rule.name}`;
            attempt('ValidationRule', fullName, () => ruleFormula(schema, object, rule));
            if (rule.errorField && !fieldOf(object, rule.errorField)) {
                problems.push({
                    type: 'ValidationRule',
                    fullName,
                    message: `In field: errorDisplayField - no CustomField named ${object.name}.${rule.errorField} found`
                });
            }
        }
    }
    return problems.length > 0 ? problems : circles(schema);
}

/** Formula fields that read themselves, through others or directly. */
function circles(schema: Schema): SchemaProblem[] {
    const finished = new Set<FieldDef>();
    const open = new Set<FieldDef>();
    const problems: SchemaProblem[] = [];
    const visit = (object: ObjectDef, field: FieldDef): void => {
        if (open.has(field)) {
            problems.push({
                type: 'CustomField',
                fullName: `${object.name}.${field.name}`,
                message: `The formula for ${field.label} refers to itself`
            });
            return;
        }
        if (finished.has(field) || !field.formula) {
            return;
        }
        open.add(field);
        for (const path of fieldFormula(schema, object, field).fields) {
            const found = path[0]?.startsWith('$') ? undefined : resolvePath(schema, object, path);
            if (found) {
                visit(found.hops.at(-1)?.target ?? object, found.field);
            }
        }
        open.delete(field);
        finished.add(field);
    };
    for (const object of schema.objects.values()) {
        object.fields.forEach((field) => visit(object, field));
    }
    return problems;
}
