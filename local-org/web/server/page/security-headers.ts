import type { FastifyReply } from 'fastify';
import { textOf, type XmlElement } from '../../../engine/metadata/xml.ts';
import type { Org } from '../../../engine/org.ts';

/**
 * No inline script and no eval, as Lightning Web Security has it. Style attributes are how components set widths and
 * colours, so inline style stays allowed.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
    'default-src': `'self'`,
    'script-src': `'self'`,
    'style-src': `'self' 'unsafe-inline'`,
    'img-src': `'self' data: blob:`,
    'media-src': `'self'`,
    'frame-src': `'self'`,
    'font-src': `'self' data:`,
    'connect-src': `'self'`,
    'object-src': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'self'`,
    'frame-ancestors': `'none'`
};

/** What a trusted site may be trusted with: never with script. */
const TRUSTED: readonly (readonly [directive: string, flag: string])[] = [
    ['connect-src', 'isApplicableToConnectSrc'],
    ['font-src', 'isApplicableToFontSrc'],
    ['frame-src', 'isApplicableToFrameSrc'],
    ['img-src', 'isApplicableToImgSrc'],
    ['media-src', 'isApplicableToMediaSrc'],
    ['style-src', 'isApplicableToStyleSrc']
];

/** An origin or address, with or without a wildcard host: nothing that could end one directive and begin another. */
const SITE = /^(https|wss):\/\/[\w*.-]+(:\d+)?(\/[\w./~-]*)?$/;

/** The policy of a page: the org's trusted sites (CspTrustedSite) may be reached for what they are trusted with. */
function policyOf(org: Org): string {
    const sites = org.metadata.list('CspTrustedSite').flatMap(({ xml }) => (xml && isTrusted(xml) ? [xml] : []));
    const trusted = (directive: string): string[] => {
        const flag = TRUSTED.find(([name]) => name === directive)?.[1];
        return sites
            .filter((site) => flag !== undefined && textOf(site, flag) === 'true')
            .map((site) => textOf(site, 'endpointUrl') ?? '');
    };
    return Object.entries(DIRECTIVES)
        .map(([directive, own]) => [directive, own, ...trusted(directive)].join(' '))
        .join('; ');
}

const isTrusted = (site: XmlElement): boolean =>
    textOf(site, 'isActive') === 'true' &&
    ['All', 'LEX'].includes(textOf(site, 'context') ?? 'All') &&
    SITE.test(textOf(site, 'endpointUrl') ?? '');

export function addPageHeaders(reply: FastifyReply, org: Org): FastifyReply {
    return reply
        .type('text/html; charset=utf-8')
        .header('content-security-policy', policyOf(org))
        .header('x-content-type-options', 'nosniff')
        .header('referrer-policy', 'same-origin')
        .header('cache-control', 'no-store');
}
