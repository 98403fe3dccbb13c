import { quote } from '../../tables/columns.ts';
import type { Database } from '../../../storage/database.ts';
import type { ComponentProblem } from '../component-result.ts';
import type { MetadataComponent, WritableMetadataStore } from '../metadata-store.ts';
import { textOf, type XmlElement } from '../xml.ts';
import type { Named } from './uses.ts';

const isMaster = ({ type, xml }: MetadataComponent): boolean =>
    type === 'CustomField' && xml !== undefined && textOf(xml, 'type') === 'MasterDetail';

/**
 * A first master takes over the sharing of its details, and gives it back when it goes: the platform changes the object's
 * sharing model with the field, unless the deploy brings the object itself.
 */
export function followMasters(
    metadata: WritableMetadataStore,
    upserts: readonly MetadataComponent[],
    deletes: readonly Named[]
): void {
    const brought = new Set(upserts.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => fullName));
    const touched = [...upserts, ...deletes]
        .filter(({ type }) => type === 'CustomField')
        .map(({ fullName }) => fullName.split('.')[0] ?? '')
        .filter((name) => name.endsWith('__c') && !brought.has(name));
    for (const name of new Set(touched)) {
        const object = metadata.get('CustomObject', name);
        const model = object?.xml && textOf(object.xml, 'sharingModel');
        const hasMaster = metadata
            .list('CustomField')
            .some((field) => field.fullName.startsWith(`${name}.`) && isMaster(field));
        if (object?.xml && model !== undefined && hasMaster !== (model === 'ControlledByParent')) {
            metadata.put({ ...object, xml: withSharing(object.xml, hasMaster ? 'ControlledByParent' : 'ReadWrite') });
        }
    }
}

const withSharing = (xml: XmlElement, model: string): XmlElement => ({
    ...xml,
    children: xml.children.map((child) => (child.name === 'sharingModel' ? { ...child, text: model } : child))
});

/** Records that have no master cannot become details: they are to be given one, or deleted, first. */
export function checkMasters(database: Database, upserts: readonly MetadataComponent[]): ComponentProblem[] {
    return upserts.filter(isMaster).flatMap(({ type, fullName }) => {
        const [object = '', field = ''] = fullName.split('.');
        const orphans = database
            .prepare(`SELECT count(*) AS n FROM ${quote(object)} WHERE ${quote(field)} IS NULL AND "IsDeleted" = 0`)
            .get();
        const count = Number(orphans?.['n'] ?? 0);
        const message = `Cannot make ${fullName} a Master-Detail relationship: ${count} records of ${object} have no value in it. Give them one, or delete them, first.`;
        return count === 0 ? [] : [{ type, fullName, message }];
    });
}
