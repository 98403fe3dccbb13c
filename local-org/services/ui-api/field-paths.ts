import { OrgError } from '../../engine/errors.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';

/** A field reached from an object: through parents, or directly. */
export interface FieldPath {
    /** Names as declared: `Account.Owner.Name`. */
    readonly text: string;
    /** Reference fields on the way. */
    readonly parents: readonly FieldDef[];
    readonly field: FieldDef;
}

/**
 * Reads `Opportunity.Account.Name` or `Account.Name`, as seen from `object`.
 * @returns undefined when there is no such field, or this person may not see it
 */
export function fieldPath(caller: Caller, object: ObjectDef, name: string): FieldPath | undefined {
    const steps = name.split('.');
    if (
        steps.length > 1 &&
        steps[0]?.toLowerCase() === object.name.toLowerCase() &&
        !isRelationship(object, steps[0])
    ) {
        steps.shift();
    }
    return walk(caller, object, steps, [], []);
}

const relationshipField = (object: ObjectDef, name: string): FieldDef | undefined =>
    [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name.toLowerCase());

/** `Account.Name` on an account that has a parent relationship of that very name would be ambiguous: the relationship wins. */
const isRelationship = (object: ObjectDef, name: string): boolean => relationshipField(object, name) !== undefined;

function walk(
    caller: Caller,
    object: ObjectDef,
    steps: readonly string[],
    parents: readonly FieldDef[],
    names: readonly string[]
): FieldPath | undefined {
    const [step = '', ...rest] = steps;
    if (rest.length === 0) {
        const field = fieldOf(object, step);
        return field && caller.access.canReadField(object, field)
            ? { text: [...names, field.name].join('.'), parents, field }
            : undefined;
    }
    const reference = relationshipField(object, step);
    if (!reference || !caller.access.canReadField(object, reference)) {
        return undefined;
    }
    const target = targetOf(caller, reference);
    return (
        target && walk(caller, target, rest, [...parents, reference], [...names, reference.relationshipName ?? step])
    );
}

/** The object whose fields may be named through a reference; of several (owners) the user, as both have a Name. */
export function targetOf(caller: Caller, reference: FieldDef): ObjectDef | undefined {
    const names = reference.referenceTo;
    const name = names.length > 1 && names.includes('User') ? 'User' : names[0];
    const target = name === undefined ? undefined : objectOf(caller.org.schema(), name);
    return target && caller.access.canRead(target) ? target : undefined;
}

/** @throws OrgError INVALID_FIELD for the first of `required` that cannot be read */
export function fieldPaths(
    caller: Caller,
    object: ObjectDef,
    required: readonly string[],
    optional: readonly string[]
): FieldPath[] {
    const needed = required.map((name) => {
        const path = fieldPath(caller, object, name);
        if (!path) {
            throw new OrgError(
                'INVALID_FIELD',
                `No such column '${name}' on entity '${object.name}'. Check the field's name and whether you have access to it.`
            );
        }
        return path;
    });
    return [...needed, ...optional.flatMap((name) => fieldPath(caller, object, name) ?? [])];
}
