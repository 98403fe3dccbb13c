import type { MetadataComponent, MetadataStore } from '../../engine/metadata/metadata-store.ts';
import { textOf, type XmlElement } from '../../engine/metadata/xml.ts';
import { fieldOf, objectOf, type Schema } from '../../engine/schema/schema.ts';
import type { SqlValue } from '../../storage/database.ts';
import { durableIdOf } from './entity-rows.ts';
import { idOf, toolingObject, type ToolingObject, type ToolingRow } from './tooling-object.ts';

/** Reads a component into the fields of its object, beside those that every component has. */
type Read = (component: MetadataComponent, schema: Schema) => Readonly<Record<string, SqlValue>>;

interface ComponentKind {
    /** Name of the object, and of the metadata type where `type` is not given. */
    readonly name: string;
    readonly type?: string;
    readonly prefix: string;
    readonly fields: string;
    readonly read: Read;
}

const text = (xml: XmlElement | undefined, name: string): string | null => (xml && textOf(xml, name)) ?? null;
const number = (xml: XmlElement | undefined, name: string): number | null => {
    const found = text(xml, name);
    return found === null || found.trim() === '' ? null : Number(found);
};
const flag = (xml: XmlElement | undefined, name: string): number => (text(xml, name)?.trim() === 'true' ? 1 : 0);

/** `Account.Tier__c` -> `Account`, `Tier__c`. */
const parts = ({ fullName }: MetadataComponent): { object: string; own: string } => {
    const dot = fullName.indexOf('.');
    return { object: fullName.slice(0, Math.max(0, dot)), own: fullName.slice(dot + 1) };
};

const developer = (name: string): string => name.replace(/__(?:c|mdt)$/, '');

function entityOf(name: string, schema: Schema): Readonly<Record<string, SqlValue>> {
    const object = objectOf(schema, name);
    const id = object ? durableIdOf(object) : name;
    return { TableEnumOrId: id, EntityDefinitionId: id, EntityDefinitionKey: object ? idOf('4ie', object.name) : null };
}

const ENTITY = 'TableEnumOrId EntityDefinitionId EntityDefinitionKey>EntityDefinition';
const NAMED = 'DeveloperName MasterLabel Description';
const named: Read = (component) => ({
    DeveloperName: component.fullName,
    MasterLabel: text(component.xml, 'label') ?? text(component.xml, 'masterLabel') ?? component.fullName,
    Description: text(component.xml, 'description')
});

const KINDS: readonly ComponentKind[] = [
    {
        name: 'CustomObject',
        prefix: '01I',
        fields: 'DeveloperName Description SharingModel CustomHelp',
        read: ({ fullName, xml }) => ({
            DeveloperName: developer(fullName),
            Description: text(xml, 'description'),
            SharingModel: text(xml, 'sharingModel')
        })
    },
    {
        name: 'CustomField',
        prefix: '00N',
        fields: `DeveloperName ${ENTITY} Description InlineHelpText Length:int Precision:int Scale:int RelationshipLabel`,
        read(component, schema) {
            const { object, own } = parts(component);
            const definition = objectOf(schema, object);
            const field = definition && fieldOf(definition, own);
            return {
                DeveloperName: developer(own),
                ...entityOf(object, schema),
                Description: field?.description ?? null,
                InlineHelpText: field?.helpText ?? null,
                Length: field?.length ?? null,
                Precision: field?.precision ?? null,
                Scale: field?.scale ?? null,
                RelationshipLabel: text(component.xml, 'relationshipLabel')
            };
        }
    },
    {
        name: 'ValidationRule',
        prefix: '03d',
        fields: `ValidationName ${ENTITY} Active:boolean Description ErrorDisplayField ErrorMessage`,
        read: (component, schema) => ({
            ValidationName: parts(component).own,
            ...entityOf(parts(component).object, schema),
            Active: flag(component.xml, 'active'),
            Description: text(component.xml, 'description'),
            ErrorDisplayField: text(component.xml, 'errorDisplayField'),
            ErrorMessage: text(component.xml, 'errorMessage')
        })
    },
    {
        name: 'LightningComponentBundle',
        prefix: '0Rb',
        fields: `${NAMED} ApiVersion:double IsExposed:boolean Language`,
        read: (component, schema) => ({
            ...named(component, schema),
            ApiVersion: number(component.xml, 'apiVersion'),
            IsExposed: flag(component.xml, 'isExposed'),
            Language: 'en_US'
        })
    },
    {
        name: 'FlexiPage',
        prefix: '0M0',
        fields: `${NAMED} Type ${ENTITY}`,
        read: (component, schema) => ({
            ...named(component, schema),
            Type: text(component.xml, 'type'),
            ...entityOf(text(component.xml, 'sobjectType') ?? '', schema)
        })
    },
    {
        name: 'Layout',
        prefix: '00h',
        fields: `Name ${ENTITY} LayoutType`,
        read({ fullName }, schema) {
            const dash = fullName.indexOf('-');
            return {
                Name: decodeURIComponent(fullName.slice(dash + 1)),
                ...entityOf(fullName.slice(0, dash), schema),
                LayoutType: 'Standard'
            };
        }
    },
    {
        name: 'CompactLayout',
        prefix: '0AH',
        fields: `DeveloperName MasterLabel SobjectType ${ENTITY}`,
        read: (component, schema) => ({
            DeveloperName: parts(component).own,
            MasterLabel: text(component.xml, 'label'),
            SobjectType: parts(component).object,
            ...entityOf(parts(component).object, schema)
        })
    },
    {
        name: 'ExternalString',
        type: 'CustomLabel',
        prefix: '101',
        fields: 'Name MasterLabel Value Language Category IsProtected:boolean',
        read: ({ fullName, xml }) => ({
            Name: fullName,
            MasterLabel: text(xml, 'shortDescription'),
            Value: text(xml, 'value'),
            Language: text(xml, 'language'),
            Category: text(xml, 'categories'),
            IsProtected: flag(xml, 'protected')
        })
    },
    { name: 'CustomApplication', prefix: '02u', fields: `${NAMED} NavType UiType`, read: named },
    { name: 'CustomTab', prefix: '01r', fields: `${NAMED} Type`, read: named },
    { name: 'QuickActionDefinition', type: 'QuickAction', prefix: '09D', fields: `${NAMED} SobjectType`, read: named },
    { name: 'StaticResource', prefix: '081', fields: 'Name Description ContentType CacheControl', read: staticResource }
];

function staticResource({ fullName, xml }: MetadataComponent): Readonly<Record<string, SqlValue>> {
    return {
        Name: fullName,
        Description: text(xml, 'description'),
        ContentType: text(xml, 'contentType'),
        CacheControl: text(xml, 'cacheControl')
    };
}

/** Objects of code that cannot be deployed here: they are there, and empty. */
const EMPTY: readonly (readonly [name: string, prefix: string, fields: string])[] = [
    [
        'ApexClass',
        '01p',
        'Name NamespacePrefix ApiVersion:double Status Body IsValid:boolean LengthWithoutComments:int'
    ],
    ['ApexTrigger', '01q', 'Name NamespacePrefix ApiVersion:double Status Body IsValid:boolean TableEnumOrId'],
    ['ApexPage', '066', 'Name NamespacePrefix MasterLabel ApiVersion:double Markup'],
    ['ApexComponent', '099', 'Name NamespacePrefix MasterLabel ApiVersion:double Markup'],
    ['AuraDefinitionBundle', '0Ab', `${NAMED} NamespacePrefix ApiVersion:double`],
    ['Flow', '301', 'MasterLabel Description Status ProcessType VersionNumber:int'],
    ['FlowDefinition', '300', 'DeveloperName MasterLabel Description NamespacePrefix'],
    [
        'ApexLog',
        '07L',
        'LogUserId>User LogLength:int Operation Application Status DurationMilliseconds:int StartTime:datetime'
    ],
    ['DebugLevel', '7dl', 'DeveloperName MasterLabel Language ApexCode'],
    ['TraceFlag', '7tf', 'TracedEntityId DebugLevelId LogType StartDate:datetime ExpirationDate:datetime']
];

/** What was deployed, object by object. */
export function componentObjects(schema: Schema, store: MetadataStore): ToolingObject[] {
    return [
        ...KINDS.map((kind) =>
            toolingObject(
                kind.name,
                kind.prefix,
                `${kind.fields} NamespacePrefix FullName ManageableState`,
                store.list(kind.type ?? kind.name).map((component) => rowOf(kind, component, schema))
            )
        ),
        resources(store),
        ...EMPTY.map(([name, prefix, fields]) => toolingObject(name, prefix, fields))
    ];
}

const audit = (component: MetadataComponent): ToolingRow => ({
    CreatedDate: component.createdDate ?? null,
    CreatedById: component.createdById ?? null,
    LastModifiedDate: component.lastModifiedDate ?? null,
    LastModifiedById: component.lastModifiedById ?? null
});

const rowOf = (kind: ComponentKind, component: MetadataComponent, schema: Schema): ToolingRow => ({
    Id: idOf(kind.prefix, component.fullName),
    ...kind.read(component, schema),
    FullName: component.fullName,
    ManageableState: 'unmanaged',
    ...audit(component)
});

/** The files of Lightning components. */
function resources(store: MetadataStore): ToolingObject {
    const rows = store.list('LightningComponentBundle').flatMap((component) =>
        [...component.files].map(([path, content]) => ({
            Id: idOf('0Rd', `${component.fullName} ${path}`),
            LightningComponentBundleId: idOf('0Rb', component.fullName),
            FilePath: path,
            Format: path.slice(path.lastIndexOf('.') + 1),
            Source: new TextDecoder().decode(content),
            ...audit(component)
        }))
    );
    const fields = 'LightningComponentBundleId>LightningComponentBundle FilePath Format Source:textarea';
    return toolingObject('LightningComponentResource', '0Rd', fields, rows);
}
