import type { Catalog } from '../../catalog/catalog.ts';
import type { MetadataComponent, MetadataStore } from '../metadata/metadata-store.ts';
import { childrenOf, flagOf, textOf } from '../metadata/xml.ts';
import type { OrgFeatures } from '../org.ts';
import { homesOf, sharedField } from './activity-fields.ts';
import { assembleSchema } from './assemble-schema.ts';
import { checkRelationships } from './check-relationships.ts';
import { readCustomField } from './custom-field.ts';
import { customMetadataType, customObject, customSetting, historyObject } from './custom-object.ts';
import { openAuditFields, dropUnusedRecordTypes, isOn, relateActivities } from './feature-fields.ts';
import { picklistValue, standardObject, type ValueSets } from './from-catalog.ts';
import { readCompactLayout, readLayout, readRecordType, readValidationRule } from './object-parts.ts';
import { readValue, sortByLabel } from './picklist-xml.ts';
import type { FieldDef, ObjectDef, PicklistValue, Schema } from './schema.ts';
import { isShareable, shareObject } from './share-object.ts';
import type { SchemaProblem } from './schema-problem.ts';
import { overrideField, overrideObject } from './standard-overrides.ts';
import { platformEvent } from './platform-event.ts';
import { typeSummaries } from './summary-types.ts';

export type { SchemaProblem } from './schema-problem.ts';

export interface SchemaSources {
    readonly catalog: Catalog;
    readonly metadata: MetadataStore;
    readonly features: OrgFeatures;
    readonly version: number;
    /** @returns the key prefix that an object of this name keeps for ever */
    keyPrefix(object: string): string;
}

export interface BuiltSchema {
    readonly schema: Schema;
    readonly problems: readonly SchemaProblem[];
}

/** Makes the schema from the catalogue and what was deployed. Broken components are left out and reported. */
export function buildSchema(sources: SchemaSources): BuiltSchema {
    const problems: SchemaProblem[] = [];
    const report = (component: MetadataComponent, message: string): void => {
        problems.push({ type: component.type, fullName: component.fullName, message });
    };
    const sets = valueSets(sources);
    const parts = partsByObject(sources.metadata);
    let objects = [...standardObjects(sources, sets), ...customObjects(sources, sets, parts, report)];
    const known = new Set(objects.map((object) => object.name));
    for (const [name, list] of parts) {
        if (!known.has(name) && name !== ACTIVITY) {
            list.forEach((part) => report(part, `In field: CustomObject - no CustomObject named ${name} found`));
        }
    }
    objects = objects.map((object) => withParts(object, partsOf(object, parts), sets, sources.metadata, report));
    objects = [...objects, ...objects.filter((object) => object.custom && object.historyEnabled).map(historyObject)];
    objects = [
        ...objects,
        ...objects
            .filter(isShareable)
            .map((object) => shareObject(object, sources.keyPrefix(object.name.replace(/__c$/, '__Share'))))
    ];
    objects = relateActivities(objects.map(dropUnusedRecordTypes));
    objects = sources.features.auditFields ? objects.map(openAuditFields) : objects;
    objects = typeSummaries(objects, problems);
    checkRelationships(objects, problems);
    return { schema: assembleSchema(objects, sources.version), problems };
}

type ReportOn = (component: MetadataComponent, message: string) => void;

/** Stock value sets, replaced by deployed StandardValueSets, and deployed GlobalValueSets. */
function valueSets({ catalog, metadata }: SchemaSources): ValueSets {
    const sets = new Map<string, readonly PicklistValue[]>();
    for (const [name, values] of catalog.valueSets) {
        sets.set(name, values.map(picklistValue));
    }
    for (const { fullName, xml } of metadata.list('StandardValueSet')) {
        const values = xml ? childrenOf(xml, 'standardValue').map(readValue) : [];
        sets.set(fullName, xml && flagOf(xml, 'sorted') ? sortByLabel(values) : values);
    }
    for (const { fullName, xml } of metadata.list('GlobalValueSet')) {
        const values = xml ? childrenOf(xml, 'customValue').map(readValue) : [];
        sets.set(fullName, xml && flagOf(xml, 'sorted') ? sortByLabel(values) : values);
    }
    return sets;
}

/** Custom fields of activities are declared once, and are fields of tasks and of events. */
const ACTIVITY = 'Activity';

function partsOf({ name }: ObjectDef, parts: ReadonlyMap<string, MetadataComponent[]>): MetadataComponent[] {
    const own = parts.get(name) ?? [];
    const shared = (parts.get(ACTIVITY) ?? []).filter(({ type }) => type === 'CustomField');
    return name === 'Task' || name === 'Event' ? [...shared, ...own] : own;
}

const PART_TYPES = ['CustomField', 'ValidationRule', 'RecordType', 'CompactLayout'];

/** Parts of objects by the object's name. */
function partsByObject(metadata: MetadataStore): Map<string, MetadataComponent[]> {
    const parts = new Map<string, MetadataComponent[]>();
    for (const component of PART_TYPES.flatMap((type) => metadata.list(type))) {
        const name = component.fullName.split('.')[0] as string;
        for (const object of homesOf(name)) {
            parts.set(object, [...(parts.get(object) ?? []), component]);
        }
    }
    return parts;
}

function standardObjects({ catalog, features, metadata }: SchemaSources, sets: ValueSets): ObjectDef[] {
    return catalog.objects
        .filter((object) => isOn(object.feature, features))
        .map((object) => standardObject(object, sets))
        .map((object) => {
            const xml = metadata.get('CustomObject', object.name)?.xml;
            return xml ? overrideObject(object, xml) : object;
        });
}

function customObjects(
    { metadata, keyPrefix }: SchemaSources,
    sets: ValueSets,
    parts: ReadonlyMap<string, MetadataComponent[]>,
    report: ReportOn
): ObjectDef[] {
    return metadata
        .list('CustomObject')
        .filter(({ fullName }) => /__(c|mdt|e)$/.test(fullName))
        .map((component) => {
            const { fullName } = component;
            const xml = component.xml ?? { name: 'CustomObject', attributes: {}, children: [], text: '' };
            const fields = (parts.get(fullName) ?? []).flatMap((part) => readField(part, sets, report));
            if (fullName.endsWith('__mdt')) {
                return customMetadataType(fullName, xml, fields, keyPrefix(fullName));
            }
            const make = fullName.endsWith('__e')
                ? platformEvent
                : textOf(xml, 'customSettingsType')
                  ? customSetting
                  : customObject;
            return make(fullName, xml, fields, keyPrefix(fullName), (message) => report(component, message));
        });
}

function readField(part: MetadataComponent, sets: ValueSets, report: ReportOn): FieldDef[] {
    const { type, xml, fullName } = part;
    return type === 'CustomField' && xml && isCustomName(fullName)
        ? readCustomField(xml, sets, (message) => report(part, message))
        : [];
}

const isCustomName = (fullName: string): boolean => fullName.endsWith('__c');

/** Puts deployed parts on an object: custom fields of standard objects, rules, record types, layouts. */
function withParts(
    object: ObjectDef,
    parts: readonly MetadataComponent[],
    sets: ValueSets,
    metadata: MetadataStore,
    report: ReportOn
): ObjectDef {
    const fields = new Map(object.fields);
    for (const part of parts) {
        if (part.type === 'CustomField' && part.xml && !isCustomName(part.fullName)) {
            const field = fields.get((part.fullName.split('.')[1] ?? '').toLowerCase());
            if (field) {
                fields.set(field.name.toLowerCase(), overrideField(field, part.xml));
            } else {
                report(part, "Could not resolve standard field's name.");
            }
        } else if (!object.custom) {
            readField(part, sets, report)
                .map((field) => sharedField(part.fullName, field))
                .forEach((field) => fields.set(field.name.toLowerCase(), field));
        }
    }
    const read = <T>(type: string, make: (xml: NonNullable<MetadataComponent['xml']>) => T): T[] =>
        parts
            .filter((part) => part.type === type && part.xml)
            .map((part) => make(part.xml as NonNullable<MetadataComponent['xml']>));
    const processOf = (name: string) => metadata.get('BusinessProcess', `${object.name}.${name}`)?.xml;
    const complete = {
        ...object,
        fields,
        validationRules: read('ValidationRule', readValidationRule),
        recordTypes: read('RecordType', (xml) => readRecordType(xml, object.name, processOf))
    };
    return { ...complete, ...layouts(complete, metadata), icon: iconOf(object, metadata) };
}

function layouts(object: ObjectDef, metadata: MetadataStore): Partial<ObjectDef> {
    const assigned = metadata.get('CustomObject', object.name)?.xml;
    const compactName = assigned && textOf(assigned, 'compactLayoutAssignment');
    const compact = compactName ? metadata.get('CompactLayout', `${object.name}.${compactName}`)?.xml : undefined;
    const layout = metadata.list('Layout').find(({ fullName }) => fullName.startsWith(`${object.name}-`))?.xml;
    return {
        ...(compact ? { compactLayout: readCompactLayout(compact) } : {}),
        ...(layout ? { layout: readLayout(layout, object) } : {})
    };
}

/** A custom object's icon is the motif of its tab: `Custom63: Chip`. */
function iconOf(object: ObjectDef, metadata: MetadataStore): string {
    const tab = object.custom ? metadata.get('CustomTab', object.name)?.xml : undefined;
    const motif = /^Custom(\d+)/.exec((tab && textOf(tab, 'motif')) ?? '');
    return motif ? `custom:custom${motif[1]}` : object.icon;
}
