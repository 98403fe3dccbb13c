/** `node config/checks/run.ts [name …]`: the checks that no compiler and no linter makes. Without a name: all of them. */
import path from 'node:path';
import { compileCheck } from './compile.ts';
import { componentPathsCheck } from './component-paths.ts';
import { descriptionsCheck } from './descriptions.ts';
import { formulasCheck } from './formulas.ts';
import { importCyclesCheck } from './import-cycles.ts';
import { labelsCheck } from './labels.ts';
import { lengthsCheck } from './lengths.ts';
import { metadataCheck } from './metadata/metadata.ts';
import { namespaceCheck } from './namespace.ts';
import { permissionsCheck } from './permissions.ts';
import { portabilityCheck } from './portability.ts';
import { queryPartsCheck } from './query-parts.ts';
import { referencesCheck } from './references/references.ts';
import { formatProblem, type Check } from './support/check.ts';
import { Project } from './support/project.ts';
import { translationsCheck } from './translations.ts';
import { bindingsCheck } from './templates/bindings.ts';
import { wordsCheck } from './templates/words.ts';
import { wingsCheck } from './wings.ts';
import { wordsInCodeCheck } from './words-in-code.ts';

const CHECKS: readonly Check[] = [
    componentPathsCheck,
    metadataCheck,
    referencesCheck,
    bindingsCheck,
    wordsCheck,
    wordsInCodeCheck,
    labelsCheck,
    translationsCheck,
    descriptionsCheck,
    permissionsCheck,
    namespaceCheck,
    queryPartsCheck,
    formulasCheck,
    compileCheck,
    lengthsCheck,
    importCyclesCheck,
    wingsCheck,
    portabilityCheck
];

const project = await Project.open(path.resolve(import.meta.dirname, '../..'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
    console.error(
        `There is no check named ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}.`
    );
    process.exit(2);
}
for (const check of CHECKS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const problems = await check.run(project);
    const errors = problems.filter(({ isWarning }) => !isWarning).length;
    console.log(`${errors === 0 ? 'passed' : 'FAILED'}  ${check.name}: ${check.promise}`);
    problems.forEach((problem) => console.log(`        ${formatProblem(problem)}`));
    if (errors > 0) {
        process.exitCode = 1;
    }
}
