import { childOf, textOf, type XmlElement } from '../../metadata/xml.ts';
import type { Org } from '../../org.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../schema/schema.ts';
import { quote, storedFields } from '../../tables/columns.ts';
import type { SqlCondition } from '../access.ts';
import { groupIdsOf, membersOf } from './groups.ts';
import { isShare } from './share-objects.ts';
import { criteriaRule, EVERYBODY, GROUP_TYPES, nameIn } from './sharing-rules.ts';

/** SQL function that gives an id of 15 characters its last three. */
export const ID18 = 'org_id18';

/** Why and to whom a share row is, and which records it is of. */
interface Reason {
    /** Two characters that tell its rows' ids from those of all other reasons. */
    readonly mark: string;
    readonly cause: 'Owner' | 'Rule';
    /** SQL of the person or group. */
    readonly to: SqlCondition;
    levelOf(field: FieldDef): string;
    readonly where: SqlCondition;
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/**
 * Rows of a share object that are not stored, as SELECTs with its stored columns in their order: one for the owner of each
 * record, one for each group that a sharing rule opens it to. Undefined: the object has no such rows.
 */
export function workedOutShares(org: Org, share: ObjectDef): SqlCondition | undefined {
    const parent = isShare(share) ? fieldOf(share, share.controllingField ?? '') : undefined;
    const shared = parent && objectOf(org.schema(), parent.referenceTo[0] ?? '');
    if (!parent || !shared?.owned) {
        return undefined;
    }
    const selects = [ownerReason(share), ...ruleReasons(org, shared)].map((reason) =>
        select(share, parent, shared, reason)
    );
    return {
        sql: selects.map(({ sql }) => sql).join(' UNION ALL '),
        parameters: selects.flatMap(({ parameters }) => parameters)
    };
}

function select(share: ObjectDef, parent: FieldDef, shared: ObjectDef, reason: Reason): SqlCondition {
    const columns = storedFields(share).map((field) => {
        switch (field.name) {
            case 'Id':
                return `${ID18}(${text(share.keyPrefix + reason.mark)} || substr(r."Id", 6, 10))`;
            case parent.name:
                return 'r."Id"';
            case 'UserOrGroupId':
                return reason.to.sql;
            case 'RowCause':
                return text(reason.cause);
            default:
                return field.name.endsWith('AccessLevel')
                    ? text(reason.levelOf(field))
                    : fieldOf(shared, field.name)?.stored
                      ? `r.${quote(field.name)}`
                      : 'NULL';
        }
    });
    return {
        sql: `SELECT ${columns.join(', ')} FROM ${quote(shared.name)} AS r WHERE r."IsDeleted" = 0 AND (${reason.where.sql})`,
        parameters: [...reason.to.parameters, ...reason.where.parameters]
    };
}

/** The owner has all of the record; what else a share of an account opens is not more than to change it. */
const ownerReason = (share: ObjectDef): Reason => ({
    mark: 'Ow',
    cause: 'Owner',
    to: { sql: 'r."OwnerId"', parameters: [] },
    levelOf: (field) => (isOwnLevel(share, field) ? 'All' : 'Edit'),
    where: { sql: 'r."OwnerId" IS NOT NULL', parameters: [] }
});

const isOwnLevel = (share: ObjectDef, { name }: FieldDef): boolean =>
    name === 'AccessLevel' || name === `${share.name.replace(/Share$/, '')}AccessLevel`;

function ruleReasons(org: Org, shared: ObjectDef): Reason[] {
    const rules = ['SharingOwnerRule', 'SharingCriteriaRule'].flatMap((type) =>
        org.metadata.list(type).filter(({ fullName }) => fullName.startsWith(`${shared.name}.`))
    );
    return rules
        .flatMap(({ type, xml }) => (xml ? reasonsOf(org, shared, type, xml) : []))
        .map((reason, index): Reason => ({ ...reason, mark: markOf(index) }));
}

function reasonsOf(org: Org, shared: ObjectDef, type: string, xml: XmlElement): Omit<Reason, 'mark'>[] {
    const groups = (childOf(xml, 'sharedTo')?.children ?? []).flatMap((element) =>
        groupIdsOf(org.database, GROUP_TYPES[element.name] ?? '', nameIn(element))
    );
    const where = type === 'SharingOwnerRule' ? ownedBySome(org, xml) : criteriaRule(org, shared, xml, 'r');
    const settings = childOf(xml, 'accountSettings');
    return groups.map((group) => ({
        cause: 'Rule' as const,
        to: { sql: '?', parameters: [group] },
        levelOf(field) {
            const setting = field.name.charAt(0).toLowerCase() + field.name.slice(1);
            return (settings && textOf(settings, setting)) ?? textOf(xml, 'accessLevel') ?? 'Read';
        },
        where
    }));
}

function ownedBySome(org: Org, xml: XmlElement): SqlCondition {
    const from = childOf(xml, 'sharedFrom')?.children ?? [];
    if (from.some(({ name }) => name === EVERYBODY)) {
        return { sql: '1', parameters: [] };
    }
    const owners = from.flatMap((element) => membersOf(org.database, GROUP_TYPES[element.name] ?? '', nameIn(element)));
    return { sql: 'r."OwnerId" IN (SELECT value FROM json_each(?))', parameters: [JSON.stringify(owners)] };
}

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** `r0`, `r1` … `s0`: no stored id and no owner's has these. */
const markOf = (index: number): string => `${DIGITS[53 + Math.floor(index / 62)] ?? 'z'}${DIGITS[index % 62] ?? '0'}`;
