import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * Lets Node import models of the package as they are: their imports carry no ending, and `c/x` is a bundle of any wing. Import this
 * first, then the model with `await import(…)`.
 */
const PACKAGE = path.resolve(import.meta.dirname, '../../../force-app/main');
const PACKAGE_URL = pathToFileURL(PACKAGE).href;

const bundles = new Map<string, string>();
for (const file of readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' })) {
    const name = /\/lwc\/([^/]+Model)\/\1\.ts$/.exec(file)?.[1];
    if (name) {
        bundles.set(`c/${name}`, pathToFileURL(path.join(PACKAGE, file)).href);
    }
}

registerHooks({
    resolve(specifier, context, nextResolve) {
        const isFromPackage = context.parentURL?.startsWith(PACKAGE_URL) === true;
        if (isFromPackage && /^\.\/[^.]+$/.test(specifier)) {
            return nextResolve(`${specifier}.ts`, context);
        }
        return nextResolve(bundles.get(specifier) ?? specifier, context);
    }
});
