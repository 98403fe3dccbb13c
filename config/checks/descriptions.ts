import type { Check, Problem } from './support/check.ts';
import { PackageIndex } from './support/package-index.ts';
import { textOf } from './support/xml.ts';

/** Administrators meet the schema in Setup, people meet it in help bubbles: both are told what a field is for. */
export const descriptionsCheck: Check = {
    name: 'descriptions',
    promise: 'every custom field says what it holds and helps who fills it in',
    run(project) {
        const index = new PackageIndex(project);
        const problems: Problem[] = [];
        for (const { file, name, xml } of index.fields) {
            for (const element of ['description', 'inlineHelpText']) {
                if (textOf(xml, element) === '') {
                    problems.push({ file, line: xml.line, message: `${name} has no <${element}>` });
                }
            }
            const help = textOf(xml, 'inlineHelpText');
            if (help.length > 510) {
                problems.push({
                    file,
                    line: xml.line,
                    message: `the help text of ${name} is longer than 510 characters`
                });
            }
        }
        for (const [name, file] of index.objects) {
            if (textOf(index.xml(file), 'description') === '') {
                problems.push({ file, message: `${name} has no <description>` });
            }
        }
        for (const { file, name, xml } of index.permissionSets) {
            if (textOf(xml, 'description') === '') {
                problems.push({ file, message: `the permission set ${name} has no <description>` });
            }
        }
        return problems;
    }
};
