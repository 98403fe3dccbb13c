import type { Access } from '../access/access.ts';
import { makeField } from '../schema/field-def.ts';
import { fieldOf, type FieldDef, type ObjectDef, objectOf, type Schema } from '../schema/schema.ts';
import type { Calendar } from './calendar.ts';
import type { Expression, FieldPath, Hop } from './ir.ts';

/** Whose eyes a query is read with: what the person may not see is not there. */
export interface Sight {
    readonly schema: Schema;
    readonly access: Pick<
        Access,
        'userId' | 'customPermissions' | 'canRead' | 'canReadField' | 'visibleRows' | 'shareRows'
    >;
    /** The time at which the query is compiled: formulas have it built in. */
    readonly calendar: Calendar;
    /** Set when a statement has that time built in and so must not be kept. */
    readonly clock: { isRead: boolean };
}

/** How many parents up a path may go. */
export const PARENT_LEVELS = 5;

export type PathProblem =
    | { readonly problem: 'relationship'; readonly name: string }
    | { readonly problem: 'field'; readonly name: string; readonly entity: string }
    | { readonly problem: 'depth' };

/** What any polymorphic parent has, whichever object it is of (the platform's object `Name`). */
const NAME_FIELDS: ReadonlyMap<string, string> = new Map(
    [
        'Id',
        'Name',
        'FirstName',
        'LastName',
        'MiddleName',
        'Suffix',
        'Alias',
        'Email',
        'IsActive',
        'Phone',
        'Title',
        'Username',
        'ProfileId',
        'UserRoleId',
        'RecordTypeId'
    ].map((name) => [name.toLowerCase(), name])
);

export function visibleObject({ schema, access }: Sight, name: string): ObjectDef | undefined {
    const object = objectOf(schema, name);
    return object && access.canRead(object) ? object : undefined;
}

export function visibleField({ access }: Sight, object: ObjectDef, name: string): FieldDef | undefined {
    const field = fieldOf(object, name);
    return field && access.canReadField(object, field) ? field : undefined;
}

export const visibleFields = ({ access }: Sight, object: ObjectDef): FieldDef[] =>
    [...object.fields.values()].filter((field) => access.canReadField(object, field));

const byRelationship = new WeakMap<ObjectDef, ReadonlyMap<string, FieldDef>>();

/** The reference field behind `Account`, `Funnel_Stage__r`. */
export function referenceNamed(object: ObjectDef, relationship: string): FieldDef | undefined {
    let named = byRelationship.get(object);
    if (!named) {
        const references = [...object.fields.values()].filter(
            (field) => field.type === 'reference' && field.relationshipName
        );
        named = new Map(references.map((field) => [(field.relationshipName as string).toLowerCase(), field]));
        byRelationship.set(object, named);
    }
    return named.get(relationship.toLowerCase());
}

export function hopOver(sight: Sight, object: ObjectDef, relationship: string): Hop | undefined {
    const reference = referenceNamed(object, relationship);
    if (!reference || !sight.access.canReadField(object, reference)) {
        return undefined;
    }
    const targets = reference.referenceTo.flatMap((target) => visibleObject(sight, target) ?? []);
    return targets.length > 0 ? { reference, targets } : undefined;
}

export const isPolymorphic = (hop: Hop | undefined): boolean => (hop?.reference.referenceTo.length ?? 0) > 1;

export function hopsOver(
    sight: Sight,
    object: ObjectDef,
    relationships: readonly string[]
): readonly Hop[] | PathProblem {
    if (relationships.length > PARENT_LEVELS) {
        return { problem: 'depth' };
    }
    const hops: Hop[] = [];
    let candidates: readonly ObjectDef[] = [object];
    for (const relationship of relationships) {
        const hop = candidates
            .map((candidate) => hopOver(sight, candidate, relationship))
            .find((found) => found !== undefined);
        if (!hop) {
            return { problem: 'relationship', name: relationship };
        }
        hops.push(hop);
        candidates = hop.targets;
    }
    return hops;
}

/**
 * Finds what a dotted name means from `object`, for this person.
 * @param names the parts of the path, relationships first, the field last
 */
export function resolvePath(sight: Sight, object: ObjectDef, names: readonly string[]): Expression | PathProblem {
    const hops = hopsOver(sight, object, names.slice(0, -1));
    if ('problem' in hops) {
        return hops;
    }
    const last = hops.at(-1);
    const name = names.at(-1) as string;
    if (last && isPolymorphic(last)) {
        return polymorphicField(sight, hops, last, name);
    }
    const owner = last ? (last.targets[0] as ObjectDef) : object;
    const field = visibleField(sight, owner, name);
    return field
        ? { kind: 'field', path: { hops, object: owner, field } }
        : { problem: 'field', name, entity: owner.name };
}

function polymorphicField(sight: Sight, hops: readonly Hop[], last: Hop, name: string): Expression | PathProblem {
    if (name.toLowerCase() === 'type') {
        return { kind: 'parentType', hops };
    }
    const ownName = NAME_FIELDS.get(name.toLowerCase());
    if (ownName !== undefined) {
        for (const object of last.targets) {
            const field = visibleField(sight, object, name);
            if (field) {
                return { kind: 'field', path: { hops, object, field } };
            }
        }
        // None of the objects has it: the platform's object `Name` has it all the same, empty.
        const field = makeField({ name: ownName, label: ownName, type: 'string', stored: false });
        return { kind: 'field', path: { hops, object: last.targets[0] as ObjectDef, field } };
    }
    return { problem: 'field', name, entity: 'Name' };
}

export function idFieldOf(object: ObjectDef): FieldDef {
    const field = fieldOf(object, 'Id');
    if (!field) {
        throw new Error(`${object.name} has no field Id.`);
    }
    return field;
}

export const fieldExpression = (object: ObjectDef, field: FieldDef): Expression => ({
    kind: 'field',
    path: { hops: [], object, field }
});
export const pathOf = (expression: Expression): FieldPath | undefined =>
    expression.kind === 'field' ? expression.path : undefined;
