import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { queryPartsCheck } from '../../../config/checks/query-parts.ts';
import { problemsIn } from '../../support/tooling/problems-in.ts';

const LWC = 'force-app/main/leads/lwc/handoffData';
const query = (name: string, fields: string, more = ''): string =>
    `export const it = gql\`query ${name}($id: ID) { uiapi { query {
        Handoffs: Lead_Handoff__c(first: 10${more}) @optional { edges { node { ${fields} } } }
    } } }\`;`;
const check = (first: string, second: string) =>
    problemsIn(queryPartsCheck, { [`${LWC}/handoffsQuery.ts`]: first, [`${LWC}/threadQuery.ts`]: second });

describe('query-parts check', () => {
    it('lets queries choose and order records as they like', async () => {
        const thread = query('handoffThread', 'Id Note: Note__c @optional { value }', ', where: { Id: { eq: $id } }');
        assert.deepEqual(await check(query('handoffsSince', 'Note: Note__c @optional { value } Id'), thread), []);
    });

    it('finds a field that one of them has lost', async () => {
        const problems = await check(
            query('handoffsSince', 'Id Note: Note__c @optional { value }'),
            query('handoffThread', 'Id')
        );
        assert.deepEqual(problems, [
            `${LWC}/threadQuery.ts:2: Handoffs of handoffThread asks for other fields than that of handoffsSince, and one mapper reads both`
        ]);
    });

    it('notices that a query has another name', async () => {
        const problems = await check(query('handoffsSince', 'Id'), query('handoffTalk', 'Id'));
        assert.match(problems.join(), /there is no query handoffThread with Handoffs/);
    });
});
