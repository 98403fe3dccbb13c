import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { translationsCheck } from '../../../config/checks/translations.ts';
import { label, metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const LABELS = 'force-app/main/funnel/labels/Funnel.labels-meta.xml';
const GERMAN = 'languages/translations/de.translation-meta.xml';

const word = (name: string, text: string): string =>
    `<customLabels><label>${text}</label><name>${name}</name></customLabels>`;

const check = (labels: string, words: string): Promise<string[]> =>
    problemsIn(translationsCheck, {
        [LABELS]: metadata('CustomLabels', labels),
        [GERMAN]: metadata('Translations', words)
    });

describe('translations check', () => {
    it('says nothing where every label is there, its places in whatever order', async () => {
        const labels = label('Funnel_Since') + label('Funnel_Count', '{0} of {1}');
        assert.deepEqual(await check(labels, word('Funnel_Since', 'Seit') + word('Funnel_Count', 'Von {1} {0}')), []);
    });

    it('names labels that are missing, and words for labels that are not there', async () => {
        const problems = await check(label('Funnel_Since', 'Here since'), word('Funnel_Gone', 'Weg'));
        assert.match(problems.join('\n'), /Funnel_Since is missing: "Here since"/);
        assert.match(problems.join('\n'), /there is no label Funnel_Gone/);
    });

    it('says where a place to fill in was lost', async () => {
        const problems = await check(label('Funnel_Count', '{0} of {1}'), word('Funnel_Count', '{0}'));
        assert.match(problems.join(), /Funnel_Count fills in \{0\}, where "\{0\} of \{1\}" fills in \{0\} \{1\}/);
    });
});
