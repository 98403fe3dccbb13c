import { writeSystemGroups } from '../../dml/standard/groups.ts';
import { insertSystemRow, type SystemValues } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { quote } from '../../tables/columns.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** Makes rows of deployed roles, public groups and queues. Rows that clients made stay as they are. */
export function writeGroups(
    org: Org,
    upserts: readonly MetadataComponent[],
    deletes: readonly Named[],
    userId: string
): void {
    for (const { type, fullName } of deletes) {
        remove(org, type, fullName);
    }
    const of = (type: string): MetadataComponent[] => upserts.filter((item) => item.type === type && item.xml);
    of('Role').forEach(({ fullName, xml }) => writeRole(org, fullName, xml as XmlElement, userId));
    // A role may name a parent that stands after it in the package.
    of('Role').forEach(({ fullName, xml }) => linkRole(org, fullName, xml as XmlElement));
    writeSystemGroups(org, userId);
    of('Group').forEach(({ fullName, xml }) => writeGroup(org, 'Regular', fullName, xml as XmlElement, userId));
    of('Queue').forEach(({ fullName, xml }) => {
        const id = writeGroup(org, 'Queue', fullName, xml as XmlElement, userId);
        writeQueue(org, id, xml as XmlElement, userId);
    });
    org.forgetAccess();
}

const idOf = (org: Org, table: string, name: string, type?: string): string | undefined =>
    org.database
        .prepare(
            `SELECT "Id" AS id FROM ${quote(table)} WHERE "DeveloperName" = ?${type ? ` AND "Type" = '${type}'` : ''}`
        )
        .get(name)?.['id'] as string | undefined;

function put(org: Org, table: string, id: string | undefined, values: SystemValues, userId: string): string {
    if (id === undefined) {
        return insertSystemRow(org, table, values, userId);
    }
    const names = Object.keys(values);
    org.database
        .prepare(`UPDATE ${quote(table)} SET ${names.map((name) => `${quote(name)} = ?`).join(', ')} WHERE "Id" = ?`)
        .run(...names.map((name) => values[name] ?? null), id);
    return id;
}

function writeRole(org: Org, name: string, xml: XmlElement, userId: string): void {
    const level = (element: string): string => textOf(xml, element) ?? 'Edit';
    const values = {
        DeveloperName: name,
        Name: textOf(xml, 'name') ?? name,
        RollupDescription: textOf(xml, 'description') ?? null,
        OpportunityAccessForAccountOwner: level('opportunityAccessLevel'),
        ContactAccessForAccountOwner: level('contactAccessLevel'),
        CaseAccessForAccountOwner: level('caseAccessLevel')
    };
    put(org, 'UserRole', idOf(org, 'UserRole', name), values, userId);
}

function linkRole(org: Org, name: string, xml: XmlElement): void {
    const parent = textOf(xml, 'parentRole');
    org.database
        .prepare('UPDATE "UserRole" SET "ParentRoleId" = ? WHERE "DeveloperName" = ?')
        .run(parent === undefined ? null : (idOf(org, 'UserRole', parent) ?? null), name);
}

const writeGroup = (org: Org, type: string, name: string, xml: XmlElement, userId: string): string =>
    put(
        org,
        'Group',
        idOf(org, 'Group', name, type),
        {
            Type: type,
            DeveloperName: name,
            Name: textOf(xml, 'name') ?? name,
            Email: textOf(xml, 'email') ?? null,
            DoesSendEmailToMembers: Number(flagOf(xml, 'doesSendEmailToMembers')),
            DoesIncludeBosses: Number(textOf(xml, 'doesIncludeBosses') !== 'false')
        },
        userId
    );

/** Objects of a queue, and its members where the file names some. */
function writeQueue(org: Org, id: string, xml: XmlElement, userId: string): void {
    const { database } = org;
    database.prepare('DELETE FROM "QueueSobject" WHERE "QueueId" = ?').run(id);
    for (const element of childrenOf(xml, 'queueSobject')) {
        const values = { QueueId: id, SobjectType: textOf(element, 'sobjectType') ?? '' };
        insertSystemRow(org, 'QueueSobject', values, userId);
    }
    const members = childOf(xml, 'queueMembers');
    if (!members) {
        return;
    }
    database.prepare('DELETE FROM "GroupMember" WHERE "GroupId" = ?').run(id);
    for (const member of members.children.flatMap(({ children }) => children)) {
        const found = memberId(org, member);
        if (found !== undefined) {
            insertSystemRow(org, 'GroupMember', { GroupId: id, UserOrGroupId: found }, userId);
        }
    }
}

function memberId(org: Org, { name, text }: XmlElement): string | undefined {
    const ofRole = (type: string): string | undefined =>
        org.database
            .prepare(
                'SELECT g."Id" AS id FROM "Group" g JOIN "UserRole" r ON r."Id" = g."RelatedId" WHERE r."DeveloperName" = ? AND g."Type" = ?'
            )
            .get(text, type)?.['id'] as string | undefined;
    switch (name) {
        case 'user':
            return org.database.prepare('SELECT "Id" AS id FROM "User" WHERE "Username" = ?').get(text)?.['id'] as
                string | undefined;
        case 'publicGroup':
            return idOf(org, 'Group', text, 'Regular');
        case 'role':
            return ofRole('Role');
        default:
            return ofRole('RoleAndSubordinates');
    }
}

function remove(org: Org, type: string, name: string): void {
    const { database } = org;
    if (type === 'Role') {
        database.prepare('DELETE FROM "UserRole" WHERE "DeveloperName" = ?').run(name);
    }
    const id = type === 'Role' ? undefined : idOf(org, 'Group', name, type === 'Queue' ? 'Queue' : 'Regular');
    if (id !== undefined) {
        database.prepare('DELETE FROM "GroupMember" WHERE "GroupId" = ?1 OR "UserOrGroupId" = ?1').run(id);
        database.prepare('DELETE FROM "QueueSobject" WHERE "QueueId" = ?').run(id);
        database.prepare('DELETE FROM "Group" WHERE "Id" = ?').run(id);
    }
}
