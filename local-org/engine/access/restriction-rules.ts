import type { Org } from '../org.ts';
import { fieldOf, objectOf, type ObjectDef } from '../schema/schema.ts';
import { flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import { quote } from '../tables/columns.ts';
import { toStored } from '../values.ts';
import type { SqlCondition } from './access.ts';
import type { Person } from './person.ts';

/** `Field = $User.Id`, `$Permission.X = true`, `Status__c = 'Open'`: the one form that restriction rules have. */
const EQUALS = /^\s*([$\w.]+)\s*={1,2}\s*(.+?)\s*$/;

type Value = string | number | null;

/** The rows that a restriction rule leaves to this person; undefined: no rule is for them. */
export function restrictionOf(org: Org, person: Person, object: ObjectDef, alias: string): SqlCondition | undefined {
    const rules = org.metadata
        .list('RestrictionRule')
        .map(({ xml }) => xml)
        .filter(
            (xml): xml is XmlElement =>
                xml !== undefined && flagOf(xml, 'active') && textOf(xml, 'targetEntity') === object.name
        )
        .filter((xml) => isFor(org, person, textOf(xml, 'userCriteria') ?? ''));
    const rule = rules[0];
    if (!rule) {
        return undefined;
    }
    const filter = textOf(rule, 'recordFilter') ?? '';
    const [, name = '', literal = ''] = EQUALS.exec(filter) ?? [];
    const field = fieldOf(object, name);
    if (!field?.stored) {
        // A rule that cannot be read must not show what it would hide.
        return { sql: '0', parameters: [] };
    }
    const value = valueOf(org, person, literal);
    return {
        sql: `${alias}.${quote(field.name)} IS ?`,
        parameters: [typeof value === 'string' ? (toStored(field, value) as Value) : value]
    };
}

/** Whether the person meets the criteria of a rule. Criteria that cannot be read are met by all. */
function isFor(org: Org, person: Person, criteria: string): boolean {
    const [, left = '', right = ''] = EQUALS.exec(criteria) ?? [];
    if (left === '') {
        return true;
    }
    const normal = (value: Value): string => (value === null ? '' : String(value).toLowerCase());
    const boolean = (text: string): string => (text === '1' ? 'true' : text === '0' ? 'false' : text);
    return boolean(normal(valueOf(org, person, left))) === boolean(normal(valueOf(org, person, right)));
}

function valueOf(org: Org, person: Person, text: string): Value {
    const [global = '', name = ''] = text.split('.');
    if (/^\$user$/i.test(global)) {
        const user = objectOf(org.schema(), 'User');
        const field = user && fieldOf(user, name);
        const row =
            field &&
            org.database.prepare(`SELECT ${quote(field.name)} AS value FROM "User" WHERE "Id" = ?`).get(person.userId);
        return (row?.['value'] ?? null) as Value;
    }
    if (/^\$permission$/i.test(global)) {
        return Number(person.grants.customPermissions.has(name));
    }
    const quoted = /^'(.*)'$|^"(.*)"$/.exec(text);
    if (quoted) {
        return quoted[1] ?? quoted[2] ?? '';
    }
    return /^true$/i.test(text) ? 1 : /^false$/i.test(text) ? 0 : text;
}
