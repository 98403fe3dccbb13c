import { setImmediate as nextTurn } from 'node:timers/promises';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import type { Org } from '../../engine/org.ts';
import type { PackageProblem } from './package-components.ts';
import type { DeployPackage } from './read-package.ts';

/** Compiles one bundle. @returns what is wrong in which of its files; empty when it compiles */
export type BundleCheck = (
    component: MetadataComponent
) => readonly { readonly file: string; readonly message: string; readonly line: number; readonly column: number }[];

const TYPE = 'LightningComponentBundle';

/** The package with bundles that do not compile turned into problems. A bundle that is deployed already as it is needs no check. */
export async function withBundlesChecked(org: Org, content: DeployPackage, check: BundleCheck): Promise<DeployPackage> {
    const problems: PackageProblem[] = [];
    const upserts: MetadataComponent[] = [];
    for (const component of content.upserts) {
        const found = component.type === TYPE && !isUnchanged(org, component) ? check(component) : [];
        problems.push(...found.map((problem) => bundleProblem(component, problem)));
        if (found.length === 0) {
            upserts.push(component);
        }
        if (component.type === TYPE) {
            await nextTurn();
        }
    }
    return { ...content, upserts, problems: [...content.problems, ...problems] };
}

const bundleProblem = (component: MetadataComponent, problem: ReturnType<BundleCheck>[number]): PackageProblem => ({
    type: TYPE,
    fullName: component.fullName,
    fileName: `lwc/${component.fullName}/${problem.file}`,
    problem: problem.message,
    lineNumber: problem.line,
    columnNumber: problem.column
});

function isUnchanged(org: Org, component: MetadataComponent): boolean {
    const known = org.metadata.get(TYPE, component.fullName);
    return (
        known?.files.size === component.files.size &&
        [...component.files].every(
            ([path, bytes]) => Buffer.compare(bytes, known.files.get(path) ?? new Uint8Array()) === 0
        )
    );
}
