import type { Database } from '../../../storage/database.ts';

/** A group of any kind that a person is in. */
export interface Membership {
    readonly id: string;
    /** `Regular:sales`, `Role:ceo`, `RoleAndSubordinates:ceo`, `Queue:web_leads`, `Organization:`; names in lower case. */
    readonly key: string;
    /** Whether those above its members in the role hierarchy reach what is shared with it. */
    readonly includesBosses: boolean;
}

/** Groups by direct membership, by role, by a role above, and by groups within groups. */
const GROUPS = `WITH RECURSIVE
    up(id) AS (SELECT value FROM json_each(?2)
        UNION SELECT r."ParentRoleId" FROM "UserRole" r JOIN up ON r."Id" = up.id WHERE r."ParentRoleId" IS NOT NULL),
    mine(id) AS (
        SELECT m."GroupId" FROM "GroupMember" m JOIN json_each(?1) j ON m."UserOrGroupId" = j.value
        UNION SELECT g."Id" FROM "Group" g WHERE g."Type" = 'Organization'
        UNION SELECT g."Id" FROM "Group" g JOIN json_each(?2) j ON g."RelatedId" = j.value WHERE g."Type" = 'Role'
        UNION SELECT g."Id" FROM "Group" g JOIN up ON g."RelatedId" = up.id WHERE g."Type" = 'RoleAndSubordinates'
        UNION SELECT m."GroupId" FROM "GroupMember" m JOIN mine ON m."UserOrGroupId" = mine.id)
    SELECT g."Id" AS id, g."Type" AS type, coalesce(r."DeveloperName", g."DeveloperName", '') AS name, g."DoesIncludeBosses" AS bosses
    FROM mine JOIN "Group" g ON g."Id" = mine.id LEFT JOIN "UserRole" r ON r."Id" = g."RelatedId"`;

/** Groups that any of these people is in, people given with the roles that they have. */
export const groupsOf = (database: Database, userIds: readonly string[], roleIds: readonly string[]): Membership[] =>
    database
        .prepare(GROUPS)
        .all(JSON.stringify(userIds), JSON.stringify(roleIds))
        .map(({ id, type, name, bosses }) => ({
            id: String(id),
            key: keyOfGroup(String(type), type === 'Organization' ? '' : String(name)),
            includesBosses: type !== 'Regular' || bosses === 1
        }));

export const keyOfGroup = (type: string, name: string): string => `${type}:${name.toLowerCase()}`;

/** Ids of the groups of a type and name: one, or none. */
export const groupIdsOf = (database: Database, type: string, name: string): string[] =>
    database
        .prepare(
            `SELECT g."Id" AS id FROM "Group" g LEFT JOIN "UserRole" r ON r."Id" = g."RelatedId"
                WHERE g."Type" = ?1 AND (?1 = 'Organization' OR coalesce(r."DeveloperName", g."DeveloperName") = ?2)`
        )
        .all(type, name)
        .map(({ id }) => String(id));

const MEMBERS = `WITH RECURSIVE
    inside(id) AS (
        SELECT g."Id" FROM "Group" g LEFT JOIN "UserRole" r ON r."Id" = g."RelatedId"
            WHERE g."Type" = ?1 AND (?1 = 'Organization' OR coalesce(r."DeveloperName", g."DeveloperName") = ?2)
        UNION SELECT m."UserOrGroupId" FROM "GroupMember" m JOIN inside ON m."GroupId" = inside.id),
    roles(id) AS (
        SELECT g."RelatedId" FROM inside JOIN "Group" g ON g."Id" = inside.id WHERE g."Type" IN ('Role', 'RoleAndSubordinates')
        UNION SELECT r."Id" FROM "UserRole" r JOIN deep ON r."Id" = deep.id),
    deep(id) AS (
        SELECT g."RelatedId" FROM inside JOIN "Group" g ON g."Id" = inside.id WHERE g."Type" = 'RoleAndSubordinates'
        UNION SELECT r."Id" FROM "UserRole" r JOIN deep ON r."ParentRoleId" = deep.id)
    SELECT id FROM inside UNION SELECT u."Id" FROM "User" u JOIN roles ON u."UserRoleId" = roles.id`;

/** Ids of a group and of everybody in it: those who own what is "owned by" the group. */
export const membersOf = (database: Database, type: string, name: string): string[] =>
    database
        .prepare(MEMBERS)
        .all(type, name)
        .map(({ id }) => String(id));
