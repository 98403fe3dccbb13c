import { filtersCondition } from '../../filters/filter-condition.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../metadata/xml.ts';
import type { Org } from '../../org.ts';
import type { ObjectDef } from '../../schema/schema.ts';
import type { SqlCondition } from '../access.ts';
import type { Person } from '../person.ts';
import { keyOfGroup, membersOf } from './groups.ts';

/** Kinds of groups by the elements that name them in `sharedTo` and `sharedFrom`. */
export const GROUP_TYPES: Readonly<Record<string, string>> = {
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

export const EVERYBODY = 'allInternalUsers';

export const nameIn = (element: XmlElement): string => (element.name === EVERYBODY ? '' : element.text);

const isFor = (person: Person, xml: XmlElement): boolean =>
    (childOf(xml, 'sharedTo')?.children ?? []).some((element) =>
        person.groupKeys.has(keyOfGroup(GROUP_TYPES[element.name] ?? '', nameIn(element)))
    );

/** What sharing rules open: all that some people own, and rows by conditions. */
export interface OpenedByRules {
    readonly owners: readonly string[];
    readonly conditions: readonly SqlCondition[];
}

/**
 * Rows that deployed sharing rules of an object open to a person.
 * @param levels access levels that are enough: `Read`, `Edit`
 * @param setting for a rule of accounts: the level of their opportunities instead of their own
 */
export function openedByRules(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    levels: readonly string[],
    setting?: 'opportunityAccessLevel'
): OpenedByRules {
    const levelOf = (xml: XmlElement): string => {
        const settings = childOf(xml, 'accountSettings');
        return (setting ? settings && textOf(settings, setting) : textOf(xml, 'accessLevel')) ?? 'None';
    };
    const rules = (type: string): XmlElement[] =>
        org.metadata
            .list(type)
            .filter(({ fullName }) => fullName.startsWith(`${object.name}.`))
            .flatMap(({ xml }) => (xml && levels.includes(levelOf(xml)) && isFor(person, xml) ? [xml] : []));
    const from = rules('SharingOwnerRule').flatMap((xml) => childOf(xml, 'sharedFrom')?.children ?? []);
    const conditions = rules('SharingCriteriaRule').map((xml) => criteriaRule(org, object, xml, alias));
    return {
        owners: from
            .filter(({ name }) => name !== EVERYBODY)
            .flatMap((element) => membersOf(org.database, GROUP_TYPES[element.name] ?? '', nameIn(element))),
        conditions: from.some(({ name }) => name === EVERYBODY)
            ? [{ sql: '1', parameters: [] }, ...conditions]
            : conditions
    };
}

/** The rows that a criteria-based rule opens. */
export function criteriaRule(org: Org, object: ObjectDef, xml: XmlElement, alias: string): SqlCondition {
    const filters = childrenOf(xml, 'criteriaItems').map((item) => ({
        field: textOf(item, 'field') ?? '',
        operation: textOf(item, 'operation') ?? 'equals',
        value: textOf(item, 'value') ?? ''
    }));
    const { sql, parameters } = filtersCondition(org, object, filters, textOf(xml, 'booleanFilter'), alias);
    return { sql, parameters: parameters as SqlCondition['parameters'] };
}
