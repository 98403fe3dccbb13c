import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import type { Words } from '../../../force-app/main/funnel/lwc/healthModel/healthTypes.ts';

const FILE = path.resolve(import.meta.dirname, '../../../force-app/main/funnel/labels/Health.labels-meta.xml');

/**
 * The sentences of the health panel, from the package's own labels: the doctor and the page say the same.
 * `Health_Set_Missing` is the word `setMissing`, as in the bundle healthLabels.
 */
export const healthWords: Words = wordsIn(readFileSync(FILE, 'utf8'));

export function wordsIn(xml: string): Words {
    const words: Record<string, string> = {};
    const texts: Record<string, string> = {};
    let element = '';
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => {
        element = name;
        texts[name] = '';
    });
    parser.on('text', (text) => {
        texts[element] = (texts[element] ?? '') + text;
    });
    parser.on('closetag', ({ name }) => {
        element = '';
        if (name === 'labels') {
            words[wordOf(texts['fullName'] ?? '')] = texts['value'] ?? '';
        }
    });
    parser.write(xml).close();
    return words;
}

function wordOf(label: string): string {
    const [, first = '', ...rest] = label.split('_');
    return first.charAt(0).toLowerCase() + first.slice(1) + rest.join('');
}
