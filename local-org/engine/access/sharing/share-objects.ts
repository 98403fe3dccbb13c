import { objectOf, type ObjectDef, type Schema } from '../../schema/schema.ts';

/** The object whose rows share another object's records one by one. */
export interface ShareObject {
    readonly object: ObjectDef;
    /** Column of the shared record. */
    readonly parent: string;
    /** Column of the access level. */
    readonly level: string;
}

const shareName = (name: string): string => (name.endsWith('__c') ? name.replace(/__c$/, '__Share') : `${name}Share`);

export const isShare = (object: ObjectDef): boolean =>
    object.name.endsWith('Share') && object.fields.has('rowcause') && object.fields.has('userorgroupid');

/** @returns undefined for objects that are not shared record by record */
export function shareOf(schema: Schema, shared: ObjectDef): ShareObject | undefined {
    const object = objectOf(schema, shareName(shared.name));
    return object && isShare(object)
        ? {
              object,
              parent: object.controllingField as string,
              level: shared.custom ? 'AccessLevel' : `${shared.name}AccessLevel`
          }
        : undefined;
}
