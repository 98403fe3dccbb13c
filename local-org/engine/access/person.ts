import { loadCatalog } from '../../catalog/catalog.ts';
import type { Row } from '../../storage/database.ts';
import { childrenOf } from '../metadata/xml.ts';
import type { Org } from '../org.ts';
import { addPermissionSet, addProfile, noGrants, type Grants } from './grants.ts';
import { addGrants, mute } from './muting.ts';
import { groupsOf } from './sharing/groups.ts';

/** What access depends on: who a user is, what was granted, whose records lie below. */
export interface Person {
    readonly userId: string;
    readonly grants: Grants;
    /** Whose records, and whose shares, this person reaches: the own, those of people below in the role hierarchy, of groups and queues. */
    readonly ownerIds: readonly string[];
    /** Those groups by kind and name: see Membership. */
    readonly groupKeys: ReadonlySet<string>;
}

const USER =
    'SELECT u."UserRoleId" AS role, p."Name" AS profile FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?';

const PERMISSION_SETS = `SELECT s."Name" AS name FROM "PermissionSetAssignment" a JOIN "PermissionSet" s ON s."Id" = a."PermissionSetId"
    WHERE a."AssigneeId" = ?1 AND (a."ExpirationDate" IS NULL OR a."ExpirationDate" > ?2)`;

const PERMISSION_SET_GROUPS = `SELECT DISTINCT g."DeveloperName" AS name FROM "PermissionSetAssignment" a
    JOIN "PermissionSetGroup" g ON g."Id" = a."PermissionSetGroupId"
    WHERE a."AssigneeId" = ?1 AND (a."ExpirationDate" IS NULL OR a."ExpirationDate" > ?2)`;

const PERMISSION_SETS_OF_GROUP = `SELECT s."Name" AS name FROM "PermissionSetGroup" g
    JOIN "PermissionSetGroupComponent" c ON c."PermissionSetGroupId" = g."Id" AND c."IsDeleted" = 0
    JOIN "PermissionSet" s ON s."Id" = c."PermissionSetId" WHERE g."DeveloperName" = ?`;

/** People whose role lies below a role, however deep. */
const BELOW = `WITH RECURSIVE below(id) AS (
    SELECT "Id" FROM "UserRole" WHERE "ParentRoleId" = ?1 UNION SELECT r."Id" FROM "UserRole" r JOIN below ON r."ParentRoleId" = below.id)
    SELECT u."Id" AS id, u."UserRoleId" AS role FROM "User" u JOIN below ON u."UserRoleId" = below.id`;

/** Names of stock profiles in metadata. */
const METADATA_NAMES: Readonly<Record<string, string>> = {
    'System Administrator': 'Admin',
    'Standard User': 'Standard'
};

export const metadataNameOf = (profile: string): string => METADATA_NAMES[profile] ?? profile;

function addPermissionSets(org: Org, grants: Grants, names: readonly string[]): void {
    for (const name of names) {
        const xml = org.metadata.get('PermissionSet', name)?.xml;
        if (xml) {
            addPermissionSet(grants, xml);
        }
    }
}

/** What a group's permission sets grant together, without what its muting permission set mutes: other grants stay. */
function grantsOfGroup(org: Org, group: string, permissionSets: readonly string[]): Grants {
    const grants = noGrants();
    addPermissionSets(org, grants, permissionSets);
    const xml = org.metadata.get('PermissionSetGroup', group)?.xml;
    for (const { text } of xml ? childrenOf(xml, 'mutingPermissionSets') : []) {
        const muting = org.metadata.get('MutingPermissionSet', text)?.xml;
        if (muting) {
            mute(grants, muting);
        }
    }
    return grants;
}

/** Reads who a user is. Throws when there is no such user. */
export function readPerson(org: Org, userId: string): Person {
    const { database } = org;
    const user = database.prepare(USER).get(userId);
    if (!user) {
        throw new Error(`There is no user ${userId}.`);
    }
    const grants = noGrants();
    const profile = loadCatalog().profiles.get(String(user['profile']));
    if (profile) {
        addProfile(grants, profile);
    }
    const deployed = org.metadata.get('Profile', metadataNameOf(String(user['profile'])))?.xml;
    if (deployed) {
        addPermissionSet(grants, deployed);
    }
    const now = new Date(org.clock.now()).toISOString();
    const named = (rows: readonly Row[]): string[] => rows.map(({ name }) => String(name));
    addPermissionSets(org, grants, named(database.prepare(PERMISSION_SETS).all(userId, now)));
    for (const group of named(database.prepare(PERMISSION_SET_GROUPS).all(userId, now))) {
        addGrants(grants, grantsOfGroup(org, group, named(database.prepare(PERMISSION_SETS_OF_GROUP).all(group))));
    }
    const role = user['role'] ?? null;
    const below = role === null ? [] : database.prepare(BELOW).all(role);
    const belowIds = below.map((row) => String(row['id']));
    const groups = [
        ...groupsOf(database, [userId], role === null ? [] : [String(role)]),
        ...groupsOf(database, belowIds, [...new Set(below.map((row) => String(row['role'])))]).filter(
            ({ includesBosses }) => includesBosses
        )
    ];
    return {
        userId,
        grants,
        ownerIds: [...new Set([userId, ...belowIds, ...groups.map(({ id }) => id)])],
        groupKeys: new Set(groups.map(({ key }) => key))
    };
}
