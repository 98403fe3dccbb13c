import { fieldOf, objectOf, type ObjectDef, type Schema } from '../schema/schema.ts';

/** The object whose rows are the members of a record's team, and its column of the record; undefined: there are no teams. */
export function teamOf(schema: Schema, object: ObjectDef): { members: ObjectDef; record: string } | undefined {
    const members = objectOf(schema, `${object.name}TeamMember`);
    const record = members && fieldOf(members, `${object.name}Id`);
    return members && record && fieldOf(members, 'UserId') ? { members, record: record.name } : undefined;
}
