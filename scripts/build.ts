/** `npm run build`: writes build/, the SFDX project that deployments start from. Why it is not in the source: config/decisions/0006. */
import path from 'node:path';
import { writeComponentPaths } from '../config/checks/component-paths.ts';
import { Project } from '../config/checks/support/project.ts';
import { buildPackage } from './lib/build/build-package.ts';

export { buildPackage, type BuildResult } from './lib/build/build-package.ts';

if (import.meta.main) {
    const started = performance.now();
    const { directory, written, unchanged, removed } = await buildPackage();
    for (const file of writeComponentPaths(await Project.open(path.resolve(import.meta.dirname, '..')))) {
        console.log(`${file} now lists the modules that there are: commit it.`);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(2);
    console.log(
        `Built ${path.relative('.', directory)}/ in ${seconds} s: ${written} written, ${unchanged} unchanged, ${removed} removed.`
    );
}
