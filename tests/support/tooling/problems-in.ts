import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { formatProblem, type Check } from '../../../config/checks/support/check.ts';
import { Project } from '../../../config/checks/support/project.ts';
import { writeFiles } from '../write-files.ts';

/** What a check says of a small package that has nothing but these files, one line a problem. */
export async function problemsIn(check: Check, files: Readonly<Record<string, string>>): Promise<string[]> {
    const root = mkdtempSync(path.join(os.tmpdir(), 'check-'));
    try {
        writeFiles(root, files);
        return (await check.run(await Project.open(root))).map(formatProblem);
    } finally {
        rmSync(root, { recursive: true, force: true });
    }
}

/** A metadata file of the given type; `body` is what stands inside the root element. */
export const metadata = (type: string, body: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="http://soap.sforce.com/2006/04/metadata">\n${body}\n</${type}>\n`;

export const bundleMeta = (apiVersion = '67.0', isExposed = false): string =>
    metadata(
        'LightningComponentBundle',
        `<apiVersion>${apiVersion}</apiVersion><isExposed>${String(isExposed)}</isExposed>`
    );

export const label = (name: string, value = 'A text', more = '<categories>A</categories>'): string =>
    `<labels><fullName>${name}</fullName>${more}<language>en_US</language><protected>false</protected>` +
    `<shortDescription>Where it stands</shortDescription><value>${value}</value></labels>`;
