import fs from 'node:fs';
import path from 'node:path';
import { sldsOne } from './paths.ts';

const CATEGORIES = ['utility', 'standard', 'custom', 'action', 'doctype'] as const;
const ICON = /\b(utility|standard|custom|action|doctype):([a-zA-Z]\w*)/g;

/** Names like `utility:close` in a text. What is no icon after all is dropped when the sprite is made. */
export const iconsIn = (text: string): string[] => [...text.matchAll(ICON)].map((match) => match[0]);

const symbolFile = (icon: string): string => {
    const [category = '', name = ''] = icon.split(':');
    return path.join(sldsOne, 'icons', category, `${name}.svg`);
};

/** One icon as a file of its own, for those that no source names. undefined: there is no such icon */
export function singleIcon(category: string, name: string): string | undefined {
    if (!(CATEGORIES as readonly string[]).includes(category) || !/^\w+$/.test(name)) return undefined;
    const symbol = symbolOf(`${category}:${name}`, 'icon');
    return symbol && wrap(symbol);
}

/** The design system's sprite of one category, whole: `utility-sprite`. undefined: there is none */
export function wholeSprite(name: string): string | undefined {
    const category = name.replace(/-sprite$/, '');
    if (!(CATEGORIES as readonly string[]).includes(category)) return undefined;
    return fs.readFileSync(path.join(sldsOne, 'icons', `${category}-sprite`, 'svg', 'symbols.svg'), 'utf8');
}

function symbolOf(icon: string, id: string): string | undefined {
    try {
        const svg = fs.readFileSync(symbolFile(icon), 'utf8');
        const viewBox = /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 52 52';
        const body = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(svg)?.[1];
        return body && `<symbol id="${id}" viewBox="${viewBox}">${body.replaceAll(' fill="#fff"', '')}</symbol>`;
    } catch {
        return undefined;
    }
}

const wrap = (symbols: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${symbols}</svg>`;

export interface Sprite {
    readonly svg: string;
    /** Icons inside, as `utility:close`; their symbols have the id `utility_close`. */
    readonly icons: readonly string[];
}

export function spriteOf(icons: Iterable<string>): Sprite {
    const inside: string[] = [];
    const symbols: string[] = [];
    for (const icon of [...new Set(icons)].sort()) {
        const symbol = symbolOf(icon, icon.replace(':', '_'));
        if (!symbol) continue;
        inside.push(icon);
        symbols.push(symbol);
    }
    return { svg: wrap(symbols.join('')), icons: inside };
}
