import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsInCodeCheck } from '../../../config/checks/words-in-code.ts';
import { metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const LWC = 'force-app/main/funnel/lwc';
const inComponent = (code: string, more: Record<string, string> = {}) =>
    problemsIn(wordsInCodeCheck, { [`${LWC}/resultsPage/resultsCsv.ts`]: code, ...more });

describe('words-in-code check', () => {
    it('finds words that a component would show', async () => {
        const problems = await inComponent(`
            const head = [labels.group, 'Function'];
            const cell = isTotal ? 'Total' : name;
            const text = \`\${count} of \${all}\`;
            throw new Error('This was not saved.');
        `);
        assert.deepEqual(
            problems.map((problem) => problem.replace(/^.*resultsCsv\.ts:/, '')),
            [
                '2: "Function" should be a label',
                '3: "Total" should be a label',
                '4: "of" should be a label',
                '5: "This was not saved." should be a label'
            ]
        );
    });

    it('takes names and codes for what they are', async () => {
        const problems = await inComponent(`
            import { labels } from 'c/Some Labels';
            const query = gql\`query Some Words { Id }\`;
            const looks: Readonly<Record<'Sales Team', string>> = { 'Sales Team': labels.sales };
            const isSales = side === 'Sales' || text.startsWith('Protects');
            const row = isHere ? 'row is-here' : \`row \${state}\`;
            const command = 'npm run funnel:publish';
            const keys = new Set(['Enter', 'Escape']);
            throw new RangeError('Only complete answers count.');
        `);
        assert.deepEqual(problems, []);
    });

    it('knows the values that records hold, and those that have a label', async () => {
        const field = metadata(
            'CustomField',
            '<fullName>Kind__c</fullName><valueSet><valueSetDefinition><value><fullName>Account Team</fullName></value></valueSetDefinition></valueSet>'
        );
        const more = {
            'force-app/main/funnel/objects/Result__c/fields/Kind__c.field-meta.xml': field,
            [`${LWC}/valueLabels/valueLabels.ts`]: "const TEXTS = {\n    'Repeat win': repeatWin\n};\n"
        };
        assert.deepEqual(await inComponent("const rows = rowsOf('Account Team', 'Repeat win');", more), []);
        assert.equal((await inComponent("const rows = rowsOf('Account Team', 'Repeat win');")).length, 2);
    });

    it('asks of models for sentences only: their single words are codes', async () => {
        const file = `${LWC}/resultsModel/resultsModel.ts`;
        assert.deepEqual(await problemsIn(wordsInCodeCheck, { [file]: "const kind = 'Company';" }), []);
        assert.match(
            (await problemsIn(wordsInCodeCheck, { [file]: "const why = 'Too few answers.';" })).join(),
            /"Too few answers\." should be a label/
        );
    });
});
