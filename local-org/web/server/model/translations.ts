import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { Viewer } from './viewer.ts';

/** Language of a person as Salesforce writes it: `en_US`, `de`, `pt_BR`. */
export function languageOf({ org, access }: Viewer): string {
    const row = org.database
        .prepare('SELECT "LanguageLocaleKey" AS language FROM "User" WHERE "Id" = ?')
        .get(access.userId);
    return typeof row?.['language'] === 'string' && row['language'] !== '' ? row['language'] : 'en_US';
}

/** Custom labels in the person's language, by name; undefined: the org has no translation into it. */
export function translatedLabels(viewer: Viewer): Record<string, string> | undefined {
    const language = languageOf(viewer);
    const xml = [language, language.split('_')[0] ?? language]
        .map((name) => viewer.org.metadata.get('Translations', name)?.xml)
        .find((found) => found !== undefined);
    if (!xml) return undefined;
    const labels = childrenOf(xml, 'customLabels').map((label) => [textOf(label, 'name'), textOf(label, 'label')]);
    return Object.fromEntries(labels.filter(([name, text]) => name && text) as [string, string][]);
}
