import { OrgError } from '../../engine/errors.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import { childrenNamed, localName, textOf } from '../soap-call.ts';

/** A record of a call: `type` element (partner) or `xsi:type` (enterprise), then fields. */
export interface SoapRecord {
    readonly object: string;
    readonly fields: Record<string, unknown>;
}

const attribute = (element: XmlElement, name: string): string | undefined =>
    Object.entries(element.attributes).find(([key]) => key.replace(/^.*:/, '') === name)?.[1];

/** @throws OrgError where the record does not say of which object it is */
export function readSoapRecord(element: XmlElement): SoapRecord {
    const object = textOf(element, 'type')?.trim() ?? attribute(element, 'type')?.replace(/^.*:/, '');
    if (!object || object === 'sObject') {
        throw new OrgError('INVALID_TYPE', 'Must send a concrete entity type.');
    }
    return { object, fields: readFields(element) };
}

/** Fields of a record; parents named by external id are records within. */
function readFields(element: XmlElement): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    for (const child of element.children) {
        const name = localName(child);
        if (name === 'fieldsToNull') {
            fields[child.text.trim()] = null;
        } else if (name !== 'type') {
            fields[name] = valueOf(child);
        }
    }
    return fields;
}

function valueOf(element: XmlElement): unknown {
    if (attribute(element, 'nil') === 'true') {
        return null;
    }
    return element.children.length > 0 ? readFields(element) : element.text;
}

export const textsNamed = (element: XmlElement, name: string): string[] =>
    childrenNamed(element, name).map((child) => child.text.trim());
