import type { Boot } from '../../page-types.ts';
import { filesOf, type PageManifest } from '../build/page-manifest.ts';
import type { Theme } from '../build/style-sheets.ts';

export const ASSETS = '/page/assets/';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string): string =>
    text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** JSON that cannot end the script element it stands in. */
const safeJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Lazily loaded modules that the page of this address will ask for. */
function modulesOf(boot: Boot): string[] {
    const { model } = boot.page;
    switch (model.kind) {
        case 'record':
        case 'app': {
            const components = Object.values(model.regions)
                .flat()
                .map((item) => item.component)
                .filter((name) => name.startsWith('c/'));
            return [model.kind === 'record' ? 'shell/recordPage' : 'shell/appPage', ...components];
        }
        case 'object':
            return ['shell/objectHome'];
        case 'component':
            return ['shell/componentPage', model.component];
        default:
            return ['shell/errorPage'];
    }
}

/** The page: style, script and preload hints first, so that everything is under way with the first bytes. */
export function pageHtml(boot: Boot, manifest: PageManifest, theme: Theme): string {
    const files = new Set(
        ['host/shadow', 'host/page', ...modulesOf(boot)].flatMap((module) => filesOf(manifest, module))
    );
    const preloads = [...files].map((file) => `<link rel="modulepreload" href="${ASSETS}${file}">`).join('');
    return `<!doctype html>
<html lang="${escapeHtml(boot.user.language)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(boot.app.label)} | ${escapeHtml(boot.organization.name)}</title>
<link rel="stylesheet" href="${ASSETS}${manifest.styles[theme]}" id="theme">
${preloads}
<link rel="preload" href="${ASSETS}${manifest.sprite}" as="image" type="image/svg+xml">
<link rel="icon" href="/page/icon/action/goal.svg" type="image/svg+xml">
<script type="application/json" id="boot">${safeJson(boot)}</script>
<script type="module" src="${ASSETS}${manifest.shadow}"></script>
<script type="module" src="${ASSETS}${manifest.page}"></script>
</head>
<body class="slds-scope ${theme}"></body>
</html>`;
}
