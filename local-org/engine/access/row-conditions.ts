import type { Org } from '../org.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { SqlCondition } from './access.ts';
import { historyOfSeenFields } from './history-rows.ts';
import { rightsOn } from './object-rights.ts';
import type { Person } from './person.ts';
import { restrictionOf } from './restriction-rules.ts';
import { NOTHING, ownRows, reachedRows } from './sharing/reached-rows.ts';
import { isShare } from './sharing/share-objects.ts';

/** To delete a record, or to share it, takes full access. */
export type Purpose = 'see' | 'change' | 'delete';

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
    const readable = historyOfSeenFields(org, person, object, alias);
    if (purpose === 'see' ? rights.viewAll || rights.modifyAll : rights.modifyAll) {
        return readable;
    }
    const shared = sharedRows(org, person, object, alias, purpose, depth);
    return and(and(shared, restrictionOf(org, person, object, alias)), readable);
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
        case 'FullAccess':
            return undefined;
        case 'ReadWrite':
        case 'ReadWriteTransfer':
            return purpose === 'delete' && object.owned ? ownRows(person, object, alias) : undefined;
        case 'Read':
            return purpose === 'see' ? undefined : reached(org, person, object, alias, purpose);
        case 'ControlledByParent':
            return parentRows(org, person, object, alias, purpose, depth);
        case 'Private':
            return object.name === 'Task' || object.name === 'Event'
                ? activityRows(org, person, object, alias, purpose, depth)
                : reached(org, person, object, alias, purpose);
    }
}

const reached = (org: Org, person: Person, object: ObjectDef, alias: string, purpose: Purpose): SqlCondition =>
    purpose === 'delete' ? ownRows(person, object, alias) : reachedRows(org, person, object, alias, purpose);

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
    const needed = purposeForParent(object, reference, purpose);
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

/** What one must be able to do with a parent to do something with what it controls. */
function purposeForParent(object: ObjectDef, reference: FieldDef, purpose: Purpose): Purpose {
    if (purpose === 'see') {
        return 'see';
    }
    if (isShare(object)) {
        return 'delete';
    }
    // Where sight of the master is enough to change details, the master need not be changeable.
    if (reference.writeRequiresMasterRead) {
        return 'see';
    }
    // Who changes the master may delete its details; a contact goes as its account.
    return object.owned ? purpose : 'change';
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
    if (purpose !== 'see') {
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
