import type { SchemaProblem } from './schema-problem.ts';
import type { FieldDef, ObjectDef } from './schema.ts';

/** Reports references to objects that do not exist and list names that a parent already has. */
export function checkRelationships(objects: readonly ObjectDef[], problems: SchemaProblem[]): void {
    const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
    const lists = new Map<string, string>();
    for (const object of objects) {
        for (const field of object.fields.values()) {
            if (field.type === 'reference' && field.custom) {
                checkTarget(object, field, byName, problems);
            }
            if (field.childRelationshipName && field.custom) {
                checkListName(object, field, byName, lists, problems);
            }
        }
    }
}

const problemOf = (object: ObjectDef, field: FieldDef, message: string): SchemaProblem => ({
    type: 'CustomField',
    fullName: `${object.name}.${field.name}`,
    message
});

function checkTarget(
    object: ObjectDef,
    field: FieldDef,
    byName: ReadonlyMap<string, ObjectDef>,
    problems: SchemaProblem[]
): void {
    for (const target of field.referenceTo) {
        if (!byName.has(target.toLowerCase())) {
            problems.push(
                problemOf(object, field, `referenceTo value of '${target}' does not resolve to a valid sObject type`)
            );
        }
    }
}

function checkListName(
    object: ObjectDef,
    field: FieldDef,
    byName: ReadonlyMap<string, ObjectDef>,
    lists: Map<string, string>,
    problems: SchemaProblem[]
): void {
    for (const target of field.referenceTo) {
        const key = `${target}.${field.childRelationshipName}`.toLowerCase();
        const holder = lists.get(key);
        if (holder !== undefined) {
            const label = byName.get(target.toLowerCase())?.label ?? target;
            const name = field.childRelationshipName?.replace(/__r$/, '');
            problems.push(problemOf(object, field, `There is already a Child Relationship named ${name} on ${label}.`));
        }
        lists.set(key, `${object.name}.${field.name}`);
    }
}
