import { fieldOf, objectOf } from '../../schema/schema.ts';
import { childOf, childrenOf, textOf } from '../xml.ts';
import type { Check } from './check.ts';

const KINDS: Readonly<Record<string, string>> = {
    group: 'Group',
    groups: 'Group',
    queue: 'Queue',
    role: 'Role',
    roles: 'Role',
    roleAndSubordinates: 'Role',
    rolesAndSubordinates: 'Role',
    roleAndSubordinatesInternal: 'Role',
    allInternalUsers: ''
};

/** A sharing rule shares records that are not everybody's, with groups and roles of the org, by fields of the object. */
export const checkSharingRule: Check = ({ fullName, xml }, { schema, hasGroup }) => {
    const object = objectOf(schema, fullName.split('.')[0] ?? '');
    if (!object || !xml) {
        return [`In field: SharingRules - no CustomObject named ${fullName.split('.')[0]} found`];
    }
    const problems: string[] = [];
    if (!object.owned) {
        problems.push(`Records of ${object.name} are shared with their parents, not by sharing rules`);
    }
    if (!['Read', 'Edit'].includes(textOf(xml, 'accessLevel') ?? '')) {
        problems.push('accessLevel must be Read or Edit');
    }
    for (const side of ['sharedTo', 'sharedFrom']) {
        for (const { name, text } of childOf(xml, side)?.children ?? []) {
            const kind = KINDS[name];
            if (kind === undefined) {
                problems.push(`Sharing with ${name} is not imitated by the local org`);
            } else if (kind !== '' && !hasGroup(kind, text)) {
                problems.push(`In field: ${name} - no ${kind} named ${text} found`);
            }
        }
    }
    for (const item of childrenOf(xml, 'criteriaItems')) {
        const field = textOf(item, 'field') ?? '';
        if (!fieldOf(object, field.replace(`${object.name}.`, ''))) {
            problems.push(`In field: field - no CustomField named ${object.name}.${field} found`);
        }
    }
    return problems;
};

/** A role's parent is there. */
export const checkRole: Check = ({ xml }, { hasGroup }) => {
    const parent = xml && textOf(xml, 'parentRole');
    return parent && !hasGroup('Role', parent) ? [`In field: parentRole - no Role named ${parent} found`] : [];
};

/** A queue is for objects that groups may own. */
export const checkQueue: Check = ({ xml }, { schema }) =>
    (xml ? childrenOf(xml, 'queueSobject') : []).flatMap((element) => {
        const name = textOf(element, 'sobjectType') ?? '';
        const object = objectOf(schema, name);
        if (!object) {
            return [`In field: sobjectType - no CustomObject named ${name} found`];
        }
        return fieldOf(object, 'OwnerId')?.referenceTo.includes('Group') ? [] : [`${name} cannot be owned by a queue`];
    });
