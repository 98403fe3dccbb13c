import type { SystemValues } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { fieldOf, type ObjectDef } from '../../schema/schema.ts';
import { converterOf } from '../../values.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../xml.ts';
import { synchronizeRows } from './synchronize-rows.ts';

/** Writes the rows of custom metadata types from the deployed records (`Type.Record`). */
export function writeCustomMetadata(org: Org, userId: string): void {
    for (const object of org.schema().objects.values()) {
        if (object.name.endsWith('__mdt')) {
            const prefix = `${object.name.replace(/__mdt$/, '')}.`.toLowerCase();
            const records = org.metadata
                .list('CustomMetadata')
                .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
            synchronizeRows(
                org,
                object.name,
                ['DeveloperName'],
                records.map((record) => recordRow(object, record)),
                userId
            );
        }
    }
}

function recordRow(object: ObjectDef, { fullName, xml }: MetadataComponent): SystemValues {
    const name = fullName.split('.')[1] ?? fullName;
    const label = (xml && textOf(xml, 'label')) ?? name;
    const row: Record<string, SystemValues[string]> = {
        DeveloperName: name,
        MasterLabel: label,
        Label: label,
        Language: 'en_US',
        QualifiedApiName: name
    };
    for (const entry of xml ? childrenOf(xml, 'values') : []) {
        const field = fieldOf(object, textOf(entry, 'field') ?? '');
        if (field?.stored) {
            row[field.name] = readValue(field.type === 'reference' ? undefined : converterOf(field), entry);
        }
    }
    return row;
}

function readValue(convert: ReturnType<typeof converterOf> | undefined, entry: XmlElement): SystemValues[string] {
    const value = childOf(entry, 'value');
    if (!value || value.attributes['xsi:nil'] === 'true') {
        return convert ? convert(null) : null;
    }
    return convert ? convert(value.text) : value.text;
}
