import type { Access } from '../../../engine/access/access.ts';
import type { Org } from '../../../engine/org.ts';
import { objectOf, type ObjectDef, type Schema } from '../../../engine/schema/schema.ts';

/** Who looks at the page, under the schema of this moment. */
export interface Viewer {
    readonly org: Org;
    readonly access: Access;
    readonly schema: Schema;
}

/** The object, if this person may read it. */
export function readableObject(viewer: Viewer, name: string): ObjectDef | undefined {
    const object = objectOf(viewer.schema, name);
    return object && viewer.access.canRead(object) ? object : undefined;
}

/** Names of those of the fields that exist and that this person may read, as the schema spells them. */
export function readableFields(viewer: Viewer, object: ObjectDef, names: readonly string[]): string[] {
    return names.flatMap((name) => {
        const field = object.fields.get(name.toLowerCase());
        return field && viewer.access.canReadField(object, field) ? [field.name] : [];
    });
}
