import { parseXml, XmlError, type XmlElement } from '../engine/metadata/xml.ts';
import { OrgError } from '../engine/errors.ts';

/** Name without its namespace prefix. */
export const localName = (element: XmlElement): string => element.name.replace(/^.*:/, '');
export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
    element?.children.filter((child) => localName(child) === name) ?? [];
export const childNamed = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
    childrenNamed(element, name)[0];
export const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
    childNamed(element, name)?.text;

export interface SoapCall {
    readonly operation: XmlElement;
    readonly sessionId: string | undefined;
    /** Whether the call's AllOrNoneHeader asks for all or nothing. */
    readonly allOrNone: boolean;
}

/** @throws OrgError when the body is no SOAP call */
export function parseSoapCall(body: unknown): SoapCall {
    const envelope = parseEnvelope(String(body ?? ''));
    const operation = childNamed(envelope, 'Body')?.children[0];
    if (!operation) {
        throw new OrgError('INVALID_SOAP_ENVELOPE', 'The request is not a SOAP call: the Body is empty.');
    }
    const header = childNamed(envelope, 'Header');
    return {
        operation,
        sessionId: textOf(childNamed(header, 'SessionHeader'), 'sessionId')?.trim(),
        allOrNone: textOf(childNamed(header, 'AllOrNoneHeader'), 'allOrNone')?.trim() === 'true'
    };
}

const parseEnvelope = (text: string): XmlElement => parseDocument(text, 'INVALID_SOAP_ENVELOPE');

/** @throws OrgError with the code given when the text is not well-formed XML */
export function parseDocument(text: string, errorCode: string): XmlElement {
    try {
        return parseXml(text);
    } catch (error) {
        if (error instanceof XmlError) {
            throw new OrgError(
                errorCode,
                `The request is not well-formed XML (${error.line}:${error.column}): ${error.message}`
            );
        }
        throw error;
    }
}
