import { childrenOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import { addPermissionSet, addRights, noGrants, type Grants, type ObjectRights } from './grants.ts';

/** Grants that are sets of names. */
const NAMES = ['tabs', 'apps', 'customPermissions', 'userPermissions', 'customSettings', 'recordTypes'] as const;

/** What a right rests on: with it muted, the right is gone, too. */
const NEEDS: Readonly<Record<keyof ObjectRights, readonly (keyof ObjectRights)[]>> = {
    read: [],
    create: ['read'],
    edit: ['read'],
    delete: ['read', 'edit'],
    viewAll: ['read'],
    modifyAll: ['read', 'edit', 'delete', 'viewAll']
};

/** Takes what a muting permission set says out of the grants of one permission set group. @param xml `true` there means muted */
export function mute(grants: Grants, xml: XmlElement): void {
    const muted = noGrants();
    addPermissionSet(muted, xml);
    for (const [object, rights] of muted.objects) {
        const known = grants.objects.get(object);
        for (const right of known ? (Object.keys(NEEDS) as (keyof ObjectRights)[]) : []) {
            if (known && (rights[right] || NEEDS[right].some((needed) => rights[needed]))) {
                known[right] = false;
            }
        }
    }
    for (const item of childrenOf(xml, 'fieldPermissions')) {
        muteField(grants.fields, item);
    }
    NAMES.forEach((set) => muted[set].forEach((name) => grants[set].delete(name)));
}

/** `editable` alone leaves the right to read. */
function muteField(fields: Map<string, boolean>, item: XmlElement): void {
    const field = (textOf(item, 'field') ?? '').toLowerCase();
    if (flagOf(item, 'readable')) {
        fields.delete(field);
    } else if (flagOf(item, 'editable') && fields.has(field)) {
        fields.set(field, false);
    }
}

/** Adds grants to others. */
export function addGrants(grants: Grants, others: Grants): void {
    others.objects.forEach((rights, object) => addRights(grants, object, rights));
    others.fields.forEach((editable, field) => grants.fields.set(field, editable || grants.fields.get(field) === true));
    NAMES.forEach((set) => others[set].forEach((name) => grants[set].add(name)));
}
