import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'jsforce';
import type { Finding } from '../health/health.ts';
import { deployZip } from '../metadata/deploy-zip.ts';
import { manifestXml } from '../metadata/manifest.ts';
import { zipOf } from '../metadata/zip.ts';
import { API_VERSION } from '../org/target-org.ts';

const FOLDER = 'languages/translations';
const ENDING = '.translation-meta.xml';

export interface DeployedLanguages {
    /** `de` */
    readonly added: readonly string[];
    readonly findings: readonly Finding[];
}

/**
 * Adds the package's words in other languages. They are no part of the package itself: an org without Translation Workbench
 * would refuse all of it. A language that the org does not take leaves everything else as it is.
 * @param root folder of package.json
 */
export async function deployLanguages(connection: Connection, root: string): Promise<DeployedLanguages> {
    const languages = await languagesIn(root);
    if (languages.length === 0 || !(await takesTranslations(connection))) {
        return { added: [], findings: [] };
    }
    const added: string[] = [];
    const findings: Finding[] = [];
    for (const language of languages) {
        const problem = await deployOne(connection, root, language);
        if (problem === undefined) {
            added.push(language);
        } else {
            findings.push(notAdded(language, problem));
        }
    }
    return { added, findings };
}

async function languagesIn(root: string): Promise<string[]> {
    const folder = path.join(root, FOLDER);
    const files = existsSync(folder) ? await readdir(folder) : [];
    return files.filter((file) => file.endsWith(ENDING)).map((file) => file.slice(0, -ENDING.length));
}

/** The type is there only where Translation Workbench is on. */
async function takesTranslations(connection: Connection): Promise<boolean> {
    const { metadataObjects } = await connection.metadata.describe(API_VERSION);
    return metadataObjects.some(({ xmlName }) => xmlName === 'Translations');
}

/** @returns what stood against it */
async function deployOne(connection: Connection, root: string, language: string): Promise<string | undefined> {
    const words = await readFile(path.join(root, FOLDER, `${language}${ENDING}`));
    const zip = await zipOf(
        new Map<string, Buffer | string>([
            ['package.xml', manifestXml([{ type: 'Translations', fullName: language }])],
            [`translations/${language}.translation`, words]
        ])
    );
    const { success, problems, errorMessage, status } = await deployZip(connection, zip);
    return success ? undefined : (problems[0]?.problem ?? errorMessage ?? status);
}

const notAdded = (language: string, problem: string): Finding => ({
    key: `language.${language}`,
    level: 'note',
    found: `The words in the language "${language}" were not added: ${problem}`,
    cost: 'People who use this language read English words.',
    mend: 'Setup > Translation Workbench > Translation Language Settings: add the language, then deploy again.'
});
