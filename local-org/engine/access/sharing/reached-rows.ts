import type { Org } from '../../org.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import type { SqlCondition } from '../access.ts';
import type { Person } from '../person.ts';
import { shareOf } from './share-objects.ts';
import { ruleRows } from './sharing-rules.ts';

export const NOTHING: SqlCondition = { sql: '0', parameters: [] };

/** Access levels that are enough to see, or to change. */
const ENOUGH = { see: ['Read', 'Edit', 'All'], change: ['Edit', 'All'] } as const;

const anyOf = (conditions: readonly SqlCondition[]): SqlCondition => ({
    sql: conditions.map(({ sql }) => `(${sql})`).join(' OR '),
    parameters: conditions.flatMap(({ parameters }) => parameters)
});

/** Rows that the person, people below in the role hierarchy, or their queues own: they have full access to these. */
export function ownRows(person: Person, object: ObjectDef, alias: string): SqlCondition {
    return object.owned
        ? {
              sql: `${alias}."OwnerId" IN (SELECT value FROM json_each(?))`,
              parameters: [JSON.stringify(person.ownerIds)]
          }
        : NOTHING;
}

/** Rows that a person reaches where the org-wide default gives none: owned, shared one by one, by rules, with the account. */
export function reachedRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: 'see' | 'change'
): SqlCondition {
    if (!object.owned) {
        return NOTHING;
    }
    const conditions = [ownRows(person, object, alias), ...openedRows(org, person, object, alias, purpose)];
    if (object.name === 'Opportunity') {
        conditions.push(...withAccount(org, person, alias, purpose));
    }
    if (object.name === 'Account' && purpose === 'see') {
        conditions.push(...parentOfSeen(org, person, alias));
    }
    return conditions.length === 1 ? (conditions[0] as SqlCondition) : anyOf(conditions);
}

/** Rows that share rows and sharing rules open. */
function openedRows(
    org: Org,
    person: Person,
    object: ObjectDef,
    alias: string,
    purpose: 'see' | 'change'
): SqlCondition[] {
    const share = shareOf(org.schema(), object);
    const rules = ruleRows(org, person, object, alias, ENOUGH[purpose]);
    return share
        ? [sharedBy(person, share.object, share.parent, share.level, `${alias}."Id"`, purpose), ...rules]
        : rules;
}

const sharedBy = (
    person: Person,
    share: ObjectDef,
    parent: string,
    level: string,
    column: string,
    purpose: 'see' | 'change'
): SqlCondition => ({
    sql: `${column} IN (SELECT sh.${quote(parent)} FROM ${quote(share.name)} AS sh WHERE sh."UserOrGroupId" IN (SELECT value FROM json_each(?)) AND sh.${quote(level)} IN (${ENOUGH[purpose].map((word) => `'${word}'`).join(', ')}) AND sh."IsDeleted" = 0)`,
    parameters: [JSON.stringify(person.ownerIds)]
});

/** Opportunities that come with an account: its shares and rules say so, or the role of its owner. */
function withAccount(org: Org, person: Person, alias: string, purpose: 'see' | 'change'): SqlCondition[] {
    const account = objectOf(org.schema(), 'Account') as ObjectDef;
    const share = shareOf(org.schema(), account);
    const column = `${alias}."AccountId"`;
    const levels = ENOUGH[purpose].map((word) => `'${word}'`).join(', ');
    const byRole: SqlCondition = {
        sql: `${column} IN (SELECT ac."Id" FROM "Account" AS ac JOIN "User" AS us ON us."Id" = ac."OwnerId" JOIN "UserRole" AS ro ON ro."Id" = us."UserRoleId"
            WHERE ac."OwnerId" IN (SELECT value FROM json_each(?)) AND ro."OpportunityAccessForAccountOwner" IN (${levels}))`,
        parameters: [JSON.stringify(person.ownerIds)]
    };
    const byRule = ruleRows(org, person, account, 'ac', ENOUGH[purpose], 'opportunityAccessLevel').map(
        ({ sql, parameters }) => ({
            sql: `${column} IN (SELECT ac."Id" FROM "Account" AS ac WHERE ${sql})`,
            parameters
        })
    );
    const byShare = share
        ? [sharedBy(person, share.object, share.parent, 'OpportunityAccessLevel', column, purpose)]
        : [];
    return [byRole, ...byShare, ...byRule];
}

/** Who reaches an opportunity of an account may see the account. */
function parentOfSeen(org: Org, person: Person, alias: string): SqlCondition[] {
    const opportunity = objectOf(org.schema(), 'Opportunity') as ObjectDef;
    const { sql, parameters } = anyOf([
        ownRows(person, opportunity, 'op'),
        ...openedRows(org, person, opportunity, 'op', 'see')
    ]);
    return [
        {
            sql: `${alias}."Id" IN (SELECT op."AccountId" FROM "Opportunity" AS op WHERE op."IsDeleted" = 0 AND (${sql}))`,
            parameters
        }
    ];
}
