import type { XmlElement } from './xml.ts';

export const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

const escapeText = (text: string): string =>
    text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&apos;');

/** An element as the platform writes metadata: four spaces a level, texts in one line. */
export function writeXml(element: XmlElement, depth = 0): string {
    const indent = '    '.repeat(depth);
    const attributes = Object.entries(element.attributes)
        .map(([name, value]) => ` ${name}="${escapeText(value)}"`)
        .join('');
    if (element.children.length === 0) {
        return element.text === ''
            ? `${indent}<${element.name}${attributes}/>\n`
            : `${indent}<${element.name}${attributes}>${escapeText(element.text)}</${element.name}>\n`;
    }
    const inner = element.children.map((child) => writeXml(child, depth + 1)).join('');
    return `${indent}<${element.name}${attributes}>\n${inner}${indent}</${element.name}>\n`;
}

export const writeXmlDocument = (root: XmlElement): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}`;
