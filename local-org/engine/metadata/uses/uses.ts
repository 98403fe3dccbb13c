import type { MetadataComponent, MetadataStore } from '../metadata-store.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';

export interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** Whether a component uses what is to be deleted, so that it must stay. */
type Uses = (user: MetadataComponent, name: string) => boolean;

const everywhere = (xml: XmlElement): string[] => [xml.text, ...xml.children.flatMap(everywhere)];
const hasText =
    (...elements: string[]): Uses =>
    ({ xml }, name) =>
        xml !== undefined && elements.some((element) => childrenOf(xml, element).some(({ text }) => text === name));

/** A name inside a formula or a code text, as a whole word. */
const mentions = (text: string, name: string): boolean =>
    new RegExp(`(?<![\\w$])${name.replace(/[$.]/g, '\\$&')}(?!\\w)`, 'i').test(text);
const inXml =
    (prefix: string): Uses =>
    ({ xml }, name) =>
        xml !== undefined && everywhere(xml).some((text) => mentions(text, prefix + name));
const inCode =
    (prefix: string): Uses =>
    ({ files }, name) =>
        [...files].some(
            ([path, content]) =>
                /\.(js|ts|html)$/.test(path) && mentions(Buffer.from(content).toString('utf8'), prefix + name)
        );

/** `<c-tile>` of a bundle named `tile`. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const usesBundle: Uses = (user, name) => inCode('c/')(user, name) || inCode('c-')(user, kebab(name));
const showsBundle: Uses = ({ xml }, name) =>
    xml !== undefined && everywhere(xml).some((text) => text === name || text === `c:${name}`);

const onRecordPage: Uses = ({ xml }, fullName) => {
    const [object = '', field = ''] = fullName.split('.');
    return (
        xml !== undefined &&
        textOf(xml, 'sobjectType') === object &&
        everywhere(xml).some((text) => new RegExp(`^\\{?!?Record\\.${field}\\b`).test(text))
    );
};

/** Rules that are filed under an object and name its fields bare. */
const ofObject =
    (...elements: string[]): Uses =>
    ({ fullName, xml }, used) => {
        const [object = '', field = ''] = used.split('.');
        const names = (element: XmlElement): string[] => [
            ...elements.flatMap((name) => childrenOf(element, name).map(({ text }) => text)),
            ...element.children.flatMap(names)
        ];
        return (
            fullName.startsWith(`${object}.`) &&
            xml !== undefined &&
            names(xml).some((text) => text === field || text === used)
        );
    };

const controls: Uses = ({ fullName, xml }, used) => {
    const [object = '', field = ''] = used.split('.');
    return (
        fullName.startsWith(`${object}.`) &&
        xml !== undefined &&
        childrenOf(xml, 'valueSet').some((set) => textOf(set, 'controllingField') === field)
    );
};

/** What keeps a component from being deleted, by its type: types of those that may use it, and how they name it. */
const BLOCKING: Readonly<Record<string, readonly (readonly [userType: string, uses: Uses])[]>> = {
    CustomField: [
        ['FlexiPage', onRecordPage],
        ['CustomField', controls],
        ['WorkflowRule', ofObject('field')],
        ['WorkflowFieldUpdate', ofObject('field')],
        ['MatchingRule', ofObject('fieldName')],
        ['SharingCriteriaRule', ofObject('field')]
    ],
    FlexiPage: [
        ['CustomTab', hasText('flexiPage')],
        ['CustomApplication', ({ xml }, name) => opensPage(xml, name)]
    ],
    LightningComponentBundle: [
        ['FlexiPage', showsBundle],
        ['CustomTab', hasText('lwcComponent')],
        ['QuickAction', showsBundle],
        ['LightningComponentBundle', usesBundle]
    ],
    CustomLabel: [
        ['ValidationRule', inXml('$Label.')],
        ['CustomField', inXml('$Label.')],
        ['LightningComponentBundle', inCode('@salesforce/label/c.')]
    ],
    CustomPermission: [
        ['ValidationRule', inXml('$Permission.')],
        ['CustomField', inXml('$Permission.')],
        ['FlexiPage', inXml('$Permission.CustomPermission.')],
        ['LightningComponentBundle', inCode('@salesforce/customPermission/')]
    ],
    StaticResource: [['LightningComponentBundle', inCode('@salesforce/resourceUrl/')]],
    LightningMessageChannel: [['LightningComponentBundle', inCode('@salesforce/messageChannel/')]],
    PermissionSet: [['PermissionSetGroup', hasText('permissionSets')]],
    MutingPermissionSet: [['PermissionSetGroup', hasText('mutingPermissionSets')]],
    CompactLayout: [
        [
            'CustomObject',
            ({ fullName, xml }, name) =>
                xml !== undefined && `${fullName}.${textOf(xml, 'compactLayoutAssignment') ?? ''}` === name
        ]
    ],
    EmailTemplate: [['WorkflowAlert', hasText('template')]],
    Letterhead: [['EmailTemplate', hasText('letterhead')]],
    MatchingRule: [['DuplicateRule', ({ xml }, name) => matches(xml, name)]],
    ReportType: [['Report', ({ xml }, name) => xml !== undefined && textOf(xml, 'reportType') === `${name}__c`]],
    Report: [['Dashboard', ({ xml }, name) => xml !== undefined && everywhere(xml).includes(name)]],
    BusinessProcess: [
        [
            'RecordType',
            ({ fullName, xml }, name) =>
                xml !== undefined && `${fullName.split('.')[0]}.${textOf(xml, 'businessProcess') ?? ''}` === name
        ]
    ]
};

const opensPage = (xml: XmlElement | undefined, name: string): boolean =>
    xml !== undefined &&
    (textOf(xml, 'utilityBar') === name ||
        [...childrenOf(xml, 'actionOverrides'), ...childrenOf(xml, 'profileActionOverrides')].some(
            (override) => textOf(override, 'content') === name
        ));

const matches = (xml: XmlElement | undefined, name: string): boolean =>
    xml !== undefined &&
    childrenOf(xml, 'duplicateRuleMatchRules').some(
        (match) => `${textOf(match, 'matchRuleSObjectType') ?? ''}.${textOf(match, 'matchingRule') ?? ''}` === name
    );

/** Components of the org that use what is to be deleted, so that it must stay. @param metadata as it would be after the deploy */
export const usersOf = (metadata: MetadataStore, { type, fullName }: Named): MetadataComponent[] =>
    (BLOCKING[type] ?? []).flatMap(([userType, uses]) =>
        metadata
            .list(userType)
            .filter((user) => !(user.type === type && user.fullName === fullName) && uses(user, fullName))
    );

/** Kinds as the platform calls them in its messages. */
const KINDS: Readonly<Record<string, string>> = {
    CustomField: 'Custom Field Definition',
    FlexiPage: 'Lightning Page',
    LightningComponentBundle: 'Lightning Web Component',
    CustomTab: 'Custom Tab Definition',
    CustomApplication: 'Custom App'
};

/** `CustomField` -> `custom field`. */
const words = (type: string): string => type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`);

function kindOf(metadata: MetadataStore, { type, fullName }: Named): string {
    const xml = type === 'CustomField' ? metadata.get(type, fullName)?.xml : undefined;
    return xml && textOf(xml, 'formula') !== undefined ? 'Custom Formula Field' : (KINDS[type] ?? words(type));
}

/** What the platform says of a deletion of something that is in use. */
export const isUsed = (metadata: MetadataStore, deleted: Named, user: Named): string =>
    `This ${words(deleted.type).toLowerCase()} is referenced elsewhere in salesforce.com : ${kindOf(metadata, user)} - ${user.fullName}`;

/** Who is told of a deletion that cannot be: the object whose deletion takes the part along, or the component itself. */
export const subjectOf = (deleted: Named, deletes: readonly Named[]): Named =>
    deletes.find(
        ({ type, fullName }) =>
            type === 'CustomObject' &&
            (deleted.fullName.startsWith(`${fullName}.`) || deleted.fullName.startsWith(`${fullName}-`))
    ) ?? deleted;
