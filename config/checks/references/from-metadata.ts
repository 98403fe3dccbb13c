import type { PackageIndex } from '../support/package-index.ts';
import { textOf, walk, type Element } from '../support/xml.ts';
import type { Reference } from './reference.ts';

type Found = Pick<Reference, 'kind' | 'name'>;
/** @param object API name of the object that the file belongs to, where it belongs to one */
type Reader = (element: Element, object: string) => readonly Found[];

const one = (kind: Reference['kind'], name: string): readonly Found[] => (name === '' ? [] : [{ kind, name }]);
const field = (object: string, name: string): readonly Found[] =>
    name.endsWith('__c') ? one('field', name.includes('.') || object === '' ? name : `${object}.${name}`) : [];
const named =
    (kind: Reference['kind']): Reader =>
    ({ text }) =>
        one(kind, text);

/** Elements that name something, by the type of the file and the element's name. */
const READERS: Readonly<Record<string, Readonly<Record<string, Reader>>>> = {
    CompactLayout: { fields: ({ text }, object) => field(object, text) },
    CustomApplication: {
        tabs: ({ text }) => tab(text),
        content: named('flexiPage'),
        utilityBar: named('flexiPage'),
        pageOrSobjectType: ({ text }) => (text.startsWith('standard-') ? [] : one('object', text))
    },
    CustomField: {
        referenceTo: named('object'),
        valueSetName: named('globalValueSet'),
        summarizedField: ({ text }) => field('', text),
        summaryForeignKey: ({ text }) => field('', text),
        controllingField: ({ text }, object) => field(object, text)
    },
    CustomObject: {
        content: named('flexiPage'),
        field: ({ text }, object) => field(object, text)
    },
    CustomTab: { flexiPage: named('flexiPage'), lwcComponent: named('component') },
    FlexiPage: {
        componentName: ({ text }) => component(text),
        sobjectType: named('object'),
        fieldItem: ({ text }) => one('custom name', /\.(\w+__c)$/.exec(text)?.[1] ?? '')
    },
    Layout: {
        field: ({ text }, object) => field(object, text),
        customLabel: () => []
    },
    ListView: {
        columns: ({ text }, object) => field(object, text),
        field: ({ text }, object) => field(object, text)
    },
    PermissionSet: {
        object: named('object'),
        field: ({ text }) => field('', text),
        tab: ({ text }) => tab(text)
    },
    PermissionSetGroup: { permissionSets: named('permissionSet') },
    ValidationRule: { errorDisplayField: ({ text }, object) => field(object, text) }
};

/** Elements that mean the same in files of every type. */
const FORMULAS = new Set(['formula', 'errorConditionFormula', 'defaultValue', 'leftValue', 'rightValue', 'value']);

/** What metadata files refer to: by name, and inside formulas. */
export function* referencesOfMetadata(index: PackageIndex): Generator<Reference> {
    for (const file of index.project.matching(/^force-app\/.*-meta\.xml$/)) {
        const root = index.xml(file);
        const object = objectOf(file);
        for (const element of walk(root)) {
            const found = READERS[root.name]?.[element.name]?.(element, object) ?? [];
            for (const reference of [...found, ...fromFormula(element), ...fromPermissionSet(root, element)]) {
                yield { file, line: element.line, ...reference };
            }
        }
        if (root.name === 'CustomTab' && textOf(root, 'customObject') === 'true') {
            const name = file.replace(/^.*\/([^/]+)\.tab-meta\.xml$/, '$1');
            yield { file, line: root.line, kind: 'object', name };
        }
    }
}

function objectOf(file: string): string {
    const folder = /\/objects\/([^/]+)\//.exec(file)?.[1];
    const layout = /\/layouts\/([^/]+?)-[^/]*\.layout-meta\.xml$/.exec(file)?.[1];
    return folder ?? layout ?? '';
}

function tab(name: string): readonly Found[] {
    return name.startsWith('standard-') ? [] : one('tab', name);
}

/** `force:detailPanel` is the platform's; `c:funnelRibbon` and `funnelRibbon` are ours. */
function component(name: string): readonly Found[] {
    const [namespace, own] = name.includes(':') ? name.split(':') : ['c', name];
    return namespace === 'c' && own ? one('component', own) : [];
}

function fromFormula({ name, text, children }: Element): readonly Found[] {
    if (!FORMULAS.has(name) || children.length > 0) {
        return [];
    }
    const source = text.replace(/"(?:[^"\\]|\\.)*"/g, '""');
    const match = (pattern: RegExp) => [...source.matchAll(pattern)].map(([, found]) => found ?? '');
    return [
        ...match(/\$Label\.(?:c\.)?(\w+)/g).flatMap((label) => one('label', label)),
        ...match(/\$Permission\.(?:CustomPermission\.)?(\w+)/g).flatMap((permission) =>
            one('customPermission', permission)
        ),
        ...match(/(?<![\w$])([A-Za-z]\w*?__[cr])\b/g).flatMap((custom) => one('custom name', custom))
    ];
}

/** In permission sets the same element names mean different things in different sections. */
function fromPermissionSet(root: Element, section: Element): readonly Found[] {
    if (root.name !== 'PermissionSet') {
        return [];
    }
    switch (section.name) {
        case 'customPermissions':
            return one('customPermission', textOf(section, 'name'));
        case 'applicationVisibilities':
            return textOf(section, 'application').startsWith('standard__')
                ? []
                : one('application', textOf(section, 'application'));
        default:
            return [];
    }
}
