import type { Org } from '../org.ts';
import { fieldOf, objectOf, type ObjectDef } from '../schema/schema.ts';
import type { SqlCondition } from './access.ts';
import { mayReadField, rightsOn } from './object-rights.ts';
import type { Person } from './person.ts';

/** Of field history, the rows of fields that the person may see; undefined: all rows, or no history. */
export function historyOfSeenFields(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string
): SqlCondition | undefined {
    const isHistory = /History$/.test(object.name) && object.fields.has('field') && object.fields.has('newvalue');
    const parentName = isHistory ? fieldOf(object, object.controllingField ?? '')?.referenceTo[0] : undefined;
    const parent = parentName === undefined ? undefined : objectOf(org.schema(), parentName);
    if (!parent) {
        return undefined;
    }
    const rights = rightsOn(org, person, parent);
    const hidden = [...parent.fields.values()]
        .filter((field) => !mayReadField(person, rights, parent, field))
        .map((field) => field.name);
    return hidden.length === 0
        ? undefined
        : { sql: `${alias}."Field" NOT IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(hidden)] };
}
