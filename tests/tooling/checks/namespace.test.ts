import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namespaceCheck } from '../../../config/checks/namespace.ts';
import { problemsIn } from '../../support/tooling/problems-in.ts';

const FILE = 'force-app/main/funnel/lwc/ribbonData/ribbonQuery.ts';
const check = (source: string) => problemsIn(namespaceCheck, { [FILE]: source });
const query = (selection: string): string =>
    `import { gql } from 'lightning/graphql';\n\nexport const ribbonQuery = gql\`\n    query ribbon {\n        uiapi {\n            query {\n${selection}\n            }\n        }\n    }\n\`;\n`;

describe('namespace check', () => {
    it('says nothing where every custom name has an alias, and filters name fields bare', async () => {
        const problems = await check(
            query(`Stages: Funnel_Stage__c(where: { Is_Active__c: { eq: true } }, orderBy: { Sequence__c: { order: ASC } }) {
                edges { node { Id Name { value } Owner: Owner_Function__c { value } Parent: Parent__r { Id } } }
            }`)
        );
        assert.deepEqual(problems, []);
    });

    it('names objects, fields and relationships without an alias, with their line', async () => {
        const problems = await check(
            query('Funnel_Stage__c {\nedges { node {\nOwner_Function__c { value }\nParent__r { Id }\n} } }')
        );
        assert.deepEqual(
            problems.map((problem) => problem.replace(/^.*ribbonQuery\.ts:/, '')),
            [
                '7: Funnel_Stage__c has no alias: write Name: Funnel_Stage__c',
                '9: Owner_Function__c has no alias: write Name: Owner_Function__c',
                '10: Parent__r has no alias: write Name: Parent__r'
            ]
        );
    });

    it('takes no custom name for an alias', async () => {
        assert.equal((await check(query('Stage__c: Funnel_Stage__c { edges { node { Id } } }'))).length, 1);
    });

    it('names queries that are put together at run time, and those that are none', async () => {
        assert.match((await check('export const q = gql`query { ${fields} }`;')).join(), /put together at run time/);
        assert.match((await check('export const q = gql`query { `;')).join(), /no GraphQL/);
        const saving = 'force-app/main/shared/lwc/saveRecordsData/saveRecordsData.ts';
        const inSaving = (source: string) => problemsIn(namespaceCheck, { [saving]: source });
        assert.deepEqual(await inSaving('export const q = gql`mutation { ${operations} }`;'), []);
        assert.match(
            (await inSaving('const n = "A__c"; export const q = gql`query { ${n} }`;')).join(),
            /put together/
        );
    });

    it('names custom names outside queries, and not of those that are imported from the schema', async () => {
        const problems = await check(
            "import STAGE from '@salesforce/schema/Funnel_Stage__c';\n// Funnel_Stage__c in words\nconst record = { Is_Active__c: true, ['Sequence__c']: 1, STAGE };\n"
        );
        assert.equal(problems.length, 2);
        assert.match(problems.join('\n'), /:3: Is_Active__c stands outside.*\n.*:3: Sequence__c stands/);
    });

    it('names what is put together at run time', async () => {
        const problems = await check('export const fieldOf = (key: string): string => `${key}__c`;');
        assert.match(problems.join(), /a custom name is put together at run time/);
    });
});
