import type { Org } from '../org.ts';
import { fieldOf, objectOf, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { SqlCondition } from './access.ts';
import { rightsOn } from './object-rights.ts';
import type { Person } from './person.ts';
import { restrictionOf } from './restriction-rules.ts';

export type Purpose = 'see' | 'change';

const NOTHING: SqlCondition = { sql: '0', parameters: [] };

/** Rows of `object` that a person may see or change; undefined: all. `depth` names the tables of parents apart. */
export function rowCondition(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: Purpose,
    depth = 0
): SqlCondition | undefined {
    const rights = rightsOn(org, person, object);
    if (!rights.read) {
        return NOTHING;
    }
    if (purpose === 'see' ? rights.viewAll || rights.modifyAll : rights.modifyAll) {
        return undefined;
    }
    const shared = sharedRows(org, person, object, alias, purpose, depth);
    return and(shared, restrictionOf(org, person, object, alias));
}

function and(left: SqlCondition | undefined, right: SqlCondition | undefined): SqlCondition | undefined {
    return left && right
        ? { sql: `(${left.sql}) AND (${right.sql})`, parameters: [...left.parameters, ...right.parameters] }
        : (left ?? right);
}

/** Rows by the object's sharing model. */
function sharedRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: Purpose,
    depth: number
): SqlCondition | undefined {
    switch (object.sharingModel) {
        case 'ReadWrite':
        case 'ReadWriteTransfer':
        case 'FullAccess':
            return undefined;
        case 'Read':
            return purpose === 'see' ? undefined : ownRows(person, object, alias);
        case 'ControlledByParent':
            return parentRows(org, person, object, alias, purpose, depth);
        case 'Private':
            return object.name === 'Task' || object.name === 'Event'
                ? activityRows(org, person, object, alias, purpose, depth)
                : ownRows(person, object, alias);
    }
}

function ownRows(person: Person, object: ObjectDef, alias: string): SqlCondition {
    return object.owned
        ? {
              sql: `${alias}."OwnerId" IN (SELECT value FROM json_each(?))`,
              parameters: [JSON.stringify(person.ownerIds)]
          }
        : NOTHING;
}

/** Rows whose parent may be seen or changed; a row without a parent is its owner's. */
function parentRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: Purpose,
    depth: number
): SqlCondition | undefined {
    const reference = fieldOf(object, object.controllingField ?? '');
    const parent = reference && objectOf(org.schema(), reference.referenceTo[0] ?? '');
    if (!reference || !parent) {
        return undefined;
    }
    // Where sight of the master is enough to change details, the master need not be changeable.
    const needed = purpose === 'change' && reference.writeRequiresMasterRead ? 'see' : purpose;
    const inner = rowCondition(org, person, parent, `p${depth}`, needed, depth + 1);
    const column = `${alias}.${quote(reference.name)}`;
    if (!inner) {
        return undefined;
    }
    const exists = `EXISTS (SELECT 1 FROM ${quote(parent.name)} AS p${depth} WHERE p${depth}."Id" = ${column} AND (${inner.sql}))`;
    if (!object.owned) {
        return { sql: exists, parameters: inner.parameters };
    }
    const own = ownRows(person, object, alias);
    return {
        sql: `CASE WHEN ${column} IS NULL THEN ${own.sql} ELSE ${exists} END`,
        parameters: [...own.parameters, ...inner.parameters]
    };
}

/** Activities are seen by their owner and by those who see a record they belong to; their owner changes them. */
function activityRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: Purpose,
    depth: number
): SqlCondition {
    const own = ownRows(person, object, alias);
    if (purpose === 'change') {
        return own;
    }
    const conditions = [own];
    for (const name of ['WhatId', 'WhoId']) {
        for (const targetName of fieldOf(object, name)?.referenceTo ?? []) {
            const target = objectOf(org.schema(), targetName);
            const inner = target && rowCondition(org, person, target, `p${depth}`, 'see', depth + 1);
            if (target) {
                const test = inner ? ` AND (${inner.sql})` : '';
                conditions.push({
                    sql: `EXISTS (SELECT 1 FROM ${quote(target.name)} AS p${depth} WHERE p${depth}."Id" = ${alias}.${quote(name)}${test})`,
                    parameters: inner?.parameters ?? []
                });
            }
        }
    }
    return {
        sql: conditions.map(({ sql }) => sql).join(' OR '),
        parameters: conditions.flatMap(({ parameters }) => parameters)
    };
}
