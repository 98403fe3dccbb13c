import type { Org } from '../org.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import type { ObjectRights } from './grants.ts';
import type { Person } from './person.ts';

const ALL: ObjectRights = { create: true, read: true, edit: true, delete: true, viewAll: true, modifyAll: true };
const NONE: ObjectRights = { create: false, read: false, edit: false, delete: false, viewAll: false, modifyAll: false };
const READ: ObjectRights = { ...NONE, read: true };

/** Standard objects that everybody may read: the org's own set-up. */
const SETUP_OBJECTS = new Set([
    'Organization',
    'User',
    'UserRole',
    'Profile',
    'PermissionSet',
    'PermissionSetGroup',
    'PermissionSetGroupComponent',
    'PermissionSetAssignment',
    'ObjectPermissions',
    'FieldPermissions',
    'Group',
    'GroupMember',
    'QueueSobject',
    'RecordType',
    'OpportunityStage',
    'LeadStatus',
    'BusinessHours',
    'Holiday'
]);

/** Set-up objects whose rows someone who manages users may write. */
const USER_OBJECTS = new Set(['User', 'UserRole', 'PermissionSetAssignment', 'Group', 'GroupMember', 'QueueSobject']);

/** Standard objects that have rights of their own though their rows follow a parent. */
const OWN_RIGHTS = new Set(['Contact', 'CampaignMember']);

/** What a person may do with the records of an object, before it is asked which ones. */
export function rightsOn(org: Org, person: Person, object: ObjectDef): ObjectRights {
    const { userPermissions, objects } = person.grants;
    if (userPermissions.has('ModifyAllData')) {
        return ALL;
    }
    const viewAll = userPermissions.has('ViewAllData');
    if (SETUP_OBJECTS.has(object.name)) {
        return USER_OBJECTS.has(object.name) && userPermissions.has('ManageUsers') ? ALL : { ...READ, viewAll: true };
    }
    if (object.name.endsWith('__mdt')) {
        return { ...READ, viewAll: true };
    }
    if (object.customSetting) {
        return settingRights(person, object);
    }
    const rights = followsParent(object)
        ? fromParent(org, person, object)
        : (objects.get(object.name.toLowerCase()) ?? NONE);
    return viewAll ? { ...rights, read: true, viewAll: true } : rights;
}

/** Settings are for those who customise the application; others read those that they were given. */
function settingRights({ grants }: Person, object: ObjectDef): ObjectRights {
    if (grants.userPermissions.has('CustomizeApplication')) {
        return ALL;
    }
    return grants.customSettings.has(object.name.toLowerCase()) ? { ...READ, viewAll: true } : NONE;
}

const followsParent = (object: ObjectDef): boolean =>
    object.controllingField !== undefined &&
    (!object.custom || /__(History|Share)$/.test(object.name)) &&
    !OWN_RIGHTS.has(object.name);

/** Who may change the parent may change its parts. */
function fromParent(org: Org, person: Person, object: ObjectDef): ObjectRights {
    const parentName = fieldOf(object, object.controllingField ?? '')?.referenceTo[0];
    const parent = parentName === undefined ? undefined : objectOf(org.schema(), parentName);
    if (!parent) {
        return NONE;
    }
    const { read, edit, viewAll, modifyAll } = rightsOn(org, person, parent);
    return { create: edit, read, edit, delete: edit, viewAll, modifyAll };
}

/** Fields that everybody sees who sees the object: standard ones, and those without which no record can be. */
const alwaysVisible = (field: FieldDef): boolean =>
    !field.custom || field.masterDetail || (field.required && field.type !== 'boolean');

export function mayReadField(person: Person, rights: ObjectRights, object: ObjectDef, field: FieldDef): boolean {
    const { userPermissions, fields } = person.grants;
    if (userPermissions.has('ModifyAllData')) {
        return true;
    }
    return (
        rights.read &&
        (alwaysVisible(field) ||
            object.name.endsWith('__mdt') ||
            object.platformEvent ||
            fields.has(partOf(object, field)))
    );
}

export function mayEditField(person: Person, rights: ObjectRights, object: ObjectDef, field: FieldDef): boolean {
    if (!field.createable && !field.updateable) {
        return false;
    }
    if (person.grants.userPermissions.has('ModifyAllData')) {
        return true;
    }
    // Audit fields are for those who load data.
    return (
        !field.system &&
        (rights.create || rights.edit) &&
        (alwaysVisible(field) || object.platformEvent || person.grants.fields.get(partOf(object, field)) === true)
    );
}

/** Permission sets name a location as a whole, not its latitude and longitude. */
const partOf = (object: ObjectDef, field: FieldDef): string =>
    `${object.name}.${field.name.replace(/__(Latitude|Longitude)__s$/, '__c')}`.toLowerCase();
