import ts from 'typescript';

import { lineAt, type Project } from '../support/project.ts';
import type { Reference } from './reference.ts';

type Kind = Reference['kind'];

/** Modules that stand for something in the org. */
const MODULES: readonly (readonly [pattern: RegExp, kind: Kind])[] = [
    [/^@salesforce\/label\/c\.(.+)$/, 'label'],
    [/^@salesforce\/customPermission\/(.+)$/, 'customPermission'],
    [/^@salesforce\/messageChannel\/(.+)__c$/, 'messageChannel'],
    [/^@salesforce\/resourceUrl\/(.+)$/, 'staticResource'],
    [/^@salesforce\/schema\/([^.]+)$/, 'object'],
    [/^@salesforce\/schema\/([^.]+\.[^.]+)$/, 'field'],
    [/^c\/(\w+)$/, 'component']
];

const SOURCE = /^force-app\/.*\/lwc\/(?!.*__tests__).*(?<!\.d)\.ts$/;

/** What the classes of components refer to: by import, and by API name in queries and texts. */
export function* referencesOfSource(project: Project): Generator<Reference> {
    for (const file of project.matching(SOURCE)) {
        const source = project.read(file);
        for (const { fileName, pos } of ts.preProcessFile(source, true, true).importedFiles) {
            const line = lineAt(source, pos);
            for (const [pattern, kind] of MODULES) {
                const name = pattern.exec(fileName)?.[1];
                if (name) {
                    yield { file, line, kind, name };
                }
            }
        }
        yield* customNames(file, source);
    }
}

/** `Funnel_Stage__c` and `Funnel_Stage__r` wherever they stand, in a query above all. */
function* customNames(file: string, source: string): Generator<Reference> {
    const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));
    for (const { 0: name, index } of code.matchAll(/\b[A-Za-z]\w*?__[cr]\b/g)) {
        yield { file, line: lineAt(code, index), kind: 'custom name', name };
    }
}

/** Components that templates use. */
export function* referencesOfTemplates(project: Project): Generator<Reference> {
    for (const file of project.matching(/^force-app\/.*\/lwc\/.*\.html$/)) {
        const source = project.read(file);
        for (const { 1: tag = '', index } of source.matchAll(/<c-([a-z0-9-_]+)/g)) {
            const name = tag.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
            yield { file, line: lineAt(source, index), kind: 'component', name };
        }
    }
}
