import { resolvePath } from '../../record-formulas/scope.ts';
import { fieldOf, type ObjectDef, type Schema } from '../../schema/schema.ts';
import type { MetadataComponent } from '../metadata-store.ts';

/** What a check may look at: the org as it would be after the deploy. */
export interface CheckContext {
    readonly schema: Schema;
    readonly has: (type: string, fullName: string) => boolean;
    /** Components of one type, as they would be after the deploy. */
    readonly listed: (type: string) => readonly MetadataComponent[];
    readonly componentOf: (type: string, fullName: string) => MetadataComponent | undefined;
    /** Whether there is a Role, Group or Queue of this developer name, deployed or made by a client. */
    readonly hasGroup: (type: string, name: string) => boolean;
}

export type Check = (component: MetadataComponent, context: CheckContext) => string[];

/** What the platform says of a name that nothing has. */
export const notFound = (field: string, type: string, name: string): string =>
    `In field: ${field} - no ${type} named ${name} found`;

/** Says that there is no such object, or that the local org has it not. */
export const missingObject = (place: string, name: string): string =>
    name.includes('__') || name === ''
        ? notFound(place, 'CustomObject', name)
        : `The standard object ${name} is not imitated by the local org`;

/**
 * Says that an object has no such field. Of standard objects and custom metadata types only custom fields can be told: the local org has not all of theirs.
 * @param name a field, or a path over parents (`Owner__r.Name`)
 */
export function missingField(schema: Schema, object: ObjectDef, name: string, place: string): string[] {
    const path = name.split('.');
    const isThere = fieldOf(object, path[0] ?? '') !== undefined || resolvePath(schema, object, path) !== undefined;
    const isKnowable =
        object.custom && !object.name.endsWith('__mdt') ? !path[0]?.startsWith('$') : /__[cr]$/.test(path[0] ?? '');
    return isThere || !isKnowable ? [] : [notFound(place, 'CustomField', `${object.name}.${name}`)];
}

const STRINGS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\//g;

/** Labels and custom permissions that a formula names and that are not there. */
export const missingGlobals = (formula: string, { has }: CheckContext): string[] =>
    [...formula.replace(STRINGS, ' ').matchAll(/\$(Label|Permission)\s*\.\s*(\w+)/gi)].flatMap(
        ([, global = '', name = '']) =>
            has(global.toLowerCase() === 'label' ? 'CustomLabel' : 'CustomPermission', name)
                ? []
                : [`Field $${global}.${name} does not exist. Check spelling.`]
    );
