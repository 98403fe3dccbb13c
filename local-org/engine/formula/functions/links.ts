import { type Decimal, type Value } from '../values.ts';
import { eager, NUMBER, TEXT, type FunctionDef } from './definition.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string | null): string =>
    (text ?? '').replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

/** The anchor that the platform's APIs give for HYPERLINK. */
export const hyperlink = (url: string | null, label: string | null, target: string | null = '_blank'): string =>
    `<a href="${escapeHtml(url)}" target="${escapeHtml(target)}">${escapeHtml(label)}</a>`;

/** The image element that the platform's APIs give for IMAGE; height and width in pixels. */
export function image(url: string | null, label: string | null, height?: string | null, width?: string | null): string {
    const sizes = [height ? `height:${height}px;` : '', width ? `width:${width}px;` : ''].filter(Boolean).join(' ');
    const style = sizes ? ` style="${sizes}"` : '';
    return `<img src="${escapeHtml(url)}" alt="${escapeHtml(label)}"${style} border="0"/>`;
}

export const LINK_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'HYPERLINK',
        parameters: [TEXT, TEXT, TEXT],
        optional: 1,
        returns: 'text',
        evaluate: eager((url: string | null, label: string | null, target?: string | null): Value =>
            hyperlink(url, label, target)
        )
    },
    {
        name: 'IMAGE',
        parameters: [TEXT, TEXT, NUMBER, NUMBER],
        optional: 2,
        returns: 'text',
        evaluate: eager(
            (url: string | null, label: string | null, height?: Decimal | null, width?: Decimal | null): Value =>
                image(url, label, height?.toFixed(), width?.toFixed())
        )
    }
];
