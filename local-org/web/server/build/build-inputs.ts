import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { Org } from '../../../engine/org.ts';
import { deployedBundles, deployedLabels, type DeployedBundle } from './deployed-bundles.ts';
import { toolVersions, webFolder } from './paths.ts';

/** All that a build of the page depends on. */
export interface BuildInputs {
    readonly bundles: ReadonlyMap<string, DeployedBundle>;
    readonly labels: ReadonlyMap<string, string>;
    readonly staticResources: ReadonlySet<string>;
    readonly contentAssets: ReadonlySet<string>;
    /** Icons of the objects and tabs of the org: `standard:opportunity`. */
    readonly icons: ReadonlySet<string>;
    /** Hash of everything above, of the page's own sources and of the tools: the same key, the same output. */
    readonly key: string;
}

export function readInputs(org: Org): BuildInputs {
    const bundles = new Map(deployedBundles(org.metadata).map((bundle) => [bundle.name, bundle]));
    const labels = deployedLabels(org.metadata);
    const staticResources = namesOf(org, 'StaticResource');
    const contentAssets = namesOf(org, 'ContentAsset');
    const icons = new Set([...org.schema().objects.values()].map((object) => object.icon));
    const files = [...staticResources, ...contentAssets];
    const key = keyOf(bundles, labels, [...files, ...icons]);
    return { bundles, labels, staticResources, contentAssets, icons, key };
}

const namesOf = (org: Org, type: string): Set<string> =>
    new Set(org.metadata.list(type).map((component) => component.fullName));

function keyOf(bundles: BuildInputs['bundles'], labels: BuildInputs['labels'], names: readonly string[]): string {
    const hash = createHash('sha256').update(toolVersions()).update(ownSources());
    for (const bundle of bundles.values()) {
        hash.update(`\0${bundle.name}\0${bundle.apiVersion ?? ''}`);
        for (const [file, text] of bundle.files) hash.update(`\0${file}\0${text}`);
    }
    for (const name of [...labels.keys()].sort()) hash.update(`\0${name}\0${labels.get(name) ?? ''}`);
    for (const name of names.toSorted()) hash.update(`\0${name}`);
    return hash.digest('hex').slice(0, 20);
}

/** The page's own sources change only for people who work on the local org itself. */
function ownSources(): string {
    const hash = createHash('sha256');
    for (const folder of ['shell', 'lightning', 'runtime', 'server/build']) {
        const files = fs.readdirSync(path.join(webFolder, folder), { recursive: true, withFileTypes: true });
        for (const file of files
            .filter((entry) => entry.isFile())
            .map((entry) => path.join(entry.parentPath, entry.name))
            .sort()) {
            hash.update(path.relative(webFolder, file)).update(fs.readFileSync(file));
        }
    }
    return hash.digest('hex');
}
