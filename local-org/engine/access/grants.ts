import type { CatalogProfile } from '../../catalog/catalog.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';

export interface ObjectRights {
    create: boolean;
    read: boolean;
    edit: boolean;
    delete: boolean;
    viewAll: boolean;
    modifyAll: boolean;
}

/** What a profile and permission sets grant together. Names are in lower case. */
export interface Grants {
    readonly objects: Map<string, ObjectRights>;
    /** `object.field` -> whether it may be changed; present: it may be read. */
    readonly fields: Map<string, boolean>;
    readonly tabs: Set<string>;
    readonly apps: Set<string>;
    readonly customPermissions: Set<string>;
    readonly userPermissions: Set<string>;
    /** Custom settings that may be read; in lower case. */
    readonly customSettings: Set<string>;
    /** `object.recordtype` of those that may be chosen. */
    readonly recordTypes: Set<string>;
    /** Object -> developer name of the record type that new records have. */
    readonly defaultRecordTypes: Map<string, string>;
}

export const noGrants = (): Grants => ({
    objects: new Map(),
    fields: new Map(),
    tabs: new Set(),
    apps: new Set(),
    customPermissions: new Set(),
    userPermissions: new Set(),
    customSettings: new Set(),
    recordTypes: new Set(),
    defaultRecordTypes: new Map()
});

export function addRights(grants: Grants, object: string, rights: Partial<ObjectRights>): void {
    const key = object.toLowerCase();
    const known = grants.objects.get(key) ?? {
        create: false,
        read: false,
        edit: false,
        delete: false,
        viewAll: false,
        modifyAll: false
    };
    for (const name in rights) {
        const right = name as keyof ObjectRights;
        known[right] ||= rights[right] === true;
    }
    grants.objects.set(key, known);
}

export function addProfile(grants: Grants, profile: CatalogProfile): void {
    profile.userPermissions.forEach((permission) => grants.userPermissions.add(permission));
    for (const [object, words] of Object.entries(profile.objects)) {
        addRights(grants, object, Object.fromEntries(words.split(' ').map((word) => [word, true])));
    }
}

/** Adds what the XML of a permission set, or of a profile, grants. */
export function addPermissionSet(grants: Grants, xml: XmlElement): void {
    for (const grant of childrenOf(xml, 'objectPermissions')) {
        addRights(grants, textOf(grant, 'object') ?? '', {
            create: flagOf(grant, 'allowCreate'),
            read: flagOf(grant, 'allowRead'),
            edit: flagOf(grant, 'allowEdit'),
            delete: flagOf(grant, 'allowDelete'),
            viewAll: flagOf(grant, 'viewAllRecords'),
            modifyAll: flagOf(grant, 'modifyAllRecords')
        });
    }
    for (const grant of childrenOf(xml, 'fieldPermissions')) {
        const key = (textOf(grant, 'field') ?? '').toLowerCase();
        if (flagOf(grant, 'readable') || flagOf(grant, 'editable')) {
            grants.fields.set(key, flagOf(grant, 'editable') || grants.fields.get(key) === true);
        }
    }
    const add = (set: Set<string>, element: string, name: string, given: (item: XmlElement) => boolean): void =>
        childrenOf(xml, element)
            .filter(given)
            .forEach((item) => set.add(textOf(item, name) ?? ''));
    add(grants.customPermissions, 'customPermissions', 'name', (item) => flagOf(item, 'enabled'));
    add(grants.userPermissions, 'userPermissions', 'name', (item) => flagOf(item, 'enabled'));
    childrenOf(xml, 'applicationVisibilities')
        .filter((item) => flagOf(item, 'visible'))
        .forEach((item) => grants.apps.add((textOf(item, 'application') ?? '').toLowerCase()));
    childrenOf(xml, 'customSettingAccesses')
        .filter((item) => flagOf(item, 'enabled'))
        .forEach((item) => grants.customSettings.add((textOf(item, 'name') ?? '').toLowerCase()));
    addRecordTypes(grants, xml);
    [...childrenOf(xml, 'tabSettings'), ...childrenOf(xml, 'tabVisibilities')]
        .filter((item) =>
            ['Visible', 'Available', 'DefaultOn', 'DefaultOff'].includes(textOf(item, 'visibility') ?? '')
        )
        .forEach((item) => grants.tabs.add((textOf(item, 'tab') ?? '').toLowerCase()));
}

/** Only profiles say which record type is the default. */
function addRecordTypes(grants: Grants, xml: XmlElement): void {
    for (const item of childrenOf(xml, 'recordTypeVisibilities').filter((one) => flagOf(one, 'visible'))) {
        const name = textOf(item, 'recordType') ?? '';
        grants.recordTypes.add(name.toLowerCase());
        if (flagOf(item, 'default')) {
            const [object = '', developerName = ''] = name.split('.');
            grants.defaultRecordTypes.set(object.toLowerCase(), developerName);
        }
    }
}
