import { isOwnObject, type PackageComponent } from './package-contents.ts';

/** Components that one deployment deletes. */
export interface RemovalStep {
    readonly name: string;
    readonly components: readonly PackageComponent[];
}

/**
 * Types whose members hold on to those of later rows, from what people see down to what everything stands on. An org refuses
 * to delete what something else still refers to.
 */
const BEFORE_DATA: readonly (readonly [name: string, ...types: string[]])[] = [
    ['apps', 'CustomApplication'],
    ['tabs', 'CustomTab'],
    ['pages', 'FlexiPage', 'PathAssistant'],
    ['actions', 'QuickAction'],
    ['components', 'LightningComponentBundle'],
    ['permission set groups', 'PermissionSetGroup'],
    ['permission sets', 'PermissionSet'],
    ['rules', 'RestrictionRule', 'ValidationRule'],
    ['dashboards', 'Dashboard'],
    ['reports', 'Report'],
    ['report types', 'ReportType']
];
const AFTER_DATA: readonly (readonly [name: string, ...types: string[]])[] = [
    [
        'names and values',
        'CustomPermission',
        'GlobalValueSet',
        'CustomLabel',
        'LightningMessageChannel',
        'StaticResource'
    ]
];
const PLACED = new Set([...BEFORE_DATA, ...AFTER_DATA].flatMap(([, ...types]) => types));

/** In what order the package is taken out: each step leaves an org in which nothing points to something that is gone. */
export function removalSteps(contents: readonly PackageComponent[]): RemovalStep[] {
    const single = contents.filter((component) => !goesWithItsObject(component));
    const objects = single.filter(({ type, fullName }) => type === 'CustomObject' && isOwnObject(fullName));
    const steps = [
        ...BEFORE_DATA.map((row) => ofTypes(single, row)),
        {
            name: 'others',
            components: single.filter(({ type }) => !PLACED.has(type) && !/^Custom(Object|Field)$/.test(type))
        },
        {
            name: 'formulas and roll-ups',
            components: single.filter(({ type, isWorkedOut }) => type === 'CustomField' && isWorkedOut)
        },
        {
            name: 'fields of standard objects',
            components: single.filter(({ type, isWorkedOut }) => type === 'CustomField' && !isWorkedOut)
        },
        ...inLevels(objects, contents),
        // most orgs delete layouts with their object; those that do not have them listed still
        { name: 'layouts left over', components: contents.filter(({ type }) => type === 'Layout') },
        ...AFTER_DATA.map((row) => ofTypes(single, row))
    ];
    return steps.filter(({ components }) => components.length > 0);
}

/** Layouts, lists and stored fields of an object of ours: the object takes them along, and its last layout cannot go before it. */
function goesWithItsObject({ type, object, isWorkedOut }: PackageComponent): boolean {
    return object !== undefined && isOwnObject(object) && type !== 'ValidationRule' && !isWorkedOut;
}

const ofTypes = (
    components: readonly PackageComponent[],
    [name, ...types]: readonly [string, ...string[]]
): RemovalStep => ({ name, components: components.filter(({ type }) => types.includes(type)) });

/** Objects that point to others go before those; objects that point to each other go together. */
function inLevels(objects: readonly PackageComponent[], contents: readonly PackageComponent[]): RemovalStep[] {
    const pointers = contents.flatMap(({ object, refersTo = [], isWorkedOut }) =>
        isWorkedOut ? [] : refersTo.map((target) => ({ from: object, target }))
    );
    const steps: RemovalStep[] = [];
    let left = [...objects];
    while (left.length > 0) {
        const names = new Set(left.map(({ fullName }) => fullName));
        const isHeld = (name: string): boolean =>
            pointers.some(
                ({ from, target }) => target === name && from !== name && from !== undefined && names.has(from)
            );
        const free = left.filter(({ fullName }) => !isHeld(fullName));
        const level = free.length > 0 ? free : left;
        steps.push({ name: `objects: ${level.map(({ fullName }) => fullName).join(', ')}`, components: level });
        left = left.filter((object) => !level.includes(object));
    }
    return steps;
}
