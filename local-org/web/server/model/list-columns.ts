import type { FieldDef, ObjectDef, Schema } from '../../../engine/schema/schema.ts';

/** List views name standard fields in a way of their own. What no rule below reaches stands here. */
const SPECIAL: Readonly<Record<string, string>> = {
    FULL_NAME: 'Name',
    LAST_UPDATE: 'LastModifiedDate',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    CREATEDBY_USER: 'CreatedBy.Name',
    'CORE.USERS.ALIAS': 'Owner.Name',
    'OWNER.ALIAS': 'Owner.Name',
    'CORE.USERS.FULL_NAME': 'Owner.Name',
    OWNER_ALIAS: 'Owner.Name',
    'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
    'CORE.USERS.LAST_NAME': 'Owner.LastName',
    'SALES.ACCOUNT.NAME': 'Account.Name',
    'ACCOUNT.PHONE1': 'Phone',
    'CONTACT.PHONE1': 'Phone',
    'LEAD.PHONE': 'Phone',
    'ACCOUNT.ADDRESS1_STATE_CODE': 'BillingState',
    'CONTACT.EMAIL': 'Email',
    'LEAD.EMAIL': 'Email',
    'OPPORTUNITY.CLOSED': 'IsClosed',
    'OPPORTUNITY.WON': 'IsWon',
    'LEAD.CONVERTED': 'IsConverted',
    'LEAD.UNREAD': 'IsUnreadByOwner',
    'CAMPAIGN.ACTIVE': 'IsActive',
    'ACCOUNT.TYPE': 'Type',
    'CONTACT.FULL_NAME': 'Name',
    'LEAD.FULL_NAME': 'Name',
    'CONTACT.NAME': 'Name',
    'LEAD.NAME': 'Name',
    'CAMPAIGN.CAMPAIGN_TYPE': 'Type'
};

const plain = (name: string): string => name.replaceAll('_', '').toLowerCase();

const sameField = (object: ObjectDef, name: string): FieldDef | undefined =>
    object.fields.get(name.toLowerCase()) ??
    [...object.fields.values()].find((field) => plain(field.name) === plain(name));

/**
 * The field that a list view's column or filter means: `OPPORTUNITY.STAGE_NAME` -> `StageName`, `ACCOUNT.NAME` on an
 * opportunity -> `Account.Name`. undefined: no such field
 */
export function columnField(schema: Schema, object: ObjectDef, column: string): string | undefined {
    const special = SPECIAL[column.toUpperCase()];
    if (special) return existing(schema, object, special);
    const own = sameField(object, column);
    if (own) return own.name;
    const dot = column.indexOf('.');
    if (dot < 0) return undefined;
    const [parent, rest] = [column.slice(0, dot), column.slice(dot + 1)];
    if (plain(parent) === plain(object.name)) return sameField(object, rest)?.name;
    return throughParent(schema, object, parent, rest);
}

function throughParent(schema: Schema, object: ObjectDef, parent: string, rest: string): string | undefined {
    const link = [...object.fields.values()].find(
        (field) =>
            plain(field.relationshipName ?? '') === plain(parent) ||
            field.referenceTo.some((target) => plain(target) === plain(parent))
    );
    const target = link && schema.objects.get(link.referenceTo[0]?.toLowerCase() ?? '');
    const field = target && sameField(target, rest);
    return field && link.relationshipName ? `${link.relationshipName}.${field.name}` : undefined;
}

function existing(schema: Schema, object: ObjectDef, path: string): string | undefined {
    const [first = '', second] = path.split('.');
    return second ? throughParent(schema, object, first, second) : sameField(object, first)?.name;
}

/** The field at the end of a path of at most one parent. */
export function fieldAt(schema: Schema, object: ObjectDef, path: string): FieldDef | undefined {
    const [first = '', second] = path.split('.');
    if (!second) return sameField(object, first);
    const link = [...object.fields.values()].find((field) => field.relationshipName === first);
    const target = link && schema.objects.get(link.referenceTo[0]?.toLowerCase() ?? '');
    return target && sameField(target, second);
}
