/** `npm run typecheck`: every compiler project of the repository, one after the other (two at a time need more than two cores). */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { componentPathsCheck } from './component-paths.ts';
import { formatProblem } from './support/check.ts';
import { Project } from './support/project.ts';

/** Where each kind of code has its own world: Node, tests (which also run code in a browser), an org, a page. */
const PROJECTS = ['tsconfig.json', 'tests/tsconfig.json', 'force-app/tsconfig.json', 'local-org/web/tsconfig.json'];

const root = path.resolve(import.meta.dirname, '../..');
const stale = await componentPathsCheck.run(await Project.open(root));
stale.forEach((problem) => console.error(formatProblem(problem)));

let failed = stale.length > 0;
for (const project of PROJECTS.filter((file) => existsSync(path.join(root, file)))) {
    const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project], {
        cwd: root,
        stdio: 'inherit'
    });
    console.log(`${tsc.status === 0 ? 'passed' : 'FAILED'}  ${project}`);
    failed ||= tsc.status !== 0;
}
process.exitCode = failed ? 1 : 0;
