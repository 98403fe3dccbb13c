import type { Check, Problem } from '../support/check.ts';
import { PackageIndex } from '../support/package-index.ts';
import { textOf } from '../support/xml.ts';
import { referencesOfMetadata } from './from-metadata.ts';
import { referencesOfSource, referencesOfTemplates } from './from-source.ts';
import { exists, type Reference } from './reference.ts';

const KIND_NAMES: Partial<Record<Reference['kind'], string>> = {
    customPermission: 'custom permission',
    flexiPage: 'page',
    globalValueSet: 'value set',
    messageChannel: 'message channel',
    permissionSet: 'permission set',
    staticResource: 'static resource',
    'custom name': 'object, field or relationship'
};

export const referencesCheck: Check = {
    name: 'references',
    promise: 'what the package refers to exists, and what it declares is used',
    run(project) {
        const index = new PackageIndex(project);
        const references = [
            ...referencesOfSource(project),
            ...referencesOfTemplates(project),
            ...referencesOfMetadata(index)
        ];
        const missing = references
            .filter((reference) => !exists(reference, index))
            .map(({ file, line, kind, name }) => ({
                file,
                line,
                message: `there is no ${KIND_NAMES[kind] ?? kind} ${name}`
            }));
        return [...missing, ...unused(index, references)];
    }
};

function* unused(index: PackageIndex, references: readonly Reference[]): Generator<Problem> {
    const used = (kind: Reference['kind'], name: string): boolean =>
        references.some((reference) => reference.kind === kind && reference.name === name);
    for (const { file, line, name } of index.labels) {
        if (!used('label', name)) {
            yield { file, line, message: `nothing uses the label ${name}` };
        }
    }
    for (const [name, file] of index.bundles) {
        if (!used('component', name) && textOf(index.xml(file), 'isExposed') !== 'true') {
            yield { file, message: `nothing uses the component ${name}, and people who build pages cannot place it` };
        }
    }
    for (const name of index.namesOf('customPermission')) {
        const guards = references.some(
            ({ kind, name: other, file }) =>
                kind === 'customPermission' && other === name && !file.includes('/permissionsets/')
        );
        if (!guards) {
            const file =
                index.project.files.find((path) => path.endsWith(`/${name}.customPermission-meta.xml`)) ?? 'force-app';
            yield { file, message: `nothing asks for the custom permission ${name}` };
        }
    }
}
