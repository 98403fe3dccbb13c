import type { OrgError } from '../engine/errors.ts';

const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
/** Characters that XML 1.0 cannot carry at all. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

export const escapeXml = (text: string): string =>
    text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character);

/** Values become elements: arrays repeat their name, objects nest, undefined is left out, null is `xsi:nil`. */
export function toXml(name: string, value: unknown): string {
    if (value === undefined) {
        return '';
    }
    if (Array.isArray(value)) {
        return value.map((item) => toXml(name, item)).join('');
    }
    if (value === null) {
        return `<${name} xsi:nil="true"/>`;
    }
    if (typeof value === 'object') {
        const inner = Object.entries(value).map(([key, part]) => toXml(key, part));
        return `<${name}>${inner.join('')}</${name}>`;
    }
    return `<${name}>${escapeXml(String(value))}</${name}>`;
}

const NAMESPACES =
    'xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

/** @param namespace `urn:partner.soap.sforce.com` or `http://soap.sforce.com/2006/04/metadata` */
export function soapAnswer(namespace: string, operation: string, result: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${NAMESPACES} xmlns="${namespace}"><soapenv:Body><${operation}Response>${result}</${operation}Response></soapenv:Body></soapenv:Envelope>`;
}

export function soapFault(error: OrgError): string {
    const code = `sf:${error.errorCode}`;
    const text = escapeXml(`${error.errorCode}: ${error.message}`);
    return `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope ${NAMESPACES} xmlns:sf="urn:fault.partner.soap.sforce.com"><soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>${text}</faultstring><detail><sf:UnexpectedErrorFault xsi:type="sf:UnexpectedErrorFault"><sf:exceptionCode>${error.errorCode}</sf:exceptionCode><sf:exceptionMessage>${escapeXml(error.message)}</sf:exceptionMessage></sf:UnexpectedErrorFault></detail></soapenv:Fault></soapenv:Body></soapenv:Envelope>`;
}
