import type { MetadataComponent } from './metadata-store.ts';
import { textOf, type XmlElement } from './xml.ts';

/** Elements of a parent's file that are components of their own: element name -> type, by the parent's type. */
const CHILD_TYPES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    CustomObject: {
        fields: 'CustomField',
        validationRules: 'ValidationRule',
        recordTypes: 'RecordType',
        listViews: 'ListView',
        compactLayouts: 'CompactLayout',
        fieldSets: 'FieldSet',
        webLinks: 'WebLink',
        businessProcesses: 'BusinessProcess',
        indexes: 'Index',
        sharingReasons: 'SharingReason'
    },
    SharingRules: { sharingOwnerRules: 'SharingOwnerRule', sharingCriteriaRules: 'SharingCriteriaRule' },
    Workflow: {
        rules: 'WorkflowRule',
        fieldUpdates: 'WorkflowFieldUpdate',
        alerts: 'WorkflowAlert',
        tasks: 'WorkflowTask',
        outboundMessages: 'WorkflowOutboundMessage'
    },
    MatchingRules: { matchingRules: 'MatchingRule' },
    AssignmentRules: { assignmentRule: 'AssignmentRule' },
    AutoResponseRules: { autoResponseRule: 'AutoResponseRule' },
    EscalationRules: { escalationRule: 'EscalationRule' },
    CustomLabels: { labels: 'CustomLabel' }
};

/** Types whose file may add children to what is there without it. */
const ADDED_TO: ReadonlySet<string> = new Set(['CustomObject', 'SharingRules']);

export const childElements = (type: string): Readonly<Record<string, string>> => CHILD_TYPES[type] ?? {};

/** A parent's component without its children, then each child as a component of its own. */
export function decompose(component: MetadataComponent): MetadataComponent[] {
    const types = CHILD_TYPES[component.type];
    if (!types || !component.xml) {
        return [component];
    }
    const { xml } = component;
    const shell: XmlElement = { ...xml, children: xml.children.filter((child) => types[child.name] === undefined) };
    const children = xml.children
        .filter((child) => types[child.name] !== undefined)
        .map((child) => childOf(component, child, types[child.name] as string));
    // An object's file that holds nothing but children says nothing of the object itself.
    return shell.children.length === 0 && ADDED_TO.has(component.type)
        ? children
        : [{ ...component, xml: shell }, ...children];
}

function childOf(parent: MetadataComponent, xml: XmlElement, type: string): MetadataComponent {
    const name = textOf(xml, 'fullName') ?? '';
    return {
        type,
        fullName: parent.type === 'CustomLabels' ? name : `${parent.fullName}.${name}`,
        xml,
        files: new Map(),
        ...(parent.fileName ? { fileName: parent.fileName } : {})
    };
}

/** Type of the parent whose file holds components of this type. */
export function parentType(type: string): string | undefined {
    return Object.keys(CHILD_TYPES).find((parent) => Object.values(CHILD_TYPES[parent] ?? {}).includes(type));
}
