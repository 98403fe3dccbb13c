import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { packageFolders } from '../deploy/package-zip.ts';
import { isOwnObject, packageContents, type PackageComponent } from '../uninstall/package-contents.ts';
import type { PackageFacts, RestrictionRule } from './health.ts';

/** The oldest API version that the package's components work with: the first that can write from `lightning/graphql`. */
const OLDEST_API_VERSION = 66;

export interface PackageSource {
    readonly facts: PackageFacts;
    readonly contents: readonly PackageComponent[];
}

/**
 * What the package wants, from its own source.
 * @param root folder of package.json
 * @param directory the SFDX project that buildPackage wrote
 */
export async function readPackageFacts(root: string, directory: string): Promise<PackageSource> {
    const contents = await packageContents(directory);
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const { ComponentSet } = await import('@salesforce/source-deploy-retrieve');
    const sharingModels = new Map<string, string>();
    const restrictionRules: RestrictionRule[] = [];
    for (const component of ComponentSet.fromSource(await packageFolders(directory)).getSourceComponents()) {
        const { fullName, type } = component;
        if (type.name === 'CustomObject' && isOwnObject(fullName)) {
            const { CustomObject: object } = await component.parseXml<{ CustomObject: { sharingModel?: string } }>();
            if (object.sharingModel) {
                sharingModels.set(fullName, object.sharingModel);
            }
        } else if (type.name === 'RestrictionRule') {
            const { RestrictionRule: rule } = await component.parseXml<{
                RestrictionRule: { targetEntity: string; recordFilter: string };
            }>();
            restrictionRules.push({ name: fullName, object: rule.targetEntity, filter: rule.recordFilter });
        }
    }
    const permissionSets = contents.filter(({ type }) => type === 'PermissionSet').map(({ fullName }) => fullName);
    const components = contents.map(({ type, fullName }) => `${type} ${fullName}`);
    const facts = {
        version,
        apiVersion: OLDEST_API_VERSION,
        sharingModels,
        restrictionRules,
        permissionSets,
        components
    };
    return { facts, contents };
}
