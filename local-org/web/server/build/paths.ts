import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of an installed package. */
export const packageFolder = (name: string): string => path.dirname(require.resolve(`${name}/package.json`));

export const packageVersion = (name: string): string =>
    (require(`${name}/package.json`) as { version: string }).version;

/** local-org/web */
export const webFolder = path.resolve(import.meta.dirname, '../..');

export const baseComponents = packageFolder('lightning-base-components');
export const sldsOne = path.join(packageFolder('@salesforce-ux/design-system'), 'assets');
export const sldsTwo = path.join(packageFolder('@salesforce-ux/design-system-2'), 'dist/css');

/** Compiled modules outlive one org: they depend on source text and compiler only. */
export const compileCacheFolder = path.resolve(webFolder, '../../node_modules/.cache/shared-funnel/lwc');

/** What decides a build beside the sources: a new version of one of these makes old output stale. */
export const toolVersions = (): string =>
    [
        '@lwc/compiler',
        '@lwc/engine-dom',
        '@lwc/synthetic-shadow',
        'esbuild',
        'lightning-base-components',
        '@salesforce-ux/design-system',
        '@salesforce-ux/design-system-2'
    ]
        .map((name) => `${name}@${packageVersion(name)}`)
        .join(' ');
