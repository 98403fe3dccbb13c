/** A field or object as components name it: `'Opportunity.Amount'` or an import from `@salesforce/schema`. */
export type FieldId = string | { readonly objectApiName: string; readonly fieldApiName: string };
export type ObjectId = string | { readonly objectApiName: string };

export const fieldPath = (field: FieldId): string =>
    typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;

export const fieldPaths = (fields: FieldId | readonly FieldId[] | undefined): string[] => {
    if (fields === undefined || fields === null) return [];
    return (Array.isArray(fields) ? (fields as readonly FieldId[]) : [fields as FieldId]).map(fieldPath);
};

export const objectName = (object: ObjectId): string => (typeof object === 'string' ? object : object.objectApiName);

/** Field without its object: `Opportunity.Account.Name` -> `Account.Name`; a bare name stays. */
export const withoutObject = (field: FieldId): string => {
    if (typeof field !== 'string') return field.fieldApiName;
    const dot = field.indexOf('.');
    return dot < 0 ? field : field.slice(dot + 1);
};

/** What a list is sorted by, as the org takes it: `Name`, `-Contact.Name`, or ids of fields. */
export const sortPaths = (sortBy: FieldId | readonly FieldId[] | undefined): string[] | undefined =>
    sortBy === undefined || sortBy === null
        ? undefined
        : (Array.isArray(sortBy) ? (sortBy as readonly FieldId[]) : [sortBy as FieldId]).map((one) =>
              typeof one === 'string' ? one : one.fieldApiName
          );

interface Labelled {
    readonly label: string;
    readonly reference: boolean;
    readonly nameField?: boolean;
    readonly compound?: boolean;
}

/** Label of a field as pages show it: a lookup is called by what it leads to, and a person's full name is the name. */
export function shownLabel(field: Labelled): string {
    if (field.reference) return field.label.replace(/ ID$/, '');
    return field.nameField && field.compound ? 'Name' : field.label;
}
