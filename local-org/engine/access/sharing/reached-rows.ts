import type { Org } from '../../org.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import type { SqlCondition } from '../access.ts';
import type { Person } from '../person.ts';
import { ownFew } from './own-few.ts';
import { shareOf } from './share-objects.ts';
import { openedByRules } from './sharing-rules.ts';

export const NOTHING: SqlCondition = { sql: '0', parameters: [] };

/** Access levels that are enough to see, or to change. */
const ENOUGH = { see: ['Read', 'Edit', 'All'], change: ['Edit', 'All'] } as const;
type Wish = keyof typeof ENOUGH;

/**
 * How conditions are put. `lists` of ids let SQLite find few rows among many through indices, but a list is read whole
 * before the first row is seen. `tests` of each row cost next to nothing where most rows pass, or one row is asked for.
 */
type Form = 'lists' | 'tests';

/** What a person reaches of one object by its owners and by rules. */
interface Reach {
    readonly org: Org;
    readonly person: Person;
    readonly object: ObjectDef;
    readonly alias: string;
    readonly wish: Wish;
    /** Whose records these are. */
    readonly owners: readonly string[];
    /** Other records. */
    readonly conditions: readonly SqlCondition[];
}

/** Rows that the person, people below in the role hierarchy, or their queues own: they have full access to these. */
export const ownRows = (person: Person, object: ObjectDef, alias: string): SqlCondition =>
    object.owned ? ownedBy(person.ownerIds, alias, 'lists') : NOTHING;

/** Rows that a person reaches where the org-wide default gives none: owned, shared one by one, by rules, with the account. */
export function reachedRows(org: Org, person: Person, object: ObjectDef, alias: string, wish: Wish): SqlCondition {
    if (!object.owned) {
        return NOTHING;
    }
    const own = reach(org, person, object, alias, wish);
    const accounts = object.name === 'Opportunity' ? openingAccounts(org, person, wish) : undefined;
    const opportunity = object.name === 'Account' && wish === 'see' ? objectOf(org.schema(), 'Opportunity') : undefined;
    const opportunities = opportunity && reach(org, person, opportunity, 'op', wish);
    // What may be changed is asked of one row at a time.
    const isFew = wish === 'see' && [own, accounts, opportunities].every((part) => !part || isFewOf(part));
    const form: Form = isFew ? 'lists' : 'tests';
    return anyOf([
        ...openedRows(own, form),
        ...(accounts ? withAccount(accounts, `${alias}."AccountId"`, form) : []),
        ...(opportunities ? [parentOfSeen(opportunities, `${alias}."Id"`, form)] : [])
    ]);
}

function reach(org: Org, person: Person, object: ObjectDef, alias: string, wish: Wish): Reach {
    const { owners, conditions } = openedByRules(org, person, object, alias, ENOUGH[wish]);
    return { org, person, object, alias, wish, owners: distinct([...person.ownerIds, ...owners]), conditions };
}

/** Accounts that open their opportunities to a person: the role of their owner says so, or a rule. */
function openingAccounts(org: Org, person: Person, wish: Wish): Reach {
    const object = objectOf(org.schema(), 'Account') as ObjectDef;
    const rules = openedByRules(org, person, object, 'ac', ENOUGH[wish], 'opportunityAccessLevel');
    const byRole = org.database
        .prepare(
            `SELECT us."Id" AS id FROM json_each(?) AS j JOIN "User" AS us ON us."Id" = j.value
                JOIN "UserRole" AS ro ON ro."Id" = us."UserRoleId" WHERE ro."OpportunityAccessForAccountOwner" IN (${levelsFor(wish)})`
        )
        .all(JSON.stringify(person.ownerIds))
        .map(({ id }) => String(id));
    const owners = distinct([...byRole, ...rules.owners]);
    return { org, person, object, alias: 'ac', wish, owners, conditions: rules.conditions };
}

const isFewOf = ({ org, object, owners, conditions }: Reach): boolean =>
    conditions.length === 0 && ownFew(org.database, object, owners);

function openedRows(reached: Reach, form: Form): SqlCondition[] {
    const { org, object, alias, owners, conditions } = reached;
    const level = shareOf(org.schema(), object)?.level;
    const shared = level === undefined ? [] : sharedBy(reached, level, `${alias}."Id"`, form);
    return [ownedBy(owners, alias, form), ...conditions, ...shared];
}

/** Opportunities that come with an account. */
function withAccount(accounts: Reach, column: string, form: Form): SqlCondition[] {
    const { alias, owners, conditions } = accounts;
    const opening = owners.length > 0 ? [ownedBy(owners, alias, form), ...conditions] : conditions;
    const inside = opening.length > 0 ? [isAmong('"Account"', alias, 'Id', anyOf(opening), column, form)] : [];
    return [...inside, ...sharedBy(accounts, 'OpportunityAccessLevel', column, form)];
}

/** Who reaches an opportunity of an account may see the account. */
function parentOfSeen(opportunities: Reach, column: string, form: Form): SqlCondition {
    const { sql, parameters } = anyOf(openedRows(opportunities, form));
    const seen = { sql: `op."IsDeleted" = 0 AND (${sql})`, parameters };
    return isAmong('"Opportunity"', 'op', 'AccountId', seen, column, form);
}

function sharedBy({ org, person, object, wish }: Reach, level: string, column: string, form: Form): SqlCondition[] {
    const share = shareOf(org.schema(), object);
    const condition: SqlCondition = {
        sql: `sh."UserOrGroupId" IN (SELECT value FROM json_each(?)) AND sh.${quote(level)} IN (${levelsFor(wish)}) AND sh."IsDeleted" = 0`,
        parameters: [JSON.stringify(person.ownerIds)]
    };
    return share ? [isAmong(quote(share.object.name), 'sh', share.parent, condition, column, form)] : [];
}

/** Whether a column's value is one of those that rows of another table with a condition have. */
function isAmong(
    table: string,
    alias: string,
    key: string,
    { sql, parameters }: SqlCondition,
    column: string,
    form: Form
): SqlCondition {
    const found = `${alias}.${quote(key)}`;
    return {
        sql:
            form === 'lists'
                ? `${column} IN (SELECT ${found} FROM ${table} AS ${alias} WHERE ${sql})`
                : `EXISTS (SELECT 1 FROM ${table} AS ${alias} WHERE ${found} = ${column} AND (${sql}))`,
        parameters
    };
}

const ownedBy = (owners: readonly string[], alias: string, form: Form): SqlCondition => ({
    // the sign keeps SQLite from going through the index
    sql: `${form === 'tests' ? '+' : ''}${alias}."OwnerId" IN (SELECT value FROM json_each(?))`,
    parameters: [JSON.stringify(owners)]
});

const anyOf = (conditions: readonly SqlCondition[]): SqlCondition =>
    conditions.length === 1
        ? (conditions[0] as SqlCondition)
        : {
              sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
              parameters: conditions.flatMap(({ parameters }) => parameters)
          };

const levelsFor = (wish: Wish): string => ENOUGH[wish].map((level) => `'${level}'`).join(', ');
const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
