import { fieldOf, objectOf, type ObjectDef, type Schema } from '../../../engine/schema/schema.ts';

/** Standard objects' lists name some columns by words of their own, whatever the object. */
const OWN_WORDS: Readonly<Record<string, string>> = {
    FULL_NAME: 'Name',
    LAST_UPDATE: 'LastModifiedDate',
    CREATED_DATE: 'CreatedDate',
    LAST_ACTIVITY: 'LastActivityDate',
    UPDATEDBY_USER: 'LastModifiedBy.Name',
    'UPDATEDBY_USER.ALIAS': 'LastModifiedBy.Alias',
    CREATEDBY_USER: 'CreatedBy.Name',
    'CREATEDBY_USER.ALIAS': 'CreatedBy.Alias',
    'CORE.USERS.ALIAS': 'Owner.Alias',
    'CORE.USERS.FULL_NAME': 'Owner.Name',
    'CORE.USERS.FIRST_NAME': 'Owner.FirstName',
    'CORE.USERS.LAST_NAME': 'Owner.LastName',
    'OWNER.ALIAS': 'Owner.Alias',
    'SALES.ACCOUNT.NAME': 'Account.Name',
    PHONE1: 'Phone',
    CAMPAIGN_TYPE: 'Type',
    CLOSED: 'IsClosed',
    WON: 'IsWon',
    CONVERTED: 'IsConverted',
    UNREAD: 'IsUnreadByOwner',
    ACTIVE: 'IsActive',
    URL: 'Website',
    ADDRESS1_CITY: 'BillingCity',
    ADDRESS1_STATE: 'BillingState',
    ADDRESS1_STATE_CODE: 'BillingState',
    ADDRESS1_COUNTRY: 'BillingCountry'
};

/** `STAGE_NAME`, `StageName` and `stagename` are the same field. */
const bare = (name: string): string => name.replaceAll('_', '').toLowerCase();

/**
 * The field path that a list view's column or filter means: `OPPORTUNITY.STAGE_NAME` is `StageName`, `ACCOUNT.NAME` in a
 * list of opportunities is `Account.Name`.
 * @returns undefined when no field of that name is there
 */
export function fieldOfColumn(schema: Schema, object: ObjectDef, column: string): string | undefined {
    const own = findField(object, column);
    if (own !== undefined) {
        return own;
    }
    const upper = column.toUpperCase();
    const prefix = `${object.name.toUpperCase()}.`;
    const word = OWN_WORDS[upper] ?? (upper.startsWith(prefix) ? OWN_WORDS[upper.slice(prefix.length)] : undefined);
    return word === undefined ? dottedColumn(schema, object, column) : existing(schema, object, word);
}

function findField(object: ObjectDef, name: string): string | undefined {
    return (fieldOf(object, name) ?? [...object.fields.values()].find((field) => bare(field.name) === bare(name)))
        ?.name;
}

function dottedColumn(schema: Schema, object: ObjectDef, column: string): string | undefined {
    const [first = '', ...rest] = column.split('.');
    if (rest.length === 0) {
        return undefined;
    }
    return bare(first) === bare(object.name)
        ? findField(object, rest.join('.'))
        : existing(schema, object, `${first}.${rest.join('.')}`);
}

/** A path of one parent, or of none, with the names as declared. */
function existing(schema: Schema, object: ObjectDef, path: string): string | undefined {
    const [parent = '', child] = path.split('.');
    if (child === undefined) {
        return findField(object, parent);
    }
    const reference = [...object.fields.values()].find(
        (field) =>
            bare(field.relationshipName ?? '') === bare(parent) ||
            (field.referenceTo.length === 1 && bare(field.referenceTo[0] ?? '') === bare(parent))
    );
    const targetName = reference?.referenceTo.includes('User') ? 'User' : reference?.referenceTo[0];
    const target = targetName === undefined ? undefined : objectOf(schema, targetName);
    const field = target && findField(target, child);
    return field === undefined || reference?.relationshipName === undefined
        ? undefined
        : `${reference.relationshipName}.${field}`;
}
