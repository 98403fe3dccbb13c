import type { Check, Problem } from './support/check.ts';
import { PackageIndex } from './support/package-index.ts';
import { childrenOf, parseXml, textOf, type Element } from './support/xml.ts';

const FILE = /^languages\/translations\/[^/]+\.translation-meta\.xml$/;
/** Longest text that the platform keeps. */
const LENGTH = 1000;

export const translationsCheck: Check = {
    name: 'translations',
    promise: 'every language has every label, with the same places to fill in',
    run: (project) => {
        const written = new Map(new PackageIndex(project).labels.map(({ name, xml }) => [name, textOf(xml, 'value')]));
        return project.matching(FILE).flatMap((file) => {
            const labels = childrenOf(parseXml(project.read(file)), 'customLabels');
            const there = new Set(labels.map((label) => textOf(label, 'name')));
            const missing = [...written.keys()].filter((name) => !there.has(name));
            return [
                ...missing.map((name) => ({ file, line: 1, message: `${name} is missing: "${written.get(name)}"` })),
                ...labels.flatMap((label) => problemsOf(file, label, written.get(textOf(label, 'name'))))
            ];
        });
    }
};

function problemsOf(file: string, label: Element, written: string | undefined): Problem[] {
    const [name, text] = [textOf(label, 'name'), textOf(label, 'label')];
    const problem = (message: string): Problem[] => [{ file, line: label.line, message }];
    if (written === undefined) {
        return problem(`there is no label ${name}`);
    }
    if (text === '') {
        return problem(`${name} has no text`);
    }
    if (text.length > LENGTH) {
        return problem(`the text of ${name} is longer than ${LENGTH} characters`);
    }
    return placesOf(text) === placesOf(written)
        ? []
        : problem(
              `${name} fills in ${placesOf(text) || 'nothing'}, where "${written}" fills in ${placesOf(written) || 'nothing'}`
          );
}

/** `{0} {1}`: what is put into a text, each named once. */
const placesOf = (text: string): string => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
