import { filtersCondition } from '../../filters/filter-condition.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../metadata/xml.ts';
import type { Org } from '../../org.ts';
import type { ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import type { SqlCondition } from '../access.ts';
import type { Person } from '../person.ts';
import { keyOfGroup, membersOf } from './groups.ts';

/** Kinds of groups by the elements that name them in `sharedTo` and `sharedFrom`. */
const GROUP_TYPES: Readonly<Record<string, string>> = {
    allInternalUsers: 'Organization',
    group: 'Regular',
    groups: 'Regular',
    queue: 'Queue',
    role: 'Role',
    roles: 'Role',
    roleAndSubordinates: 'RoleAndSubordinates',
    rolesAndSubordinates: 'RoleAndSubordinates',
    roleAndSubordinatesInternal: 'RoleAndSubordinates'
};

const nameIn = (element: XmlElement): string => (element.name === 'allInternalUsers' ? '' : element.text);

const isFor = (person: Person, xml: XmlElement): boolean =>
    (childOf(xml, 'sharedTo')?.children ?? []).some((element) =>
        person.groupKeys.has(keyOfGroup(GROUP_TYPES[element.name] ?? '', nameIn(element)))
    );

/**
 * Rows that deployed sharing rules of an object open to a person.
 * @param levels access levels that are enough: `Read`, `Edit`
 * @param setting for a rule of accounts: the level of their opportunities instead of their own
 */
export function ruleRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    levels: readonly string[],
    setting?: 'opportunityAccessLevel'
): SqlCondition[] {
    const levelOf = (xml: XmlElement): string => {
        const settings = childOf(xml, 'accountSettings');
        return (setting ? settings && textOf(settings, setting) : textOf(xml, 'accessLevel')) ?? 'None';
    };
    return ['SharingOwnerRule', 'SharingCriteriaRule'].flatMap((type) =>
        org.metadata
            .list(type)
            .filter(({ fullName }) => fullName.startsWith(`${object.name}.`))
            .flatMap(({ xml }) => (xml && levels.includes(levelOf(xml)) && isFor(person, xml) ? [xml] : []))
            .map((xml) =>
                type === 'SharingOwnerRule' ? ownerRule(org, xml, alias) : criteriaRule(org, object, xml, alias)
            )
    );
}

function ownerRule(org: Org, xml: XmlElement, alias: string): SqlCondition {
    const from = childOf(xml, 'sharedFrom')?.children ?? [];
    if (from.some(({ name }) => name === 'allInternalUsers')) {
        return { sql: '1', parameters: [] };
    }
    const owners = from.flatMap((element) => membersOf(org.database, GROUP_TYPES[element.name] ?? '', nameIn(element)));
    return {
        sql: `${alias}."OwnerId" IN (SELECT value FROM json_each(?))`,
        parameters: [JSON.stringify([...new Set(owners)])]
    };
}

function criteriaRule(org: Org, object: ObjectDef, xml: XmlElement, alias: string): SqlCondition {
    const filters = childrenOf(xml, 'criteriaItems').map((item) => ({
        field: textOf(item, 'field') ?? '',
        operation: textOf(item, 'operation') ?? 'equals',
        value: textOf(item, 'value') ?? ''
    }));
    const { sql, parameters } = filtersCondition(org, object, filters, textOf(xml, 'booleanFilter'));
    // A subselect of its own: the filters name columns without a table.
    return {
        sql: `${alias}."Id" IN (SELECT "Id" FROM ${quote(object.name)} WHERE ${sql})`,
        parameters: parameters as SqlCondition['parameters']
    };
}
