import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { DeployedBundle } from './deployed-bundles.ts';
import { inOrg, made, onDisk, parseId, type ModuleId } from './module-ids.ts';
import { baseComponents, packageFolder, webFolder } from './paths.ts';

const require = createRequire(import.meta.url);
const BASE_SOURCE = path.join(baseComponents, 'src/lightning');

/** Where each namespace of our own lies; the first folder that holds the module wins. */
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
    lightning: [path.join(webFolder, 'lightning'), BASE_SOURCE],
    // The packaged component behind an override of ours.
    base: [BASE_SOURCE],
    shell: [path.join(webFolder, 'shell')],
    host: [path.join(webFolder, 'runtime')]
};

const engineFile = (name: string): string => path.join(packageFolder(name), 'dist/index.js');
const ENGINE: Readonly<Record<string, string>> = {
    lwc: engineFile('@lwc/engine-dom'),
    '@lwc/engine-dom': engineFile('@lwc/engine-dom'),
    '@lwc/synthetic-shadow': engineFile('@lwc/synthetic-shadow')
};

interface PackagedModule {
    readonly name?: string;
    readonly path?: string;
}
const packagedModules = new Map(
    (require(`${baseComponents}/package.json`) as { lwc: { modules: PackagedModule[] } }).lwc.modules
        .filter((module) => module.name && module.path)
        .map((module) => [module.name as string, path.join(baseComponents, module.path as string)])
);

/** Modules under another name than their own. */
const ALIASES: Readonly<Record<string, string>> = {
    '@lwc/state': 'host/lwcState',
    // its name while it was a beta
    'lightning/lwcState': 'host/lwcState'
};

/** Lightning modules that a page outside Salesforce cannot have, and what to do instead. */
const ABSENT: Readonly<Record<string, string>> = {
    'lightning/flow': 'Flows are not run here.',
    'lightning/clickToDial': 'There is no telephony here: show the number with lightning-formatted-phone.',
    'lightning/conversationToolkitApi': 'There is no messaging here.',
    'lightning/serviceCloudVoiceToolkitApi': 'There is no Service Cloud Voice here.',
    'lightning/analyticsWaveApi': 'CRM Analytics is not here.',
    'lightning/analyticsSmartDataDiscoveryApi': 'CRM Analytics is not here.',
    'lightning/industriesEducationPublicApi': 'Industry clouds are not here.',
    'lightning/omnistudioPubsub': 'OmniStudio is not here.'
};

/** Whole families of modules that are not here. */
const ABSENT_FAMILIES: Readonly<Record<string, string>> = {
    omnistudio: 'OmniStudio is not here.',
    experience: 'There are no Experience Cloud sites here.',
    lightningsnapin: 'There is no Embedded Service here.'
};

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;

function entryIn(folder: string, name: string): string | undefined {
    return ['ts', 'js', 'html', 'css'].map((ext) => path.join(folder, `${name}.${ext}`)).find(isFile);
}

/** `recordStore` -> `record-store`: modules without markup are plain files. */
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export class UnresolvedModule extends Error {}

export type Resolver = (specifier: string, importer: ModuleId | undefined) => ModuleId | undefined;

/** @returns a function from import specifier to module; undefined: not ours. @throws UnresolvedModule with what to do */
export function createResolver(bundles: ReadonlyMap<string, DeployedBundle>): Resolver {
    return (specifier, importer) => {
        if (specifier.startsWith('.')) return relative(specifier, importer, bundles);
        if (ENGINE[specifier]) return onDisk(ENGINE[specifier]);
        if (specifier.startsWith('made:')) return specifier;
        if (specifier.startsWith('@salesforce/')) return salesforceModule(specifier);
        return named(ALIASES[specifier] ?? specifier, bundles);
    };
}

function salesforceModule(specifier: string): ModuleId {
    const packaged = packagedModules.get(specifier);
    const own = /^@salesforce\/(client|user|gate|accessCheck|i18n\/(lang|locale|timeZone|currency)$)/.test(specifier);
    return packaged && !own ? onDisk(packaged) : made(specifier);
}

function named(specifier: string, bundles: ReadonlyMap<string, DeployedBundle>): ModuleId | undefined {
    const [family = ''] = specifier.split('/');
    const absence = ABSENT[specifier] ?? ABSENT_FAMILIES[family];
    if (absence) throw new UnresolvedModule(`${specifier} is not provided here. ${absence}`);
    // About 3,500 icons as templates; the page takes its icons from a sprite.
    if (specifier.startsWith('lightning/iconSvgTemplates')) return made('empty-object');
    if (/^lightning\/slds[A-Z]/.test(specifier)) return made('empty-styles');
    const [namespace = '', name = '', more] = specifier.split('/');
    if (!name || more) {
        return packagedModules.has(specifier) ? onDisk(packagedModules.get(specifier) as string) : undefined;
    }
    if (namespace === 'c') return deployedEntry(name, bundles);
    const folders = NAMESPACES[namespace];
    if (!folders) return undefined;
    const entry = folders
        .map((folder) => entryIn(path.join(folder, name), name) ?? entryIn(folder, kebab(name)))
        .find(Boolean);
    if (entry) return onDisk(entry);
    throw new UnresolvedModule(`${specifier} is not provided here: neither a base component nor a module of this org.`);
}

function deployedEntry(name: string, bundles: ReadonlyMap<string, DeployedBundle>): ModuleId {
    const bundle = bundles.get(name);
    const file = ['js', 'ts', 'html', 'css'].map((ext) => `${name}.${ext}`).find((entry) => bundle?.files.has(entry));
    if (!file) throw new UnresolvedModule(`There is no Lightning component c/${name} in this org: deploy it first.`);
    return inOrg(name, file);
}

function relative(
    specifier: string,
    importer: ModuleId | undefined,
    bundles: ReadonlyMap<string, DeployedBundle>
): ModuleId | undefined {
    if (!importer) return undefined;
    const from = parseId(importer);
    const [target = '', query = ''] = specifier.split('?');
    const suffix = query ? `?${query}` : '';
    if (from.kind === 'org') {
        return inBundle(from.bundle, path.posix.join(path.posix.dirname(from.path), target), suffix, bundles);
    }
    return fileBeside(path.resolve(path.dirname(from.path), target), suffix);
}

function inBundle(
    bundle: string,
    target: string,
    suffix: string,
    bundles: ReadonlyMap<string, DeployedBundle>
): ModuleId | undefined {
    const files = bundles.get(bundle)?.files;
    const candidates = [target, `${target}.js`, `${target}.ts`, target.replace(/\.js$/, '.ts')];
    const file = candidates.find((candidate) => files?.has(candidate));
    if (file) return inOrg(bundle, file, suffix);
    // The compiler asks for a template and a style sheet of every component, whether it has one or not.
    return missingSibling(target);
}

function fileBeside(target: string, suffix: string): ModuleId | undefined {
    // The base components' own copies of SLDS serve native shadow; here one style sheet serves the page.
    if (target.startsWith(baseComponents) && /\.(slds|lbc\.native)\.css$/.test(target)) return made('empty-styles');
    const candidates = [target, `${target}.ts`, `${target}.js`, target.replace(/\.js$/, '.ts')];
    const file = candidates.find(isFile);
    return file ? onDisk(file, suffix) : missingSibling(target);
}

function missingSibling(target: string): ModuleId | undefined {
    if (target.endsWith('.css')) return made('empty-styles');
    if (target.endsWith('.html')) return made('no-template');
    return undefined;
}
