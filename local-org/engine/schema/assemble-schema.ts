import type { ChildRelationship, ObjectDef, Schema } from './schema.ts';

/** Indexes finished objects by name, key prefix and parent. */
export function assembleSchema(objects: readonly ObjectDef[], version: number): Schema {
    const children = new Map<string, ChildRelationship[]>();
    for (const object of objects) {
        for (const field of object.fields.values()) {
            for (const parent of field.referenceTo) {
                const list = children.get(parent.toLowerCase()) ?? [];
                list.push({ name: field.childRelationshipName, childObject: object.name, field });
                children.set(parent.toLowerCase(), list);
            }
        }
    }
    return {
        version,
        objects: new Map(objects.map((object) => [object.name.toLowerCase(), object])),
        children,
        // History objects share a prefix: the first keeps it.
        byKeyPrefix: new Map([...objects].reverse().map((object) => [object.keyPrefix, object]))
    };
}
