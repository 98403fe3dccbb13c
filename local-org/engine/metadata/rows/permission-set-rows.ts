import type { SystemValues } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';
import { synchronizeRows } from './synchronize-rows.ts';

const flag = (xml: XmlElement, name: string): number => Number(flagOf(xml, name));

/** Writes the rows of deployed permission sets and groups: what queries see and people are assigned to. */
export function writePermissionSets(org: Org, userId: string): void {
    const sets = org.metadata.list('PermissionSet').filter(({ xml }) => xml !== undefined);
    const rows = sets.map(({ fullName, xml }) => setRow(fullName, xml as XmlElement));
    const ids = synchronizeRows(org, 'PermissionSet', ['Name'], rows, userId, `"Type" = 'Regular'`);
    const grants = sets.flatMap(({ xml }, index) => objectGrants(xml as XmlElement, ids[index] as string));
    synchronizeRows(org, 'ObjectPermissions', ['ParentId', 'SobjectType'], grants, userId);
    const fields = sets.flatMap(({ xml }, index) => fieldGrants(xml as XmlElement, ids[index] as string));
    synchronizeRows(org, 'FieldPermissions', ['ParentId', 'Field'], fields, userId);
    writeGroups(org, new Map(sets.map(({ fullName }, index) => [fullName, ids[index] as string])), userId);
    org.database.exec(
        `DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetId" IS NOT NULL AND "PermissionSetId" NOT IN (SELECT "Id" FROM "PermissionSet")`
    );
    org.database.exec(
        `DELETE FROM "PermissionSetAssignment" WHERE "PermissionSetGroupId" IS NOT NULL AND "PermissionSetGroupId" NOT IN (SELECT "Id" FROM "PermissionSetGroup")`
    );
    org.forgetAccess();
}

function setRow(name: string, xml: XmlElement): SystemValues {
    const granted = new Set(
        childrenOf(xml, 'userPermissions')
            .filter((item) => flagOf(item, 'enabled'))
            .map((item) => textOf(item, 'name'))
    );
    return {
        Name: name,
        Label: textOf(xml, 'label') ?? name,
        Description: textOf(xml, 'description') ?? null,
        IsOwnedByProfile: 0,
        IsCustom: 1,
        Type: 'Regular',
        HasActivationRequired: flag(xml, 'hasActivationRequired'),
        PermissionsModifyAllData: Number(granted.has('ModifyAllData')),
        PermissionsViewAllData: Number(granted.has('ViewAllData')),
        PermissionsViewSetup: Number(granted.has('ViewSetup')),
        PermissionsApiEnabled: Number(granted.has('ApiEnabled')),
        PermissionsManageUsers: Number(granted.has('ManageUsers'))
    };
}

const objectGrants = (xml: XmlElement, parent: string): SystemValues[] =>
    childrenOf(xml, 'objectPermissions').map((grant) => ({
        ParentId: parent,
        SobjectType: textOf(grant, 'object') ?? '',
        PermissionsCreate: flag(grant, 'allowCreate'),
        PermissionsRead: flag(grant, 'allowRead'),
        PermissionsEdit: flag(grant, 'allowEdit'),
        PermissionsDelete: flag(grant, 'allowDelete'),
        PermissionsViewAllRecords: flag(grant, 'viewAllRecords'),
        PermissionsModifyAllRecords: flag(grant, 'modifyAllRecords')
    }));

const fieldGrants = (xml: XmlElement, parent: string): SystemValues[] =>
    childrenOf(xml, 'fieldPermissions').map((grant) => ({
        ParentId: parent,
        SobjectType: (textOf(grant, 'field') ?? '').split('.')[0] ?? '',
        Field: textOf(grant, 'field') ?? '',
        PermissionsRead: flag(grant, 'readable'),
        PermissionsEdit: flag(grant, 'editable')
    }));

function writeGroups(org: Org, setIds: ReadonlyMap<string, string>, userId: string): void {
    const groups = org.metadata.list('PermissionSetGroup').filter(({ xml }) => xml !== undefined);
    const rows = groups.map(({ fullName, xml }): SystemValues => ({
        DeveloperName: fullName,
        MasterLabel: textOf(xml as XmlElement, 'label') ?? fullName,
        Description: textOf(xml as XmlElement, 'description') ?? null,
        Status: 'Updated'
    }));
    const ids = synchronizeRows(org, 'PermissionSetGroup', ['DeveloperName'], rows, userId);
    const members = groups.flatMap(({ xml }, index) =>
        childrenOf(xml as XmlElement, 'permissionSets').map((element): SystemValues => ({
            PermissionSetGroupId: ids[index] as string,
            PermissionSetId: setIds.get(element.text) ?? null
        }))
    );
    synchronizeRows(org, 'PermissionSetGroupComponent', ['PermissionSetGroupId', 'PermissionSetId'], members, userId);
}
