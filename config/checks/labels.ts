import type { Check, Problem } from './support/check.ts';
import { PackageIndex, type DeclaredLabel } from './support/package-index.ts';
import { textOf } from './support/xml.ts';

/** `Funnel_Stage_Owner`: the area first, so that labels of one screen stand together in Setup. */
const NAME = /^[A-Z][A-Za-z0-9]*(_[A-Z0-9][A-Za-z0-9]*)+$/;
/** Longest text that the platform keeps. */
const VALUE_LENGTH = 1000;
const DESCRIPTION_LENGTH = 80;

export const labelsCheck: Check = {
    name: 'labels',
    promise: 'labels are named Area_Thing and tell translators where they stand',
    run: (project) => {
        const { labels } = new PackageIndex(project);
        const first = new Map<string, string>();
        return labels.flatMap((label) => {
            const elsewhere = first.get(label.name);
            first.set(label.name, label.file);
            return [
                ...problemsOf(label),
                ...(elsewhere === undefined ? [] : [at(label, `${label.name} is declared in ${elsewhere} already`)])
            ];
        });
    }
};

const at = ({ file, line }: DeclaredLabel, message: string): Problem => ({ file, line, message });

function* problemsOf(label: DeclaredLabel): Generator<Problem> {
    const { name, xml } = label;
    if (!NAME.test(name)) {
        yield at(label, `"${name}" is not of the form Area_Thing`);
    }
    for (const element of ['categories', 'shortDescription', 'value']) {
        if (textOf(xml, element) === '') {
            yield at(label, `${name} has no <${element}>`);
        }
    }
    if (textOf(xml, 'value').length > VALUE_LENGTH) {
        yield at(label, `the text of ${name} is longer than ${VALUE_LENGTH} characters`);
    }
    if (textOf(xml, 'shortDescription').length > DESCRIPTION_LENGTH) {
        yield at(label, `the description of ${name} is longer than ${DESCRIPTION_LENGTH} characters`);
    }
}
