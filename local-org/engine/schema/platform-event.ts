import { textOf, type XmlElement } from '../metadata/xml.ts';
import { makeField } from './field-def.ts';
import type { Report } from './schema-problem.ts';
import type { FieldDef, ObjectDef } from './schema.ts';

const readOnly = { createable: false, updateable: false, system: true } as const;

/** The standard fields of every platform event. The id is for the engine alone: clients are not told of it. */
const STANDARD: readonly FieldDef[] = [
    makeField({ name: 'Id', label: 'Event ID', type: 'id', ...readOnly }),
    makeField({ name: 'ReplayId', label: 'Replay ID', type: 'string', length: 1000, ...readOnly }),
    makeField({ name: 'CreatedDate', label: 'Created Date', type: 'datetime', ...readOnly }),
    makeField({
        name: 'CreatedById',
        label: 'Created By ID',
        type: 'reference',
        referenceTo: ['User'],
        relationshipName: 'CreatedBy',
        ...readOnly
    }),
    makeField({ name: 'EventUuid', label: 'Event UUID', type: 'string', length: 36, ...readOnly })
];

const EVENT_TYPES = new Set(['HighVolume', 'StandardVolume']);
/** Types of fields that an event may have. */
const FIELD_TYPES = new Set(['boolean', 'date', 'datetime', 'double', 'string', 'textarea']);

/** A platform event: published by inserting it, never read as a record. */
export function platformEvent(
    name: string,
    xml: XmlElement,
    fields: readonly FieldDef[],
    keyPrefix: string,
    report: Report
): ObjectDef {
    const label = textOf(xml, 'label');
    const kind = textOf(xml, 'eventType') ?? '';
    if (!label) {
        report('Must specify a non-empty label for the CustomObject');
    }
    if (!EVENT_TYPES.has(kind)) {
        report(
            kind === ''
                ? 'Required field is missing: eventType'
                : `'${kind}' is not a valid value for the enum 'PlatformEventType'`
        );
    }
    fields
        .filter(({ type }) => !FIELD_TYPES.has(type))
        .forEach((field) => report(`Platform events have no fields of the type ${field.type}: ${field.name}`));
    return {
        name,
        label: label ?? name,
        pluralLabel: textOf(xml, 'pluralLabel') ?? `${label ?? name}s`,
        keyPrefix,
        custom: true,
        sharingModel: 'ReadWrite',
        fields: new Map([...STANDARD, ...fields].map((field) => [field.name.toLowerCase(), field])),
        recordTypes: [],
        validationRules: [],
        createable: true,
        updateable: false,
        deletable: false,
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        undeletable: false,
        platformEvent: true,
        compactLayout: [],
        layout: [],
        relatedLists: [],
        icon: 'standard:custom'
    };
}
