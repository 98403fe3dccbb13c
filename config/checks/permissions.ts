import type { Check, Problem } from './support/check.ts';
import { PackageIndex, type DeclaredField, type PermissionSet } from './support/package-index.ts';
import { childOf, childrenOf, textOf } from './support/xml.ts';

/** Nobody may be granted a right to these: the platform refuses the deployment. */
const isAlwaysVisible = ({ xml }: DeclaredField): boolean =>
    textOf(xml, 'required') === 'true' || textOf(xml, 'type') === 'MasterDetail';

const isWorkedOut = ({ xml }: DeclaredField): boolean =>
    childOf(xml, 'formula') !== undefined || ['Summary', 'AutoNumber'].includes(textOf(xml, 'type'));

export const permissionsCheck: Check = {
    name: 'permissions',
    promise: 'permission sets grant every object, field, tab and app of ours, and nothing of the org',
    run(project) {
        const index = new PackageIndex(project);
        return [...notGranted(index), ...index.permissionSets.flatMap((set) => [...wronglyGranted(set, index)])];
    }
};

const granted = (sets: readonly PermissionSet[], section: string, name: string): Set<string> =>
    new Set(sets.flatMap(({ xml }) => childrenOf(xml, section).map((entry) => textOf(entry, name))));

function* notGranted(index: PackageIndex): Generator<Problem> {
    const { permissionSets: sets } = index;
    const objects = granted(sets, 'objectPermissions', 'object');
    for (const [name, file] of index.objects) {
        if (name.endsWith('__c') && !objects.has(name)) {
            yield { file, message: `no permission set grants the object ${name}` };
        }
    }
    const fields = granted(sets, 'fieldPermissions', 'field');
    for (const field of index.fields) {
        const path = `${field.object}.${field.name}`;
        if (!isAlwaysVisible(field) && !field.object.endsWith('__mdt') && !fields.has(path)) {
            yield { file: field.file, message: `no permission set grants the field ${path}` };
        }
    }
    const tabs = granted(sets, 'tabSettings', 'tab');
    for (const name of index.namesOf('tab')) {
        if (!tabs.has(name)) {
            yield {
                file: fileOf(index, `/tabs/${name}.tab-meta.xml`),
                message: `no permission set shows the tab ${name}`
            };
        }
    }
    const apps = granted(sets, 'applicationVisibilities', 'application');
    for (const name of index.namesOf('application')) {
        if (!apps.has(name)) {
            yield {
                file: fileOf(index, `/applications/${name}.app-meta.xml`),
                message: `no permission set shows the app ${name}`
            };
        }
    }
}

function* wronglyGranted({ file, xml }: PermissionSet, index: PackageIndex): Generator<Problem> {
    const fields = new Map(index.fields.map((field) => [`${field.object}.${field.name}`, field]));
    for (const entry of childrenOf(xml, 'objectPermissions')) {
        const object = textOf(entry, 'object');
        if (!index.objects.has(object)) {
            yield { file, line: entry.line, message: `${object} is the org's: leave its permissions to the org` };
        }
    }
    for (const entry of childrenOf(xml, 'fieldPermissions')) {
        const path = textOf(entry, 'field');
        const field = fields.get(path);
        if (!field) {
            yield { file, line: entry.line, message: `${path} is the org's: leave its permissions to the org` };
        } else if (isAlwaysVisible(field)) {
            yield {
                file,
                line: entry.line,
                message: `${path} is required, and so visible to all: the platform refuses to grant it`
            };
        } else if (isWorkedOut(field) && textOf(entry, 'editable') === 'true') {
            yield { file, line: entry.line, message: `${path} is worked out by the platform: nobody can edit it` };
        }
    }
}

const fileOf = (index: PackageIndex, ending: string): string =>
    index.project.files.find((file) => file.endsWith(ending)) ?? 'force-app';
