import type { Org } from '../org.ts';
import type { ObjectDef } from '../schema/schema.ts';
import type { Access } from './access.ts';

/** Works out what a person may see and do. Throws when there is no such user. */
export function makeAccess(org: Org, userId: string): Access {
    const user = org.database
        .prepare('SELECT p."PermissionsModifyAllData" AS modifyAll FROM "User" u JOIN "Profile" p ON p."Id" = u."ProfileId" WHERE u."Id" = ?')
        .get(userId);
    if (!user) {
        throw new Error(`There is no user ${userId}.`);
    }
    const isAdministrator = user['modifyAll'] === 1;
    const may = (object: ObjectDef): boolean => isAdministrator || !object.custom;
    return {
        userId,
        isAdministrator,
        customPermissions: new Set(),
        canRead: may,
        canCreate: (object) => may(object) && object.createable,
        canEdit: (object) => may(object) && object.updateable,
        canDelete: (object) => may(object) && object.deletable,
        canReadField: () => true,
        canEditField: (_object, field) => field.createable || field.updateable,
        canSeeTab: () => true,
        canSeeApp: () => true,
        visibleRows: () => undefined,
        editableRows: () => undefined
    };
}
