import { packageFolders } from '../deploy/package-zip.ts';
import type { ComponentName } from '../metadata/manifest.ts';

/** A component of the package, with what decides when it can be removed. */
export interface PackageComponent extends ComponentName {
    /** Object that it is a part of, for fields, rules, lists and layouts. */
    readonly object?: string;
    /** A formula or roll-up: it holds on to other fields, and no data are lost with it. */
    readonly isWorkedOut?: boolean;
    /** Objects that a lookup or master-detail field points to. */
    readonly refersTo?: readonly string[];
}

/** Objects that the package brings: custom ones, custom metadata types and events. What is not ours has no such ending. */
export const isOwnObject = (name: string): boolean => /__(c|mdt|e|b)$/.test(name);

/** The object that describes and keeps the fields of another: activities have theirs in tasks. */
export const describedAs = (object: string): string => (object === 'Activity' ? 'Task' : object);

/** Words in other languages lie in files that are the org's as a whole; each goes with the component that it translates. */
const TRANSLATIONS = /Translations?$/;

/**
 * Everything that the package brings into an org, read from its own source: nothing is listed by hand.
 * @param directory the SFDX project that buildPackage wrote
 */
export async function packageContents(directory: string): Promise<PackageComponent[]> {
    const { ComponentSet } = await import('@salesforce/source-deploy-retrieve');
    const contents: PackageComponent[] = [];
    for (const component of ComponentSet.fromSource(await packageFolders(directory)).getSourceComponents()) {
        const { fullName, type } = component;
        const isContainer = type.name === 'CustomLabels' || (type.name === 'CustomObject' && !isOwnObject(fullName));
        if (TRANSLATIONS.test(type.name)) {
            continue;
        }
        if (!isContainer) {
            contents.push(await describePart(component));
        }
        for (const child of component.getChildren()) {
            contents.push(await describePart(child));
        }
    }
    return contents;
}

interface Part {
    readonly fullName: string;
    readonly type: { readonly name: string };
    parseXml(): Promise<unknown>;
}

/** Object and pointers of a part of an object; the bare name of anything else. */
async function describePart(part: Part): Promise<PackageComponent> {
    const name = { type: part.type.name, fullName: part.fullName };
    const object = /^(\w+)[.-]/.exec(part.fullName)?.[1];
    if (object === undefined) {
        return name;
    }
    if (name.type !== 'CustomField') {
        return { ...name, object };
    }
    const { CustomField: field } = (await part.parseXml()) as {
        CustomField: { formula?: string; type?: string; referenceTo?: string };
    };
    return {
        ...name,
        object,
        isWorkedOut: field.formula !== undefined || field.type === 'Summary',
        refersTo: field.referenceTo === undefined ? [] : [field.referenceTo]
    };
}
