import { compileFormula, FormulaCompileError, type ScopeField, type TypedFormula } from '../formula/index.ts';
import { OrgError } from '../errors.ts';
import { fieldOf, type FieldDef, type ObjectDef, type Schema } from '../schema/schema.ts';
import { hopsOver, type Sight } from './field-path.ts';
import { globalField } from './formula-globals.ts';
import type { Hop } from './ir.ts';

/** A formula reads with the system's eyes: what its reader may not see still counts. */
export const systemSight = ({ access, ...sight }: Sight): Sight => ({
    ...sight,
    access: {
        userId: access.userId,
        customPermissions: access.customPermissions,
        canRead: () => true,
        canReadField: () => true,
        visibleRows: () => undefined,
        shareRows: () => undefined
    }
});

/** Field at the end of a formula's path; undefined: there is none. `Owner:User` goes over a lookup of several objects to one of them. */
export function formulaField(
    sight: Sight,
    object: ObjectDef,
    path: readonly string[]
): { hops: readonly Hop[]; owner: ObjectDef; field: FieldDef } | undefined {
    const steps = path.slice(0, -1).map((step) => step.split(':'));
    const found = hopsOver(
        sight,
        object,
        steps.map(([relationship = '']) => relationship)
    );
    if ('problem' in found) {
        return undefined;
    }
    const hops = found.map((hop, index) => narrowed(hop, steps[index]?.[1]));
    for (const owner of hops.at(-1)?.targets ?? [object]) {
        const field = fieldOf(owner, path.at(-1) as string);
        if (field) {
            return { hops, owner, field };
        }
    }
    return undefined;
}

const narrowed = (hop: Hop, object: string | undefined): Hop =>
    object === undefined
        ? hop
        : { ...hop, targets: hop.targets.filter(({ name }) => name.toLowerCase() === object.toLowerCase()) };

const compiled = new WeakMap<Schema, Map<FieldDef, TypedFormula>>();

/** The checked formula of a field, worked out once a schema. */
export function fieldFormula(sight: Sight, object: ObjectDef, field: FieldDef): TypedFormula {
    let known = compiled.get(sight.schema);
    if (!known) {
        known = new Map();
        compiled.set(sight.schema, known);
    }
    let formula = known.get(field);
    if (!formula) {
        formula = compile(sight, object, field);
        known.set(field, formula);
    }
    return formula;
}

function compile(sight: Sight, object: ObjectDef, field: FieldDef): TypedFormula {
    const { source, blanksAsZero } = field.formula as NonNullable<FieldDef['formula']>;
    const resolve = (path: readonly string[]): ScopeField | undefined =>
        path[0]?.startsWith('$') ? globalField(sight, object, path)?.field : formulaField(sight, object, path)?.field;
    try {
        return compileFormula(source, { use: 'formulaField', resolve, blanksAsZero, result: field });
    } catch (error) {
        if (error instanceof FormulaCompileError) {
            throw new OrgError(
                'INVALID_FIELD',
                `the formula of '${object.name}.${field.name}' does not hold any more: ${error.message}`,
                { fields: [field.name] }
            );
        }
        throw error;
    }
}
