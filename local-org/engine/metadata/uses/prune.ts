import type { MetadataComponent, WritableMetadataStore } from '../metadata-store.ts';
import { writeXmlDocument } from '../write-xml.ts';
import { childOf, textOf, type XmlElement } from '../xml.ts';
import type { Named } from './uses.ts';

/** Whether an element names what is gone. @param path names of the elements from the root down to it */
type IsGone = (element: XmlElement, owner: MetadataComponent) => boolean;
/** Types of components whose elements fall away, the element's name, and when. */
type Cut = readonly [types: readonly string[], element: string, isGone: IsGone];

const GRANTS = ['PermissionSet', 'MutingPermissionSet', 'Profile'];
const by =
    (child: string, test: (text: string) => boolean): IsGone =>
    (element) =>
        childOf(element, child) !== undefined && test(textOf(element, child) ?? '');
const of =
    (prefix: string, isGone: IsGone): IsGone =>
    (element, owner) =>
        owner.fullName.startsWith(prefix) && isGone(element, owner);
const says =
    (name: string): IsGone =>
    ({ text }) =>
        text === name;

/** What falls away with a field: the platform takes it out of layouts, lists and grants without asking. */
function cutsOfField(fullName: string): Cut[] {
    const [object = '', field = ''] = fullName.split('.');
    const is = (text: string): boolean => text === fullName;
    const own = (text: string): boolean => text === field;
    return [
        [GRANTS, 'fieldPermissions', by('field', is)],
        [['Layout'], 'layoutItems', of(`${object}-`, by('field', own))],
        [['Layout'], 'relatedLists', by('relatedList', is)],
        [['ListView'], 'columns', of(`${object}.`, says(field))],
        [['ListView'], 'filters', of(`${object}.`, by('field', own))],
        [['CompactLayout'], 'fields', of(`${object}.`, says(field))],
        [['FieldSet'], 'availableFields', of(`${object}.`, by('field', own))],
        [['FieldSet'], 'displayedFields', of(`${object}.`, by('field', own))],
        [['RecordType'], 'picklistValues', of(`${object}.`, by('picklist', own))],
        [['QuickAction'], 'quickActionLayoutItems', of(`${object}.`, by('field', own))],
        [['CustomObjectTranslation'], 'fields', of(`${object}-`, by('name', own))],
        [['CustomMetadata'], 'values', of(`${object.replace(/__mdt$/, '')}.`, by('field', own))],
        [['Report'], 'columns', by('field', (text) => text === fullName || text === `${object}$${field}`)]
    ];
}

function cutsOfObject(name: string): Cut[] {
    const is = (text: string): boolean => text === name;
    const inside = (text: string): boolean => text.startsWith(`${name}.`);
    return [
        [GRANTS, 'objectPermissions', by('object', is)],
        [GRANTS, 'fieldPermissions', by('field', inside)],
        [GRANTS, 'recordTypeVisibilities', by('recordType', inside)],
        [GRANTS, 'customSettingAccesses', by('name', is)],
        [GRANTS, 'customMetadataTypeAccesses', by('name', is)],
        [['Layout'], 'relatedLists', by('relatedList', inside)],
        ...cutsOfTab(name)
    ];
}

const cutsOfTab = (name: string): Cut[] => [
    [GRANTS, 'tabSettings', by('tab', (text) => text === name)],
    [GRANTS, 'tabVisibilities', by('tab', (text) => text === name)],
    [['CustomApplication'], 'tabs', says(name)]
];

function cutsOf({ type, fullName }: Named): Cut[] {
    const is = (text: string): boolean => text === fullName;
    switch (type) {
        case 'CustomField':
            return cutsOfField(fullName);
        case 'CustomObject':
            return cutsOfObject(fullName);
        case 'CustomTab':
            return cutsOfTab(fullName);
        case 'RecordType':
            return [
                [GRANTS, 'recordTypeVisibilities', by('recordType', is)],
                [GRANTS, 'layoutAssignments', by('recordType', is)]
            ];
        case 'Layout':
            return [[GRANTS, 'layoutAssignments', by('layout', is)]];
        case 'CustomApplication':
            return [[GRANTS, 'applicationVisibilities', by('application', is)]];
        case 'CustomPermission':
            return [[GRANTS, 'customPermissions', by('name', is)]];
        case 'FlexiPage':
            // the object opens the platform's own page again
            return [[['CustomObject'], 'actionOverrides', by('content', is)]];
        case 'QuickAction':
            return [
                [['Layout'], 'quickActionListItems', by('quickActionName', is)],
                [['Layout'], 'platformActionListItems', by('actionName', is)]
            ];
        default:
            return [];
    }
}

/** Takes what names deleted components out of those that stay, so that they can be given back and deployed again. */
export function pruneUses(metadata: WritableMetadataStore, deletes: readonly Named[]): void {
    const cuts = deletes.filter(({ type, fullName }) => !metadata.get(type, fullName)).flatMap(cutsOf);
    for (const type of new Set(cuts.flatMap(([types]) => types))) {
        const own = cuts.filter(([types]) => types.includes(type));
        for (const component of metadata.list(type)) {
            const xml = component.xml && without(component.xml, component, own);
            if (xml && xml !== component.xml) {
                metadata.put({ ...component, xml, files: rewritten(component, xml) });
            }
        }
    }
}

/** The element without those that are gone; the same object when there are none. */
function without(element: XmlElement, owner: MetadataComponent, cuts: readonly Cut[]): XmlElement {
    const kept = element.children.filter(
        (child) => !cuts.some(([, name, isGone]) => name === child.name && isGone(child, owner))
    );
    const children = kept.map((child) => (child.children.length === 0 ? child : without(child, owner, cuts)));
    return kept.length === element.children.length && children.every((child, index) => child === kept[index])
        ? element
        : { ...element, children };
}

/** Types with files of their own are given back by these: the one that holds the XML is written anew. */
function rewritten({ files }: MetadataComponent, xml: XmlElement): ReadonlyMap<string, Uint8Array> {
    return new Map([...files].map(([path]) => [path, Buffer.from(writeXmlDocument(xml))]));
}
