import type { FieldDef } from './schema.ts';

/** Metadata writes the custom fields that tasks and events share under this name; it is no object that holds records. */
export const ACTIVITY = 'Activity';
const ACTIVITIES = ['Task', 'Event'];

/** The objects that a component of this object's name belongs to. */
export const homesOf = (object: string): readonly string[] => (object === ACTIVITY ? ACTIVITIES : [object]);

/** Tasks and events both have a shared field, so no list of its parent can carry the field's one list name. */
export function sharedField(fullName: string, field: FieldDef): FieldDef {
    if (!fullName.startsWith(`${ACTIVITY}.`)) {
        return field;
    }
    const { childRelationshipName: _, ...shared } = field;
    return shared;
}
