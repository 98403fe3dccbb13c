import type { FormulaScope, FormulaUse } from '../formula/index.ts';
import { makeField } from '../schema/field-def.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef, type Schema } from '../schema/schema.ts';

/** A field path taken apart: the references to follow and the field at the end. */
export interface ResolvedPath {
    readonly hops: readonly { readonly reference: FieldDef; readonly target: ObjectDef }[];
    readonly field: FieldDef;
}

/** Resolves `Account.Owner.Name` (or `Owner:User.Name`) from an object; undefined where a part does not exist. */
export function resolvePath(schema: Schema, object: ObjectDef, path: readonly string[]): ResolvedPath | undefined {
    const hops: { reference: FieldDef; target: ObjectDef }[] = [];
    let current = object;
    for (const part of path.slice(0, -1)) {
        const [name = '', wanted] = part.toLowerCase().split(':');
        const reference = [...current.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name);
        const targetName = wanted ?? (reference?.referenceTo.includes('User') ? 'User' : reference?.referenceTo[0]);
        const target = targetName === undefined ? undefined : objectOf(schema, targetName);
        if (!reference || !target) {
            return undefined;
        }
        hops.push({ reference, target });
        current = target;
    }
    const field = fieldOf(current, path.at(-1) ?? '');
    return field && { hops, field };
}

const TEXT = makeField({ name: 'text', label: 'text', type: 'string' });
const FLAG = makeField({ name: 'flag', label: 'flag', type: 'boolean' });

/** Globals that read a record: which object's. */
export const GLOBAL_OBJECTS: Readonly<Record<string, string>> = {
    $user: 'User',
    $profile: 'Profile',
    $userrole: 'UserRole',
    $organization: 'Organization',
    $recordtype: 'RecordType'
};

/** A field of a hierarchy custom setting: lists are not in reach of formulas. */
export function settingField(schema: Schema, setting: string, field: string): FieldDef | undefined {
    const object = objectOf(schema, setting);
    return object?.customSetting === 'Hierarchy' ? fieldOf(object, field) : undefined;
}

/** Which page people see is a fact of theirs that no field of a user holds: `$User.UIThemeDisplayed`. */
const THEME_NAMES = new Set(['uitheme', 'uithemedisplayed']);
/** Lightning Experience. */
export const THEME = 'Theme4d';

export const isTheme = ([global = '', name = '', ...rest]: readonly string[]): boolean =>
    global.toLowerCase() === '$user' && THEME_NAMES.has(name.toLowerCase()) && rest.length === 0;

/** What a global such as `$User.Id`, `$Permission.Sign` or `$Label.Name` is. */
function globalField(schema: Schema, path: readonly string[]): FieldDef | undefined {
    const [global = '', ...rest] = path;
    const name = global.toLowerCase();
    const objectName = GLOBAL_OBJECTS[name];
    if (isTheme(path)) {
        return TEXT;
    }
    if (objectName !== undefined) {
        const object = objectOf(schema, objectName);
        return object && resolvePath(schema, object, rest)?.field;
    }
    if (name === '$permission') {
        return FLAG;
    }
    if (name === '$label' || name === '$api') {
        return TEXT;
    }
    if (name === '$objecttype' && rest.length === 3 && rest[1]?.toLowerCase() === 'fields') {
        const object = objectOf(schema, rest[0] as string);
        const field = object && fieldOf(object, rest[2] as string);
        return field?.stored ? field : undefined;
    }
    if (name === '$setup' && rest.length === 2) {
        return settingField(schema, rest[0] as string, rest[1] as string);
    }
    if (name === '$custommetadata' && rest.length === 3) {
        const object = objectOf(schema, rest[0] as string);
        return object && fieldOf(object, rest[2] as string);
    }
    return undefined;
}

/** What a formula of an object may name. */
export function scopeOf(schema: Schema, object: ObjectDef, use: FormulaUse, result?: FieldDef): FormulaScope {
    return {
        use,
        resolve: (path) =>
            path[0]?.startsWith('$') ? globalField(schema, path) : resolvePath(schema, object, path)?.field,
        blanksAsZero: result?.formula?.blanksAsZero ?? false,
        ...(result ? { result } : {})
    };
}
