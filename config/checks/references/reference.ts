import type { NamedKind, PackageIndex } from '../support/package-index.ts';

/** Something that one file of the package says is there. */
export interface Reference {
    readonly file: string;
    readonly line: number;
    readonly kind: 'label' | 'component' | 'object' | 'field' | 'custom name' | NamedKind;
    readonly name: string;
}

const CUSTOM = /__(c|r|mdt|e|b)$/;

/** Whether what is referred to exists. Names without a custom ending belong to the platform and are believed. */
export function exists({ kind, name }: Reference, index: PackageIndex): boolean {
    switch (kind) {
        case 'label':
            return index.labels.some((label) => label.name === name);
        case 'component':
            return index.bundles.has(name);
        case 'object':
            return !CUSTOM.test(name) || index.objects.has(name);
        case 'field':
            return !CUSTOM.test(name) || index.fieldPaths.has(name);
        case 'custom name':
            return (
                index.objects.has(name) ||
                index.relationships.has(name) ||
                index.fields.some((field) => field.name === name) ||
                index.has('messageChannel', name.replace(/__c$/, ''))
            );
        default:
            return index.has(kind, name);
    }
}
