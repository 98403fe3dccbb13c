/// <reference types="jest" />
/** Runs before every test file of components: labels have their real text, and axe looks at what is drawn. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { registerSa11yMatcher } from '@sa11y/jest';
import { acceptFiles } from './files';

registerSa11yMatcher();
acceptFiles();

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string): string =>
    xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

const packageFolder = path.join(process.cwd(), 'force-app');
for (const file of readdirSync(packageFolder, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.labels-meta.xml')) {
        mockLabels(readFileSync(path.join(packageFolder, file), 'utf8'));
    }
}

function mockLabels(xml: string): void {
    for (const [label] of xml.matchAll(/<labels>[\s\S]*?<\/labels>/g)) {
        const name = /<fullName>(.*?)<\/fullName>/.exec(label)?.[1];
        const value = /<value>([\s\S]*?)<\/value>/.exec(label)?.[1];
        if (name && value !== undefined) {
            const module = { __esModule: true, default: plain(value) };
            jest.doMock(`@salesforce/label/c.${name}`, () => module, { virtual: true });
        }
    }
}
