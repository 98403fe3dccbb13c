import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Esbuild from 'esbuild';
import type * as Postcss from 'postcss';
import type { AtRule, ChildNode, Container, Rule } from 'postcss';
import { sldsOne, sldsTwo } from './paths.ts';

const require = createRequire(import.meta.url);

export type Theme = 'slds1' | 'slds2';

const SOURCES: Readonly<Record<Theme, string>> = {
    slds1: path.join(sldsOne, 'styles/salesforce-lightning-design-system.min.css'),
    slds2: path.join(sldsTwo, 'bundled/slds2.cosmos.css')
};

/** Class names of the design system that a script can put on the page. */
export class UsedClasses {
    readonly #whole = new Set<string>();
    /** `slds-size_` of `'slds-size_' + n`: every class that starts so may come to be. */
    readonly #starts = new Set<string>();

    add(text: string): void {
        for (const [name] of text.matchAll(/slds-[\w-]*/g)) {
            this.#whole.add(name);
            if (/[-_]$/.test(name)) this.#starts.add(name);
        }
    }

    /** Equal for equal sets. */
    signature(): string {
        return [...this.#whole].sort().join(' ');
    }

    has(name: string): boolean {
        if (!name.startsWith('slds-') || this.#whole.has(name)) return true;
        for (const start of this.#starts) if (start !== 'slds-' && name.startsWith(start)) return true;
        return false;
    }
}

const CLASS = /\.((?:\\.|[\w-])+)/g;
const NEGATION = /:not\([^()]*(?:\([^()]*\)[^()]*)*\)/g;

/** Whether every class that the selector asks for can come to be; classes inside :not() need not. */
function canMatch(selector: string, used: UsedClasses): boolean {
    for (const match of selector.replace(NEGATION, '').matchAll(CLASS)) {
        if (!used.has((match[1] ?? '').replaceAll('\\', ''))) return false;
    }
    return true;
}

const trimmed = new Map<Theme, { readonly signature: string; readonly css: string }>();

/** A theme's style sheet with the rules that this page can use, minified. Most edits use no new class: the last is kept. */
export function trimmedStyleSheet(theme: Theme, used: UsedClasses): string {
    const signature = used.signature();
    const kept = trimmed.get(theme);
    if (kept?.signature === signature) return kept.css;
    const css = trim(theme, used);
    trimmed.set(theme, { signature, css });
    return css;
}

function trim(theme: Theme, used: UsedClasses): string {
    const postcss = require('postcss') as typeof Postcss;
    const esbuild = require('esbuild') as typeof Esbuild;
    const root = postcss.parse(fs.readFileSync(SOURCES[theme], 'utf8'));
    root.walkComments((comment) => {
        comment.remove();
    });
    root.walkRules((rule) => {
        trimRule(rule, used);
    });
    root.walkDecls((declaration) => {
        if (isPicture(declaration.value)) declaration.remove();
    });
    dropEmpty(root);
    return esbuild.transformSync(root.toString(), { loader: 'css', minify: true, legalComments: 'none' }).code;
}

function trimRule(rule: Rule, used: UsedClasses): void {
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes')) return;
    const kept = rule.selectors.filter((selector) => canMatch(selector, used));
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
}

/** Banner and avatar pictures of the design system: none of them is served here. */
const isPicture = (value: string): boolean => /url\(\s*['"]?\.\.?\//.test(value);

function dropEmpty(container: Container): void {
    for (const node of [...(container.nodes ?? [])] as ChildNode[]) {
        if (!('nodes' in node) || !node.nodes) continue;
        dropEmpty(node);
        if (node.nodes.length === 0) node.remove();
    }
}
