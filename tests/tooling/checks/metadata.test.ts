import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metadataCheck } from '../../../config/checks/metadata/metadata.ts';
import { metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const FILE = 'force-app/main/funnel/objects/A__c/fields/B__c.field-meta.xml';
const field = (body: string) => problemsIn(metadataCheck, { [FILE]: metadata('CustomField', body) });

const GOOD = '<fullName>B__c</fullName><label>B</label><length>80</length><type>Text</type>';

describe('metadata check', () => {
    it('says nothing of a good field', async () => assert.deepEqual(await field(GOOD), []));

    it('names an element that does not exist', async () => {
        const [problem] = await field(`${GOOD}<colour>red</colour>`);
        assert.match(problem ?? '', /B__c\.field-meta\.xml:3: <colour> is unknown in <CustomField>/);
    });

    it('names a choice that the platform does not offer', async () => {
        const [problem] = await field(GOOD.replace('Text', 'Txt'));
        assert.match(problem ?? '', /<type> must be one of .* not "Txt"/);
    });

    it('names a number, a truth value and a text that are none', async () => {
        const problems = await field(
            `${GOOD.replace('80', 'eighty')}<required>yes</required><description><b>x</b></description>`
        );
        assert.equal(problems.length, 3);
        assert.match(problems[0] ?? '', /<length> must be a number/);
        assert.match(problems[1] ?? '', /<required> must be true or false/);
        assert.match(problems[2] ?? '', /<description> must hold text only/);
    });

    it('names what stands twice', async () => {
        assert.match((await field(`${GOOD}<label>C</label>`))[0] ?? '', /<label> may stand only once/);
    });

    it('names what is missing', async () => {
        const rule = metadata(
            'ValidationRule',
            '<fullName>R</fullName><active>true</active><errorMessage>No.</errorMessage>'
        );
        const problems = await problemsIn(metadataCheck, {
            'force-app/main/x/objects/A__c/validationRules/R.validationRule-meta.xml': rule
        });
        assert.equal(problems.length, 1);
        assert.match(problems[0] ?? '', /<ValidationRule> lacks <errorConditionFormula>/);
    });

    it('names a file that is not XML, a wrong type and a missing namespace', async () => {
        assert.match(
            (await problemsIn(metadataCheck, { [FILE]: '<CustomField><a></CustomField>' }))[0] ?? '',
            /not well-formed/
        );
        assert.match((await problemsIn(metadataCheck, { [FILE]: '<Nothing/>' }))[0] ?? '', /no type of metadata/);
        const bare = `<CustomField>${GOOD}</CustomField>`;
        assert.match((await problemsIn(metadataCheck, { [FILE]: bare }))[0] ?? '', /needs xmlns/);
    });
});
