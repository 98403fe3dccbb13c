import {
    compiledSize,
    LARGEST_COMPILED,
    LONGEST_FORMULA
} from '../../force-app/main/funnel/lwc/publishModel/formulaText.ts';
import type { Check, Problem } from './support/check.ts';
import { PackageIndex } from './support/package-index.ts';
import type { Project } from './support/project.ts';
import { parseXml, textOf } from './support/xml.ts';

const RULE = /\/objects\/([^/]+)\/validationRules\/[^/]+-meta\.xml$/;

/** The platform's measure of compiled size is a secret: the estimate counts generously, and a formula in full wherever another reads it. */
export const formulasCheck: Check = {
    name: 'formulas',
    promise: 'formulas are within the platform’s limits of length and compiled size',
    run(project) {
        const index = new PackageIndex(project);
        const formulas = new Map<string, { formula: string; file: string; line: number }>(
            index.fields.flatMap(({ object, name, xml, file }) => {
                const formula = textOf(xml, 'formula');
                return formula === '' ? [] : [[`${object}.${name}`, { formula, file, line: xml.line }] as const];
            })
        );
        const sizes = new Map<string, number>();
        const sizeOf = (object: string, formula: string, depth = 0): number =>
            compiledSize(formula, (path) => {
                const key = `${object}.${path}`;
                const other = formulas.get(key);
                if (!other || depth > formulas.size) {
                    return undefined;
                }
                const size = sizes.get(key) ?? sizeOf(object, other.formula, depth + 1);
                sizes.set(key, size);
                return size;
            });
        return [
            ...[...formulas].flatMap(([key, { formula, file, line }]) => [
                ...problemsOf(file, line, formula, sizeOf(key.split('.')[0] ?? '', formula))
            ]),
            ...rulesOf(project).flatMap(({ file, line, object, formula }) => [
                ...problemsOf(file, line, formula, sizeOf(object, formula))
            ])
        ];
    }
};

function rulesOf(project: Project): { file: string; line: number; object: string; formula: string }[] {
    return project.matching(RULE).map((file) => {
        const xml = parseXml(project.read(file));
        const object = RULE.exec(file)?.[1] ?? '';
        return { file, line: xml.line, object, formula: textOf(xml, 'errorConditionFormula') };
    });
}

function* problemsOf(file: string, line: number, formula: string, size: number): Generator<Problem> {
    if (formula.length > LONGEST_FORMULA) {
        yield { file, line, message: `the formula has ${formula.length} characters (limit ${LONGEST_FORMULA})` };
    }
    if (size > LARGEST_COMPILED) {
        yield { file, line, message: `the formula compiles to about ${size} characters (limit ${LARGEST_COMPILED})` };
    }
}
