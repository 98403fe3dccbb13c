import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import '../../scripts/lib/package/package-models.ts';

/**
 * Lets Node import the package's data bundles, with their queries as text: what a page asks and reads can then be held to what a job does.
 * Import this first, then the bundle with `await import(…)`.
 */
const PACKAGE = path.resolve(import.meta.dirname, '../../force-app/main');
const GQL = 'data:text/javascript,export const gql = String.raw;';

const bundles = new Map<string, string>();
for (const file of readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })) {
    const name = /\/lwc\/([^/]+Data)\/\1\.ts$/.exec(file)?.[1];
    if (name) {
        bundles.set(`c/${name}`, pathToFileURL(path.join(PACKAGE, file)).href);
    }
}

registerHooks({
    resolve(specifier, context, nextResolve) {
        return specifier === 'lightning/graphql'
            ? { url: GQL, format: 'module', shortCircuit: true }
            : nextResolve(bundles.get(specifier) ?? specifier, context);
    }
});
