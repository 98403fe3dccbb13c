import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { zipped, type PackageFiles } from '../../contract/support/contract-package.ts';
import { damaged, fuzzRuns } from './support/fuzz.ts';
import { MIXED_PACKAGE, openFuzzedDeploys } from './support/fuzz-deploys.ts';

const deploys = openFuzzedDeploys();
after(() => deploys.close());

const deploy = async (files: PackageFiles, checkOnly = true) => deploys.tryZip(await zipped(files), checkOnly);

const NOISE = [
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '<![CDATA[',
    '<!--',
    '<?xml version="1.0"?>',
    '</fields>',
    '<fields>',
    '<type>Summary</type>',
    '<type>Lookup</type>',
    '<fullName>Name</fullName>',
    '&#0;',
    '&#xD800;',
    '&lol;',
    '<label/>',
    '<a:b xmlns:a="c"/>',
    '-1',
    '1e9',
    '999999999999999999999',
    'true',
    'Nope__c',
    '../../etc/passwd',
    '\u0000',
    '\uFEFF',
    '😀',
    'x'.repeat(5000)
];
const files = Object.keys(MIXED_PACKAGE);
const oneDamaged = fc
    .constantFrom(...files)
    .chain((file) => damaged(MIXED_PACKAGE[file] as string, NOISE).map((text) => ({ ...MIXED_PACKAGE, [file]: text })));

/** An element's text replaced, or an element dropped or doubled: well-formed XML that means something else. */
const WORDS = [
    '',
    'Text',
    'Number',
    'MasterDetail',
    'Summary',
    'AutoNumber',
    'Account',
    'Entry__c',
    'Ledger__c.Total__c',
    '-5',
    '300',
    'maybe',
    '1 +',
    'Private'
];
const oneChanged = fc
    .record({
        file: fc.constantFrom(...files),
        leaf: fc.nat(200),
        act: fc.constantFrom('replace', 'drop', 'double'),
        word: fc.constantFrom(...WORDS)
    })
    .map(({ file, leaf, act, word }) => {
        const text = MIXED_PACKAGE[file] as string;
        const leaves = [...text.matchAll(/<(\w+)>[^<]*<\/\1>/g)];
        const [whole = '', name = ''] = leaves[leaf % leaves.length] ?? [];
        const changed = act === 'drop' ? '' : act === 'double' ? whole + whole : `<${name}>${word}</${name}>`;
        return { ...MIXED_PACKAGE, [file]: text.replace(whole, () => changed) };
    });

describe('metadata XML that is damaged', () => {
    it('fails with a reason, or deploys where the damage does not matter', async () => {
        await fc.assert(
            fc.asyncProperty(oneDamaged, async (changed) => void (await deploy(changed))),
            fuzzRuns(150)
        );
    });

    it('does so, too, when it is well formed and means something else', async () => {
        await fc.assert(
            fc.asyncProperty(
                oneChanged,
                fc.boolean(),
                async (changed, checkOnly) => void (await deploy(changed, checkOnly))
            ),
            fuzzRuns(150)
        );
    });

    const object = (inside: string): PackageFiles => ({ ...MIXED_PACKAGE, 'objects/Account.object': inside });

    it('is refused with the place when entities would blow it up or reach for files', async () => {
        for (const entity of ['"lol"', 'SYSTEM "file:///etc/passwd"']) {
            const xml = `<!DOCTYPE a [<!ENTITY a0 ${entity}><!ENTITY a1 "&a0;&a0;&a0;">]><CustomObject><label>&a1;</label></CustomObject>`;
            const { status, components } = await deploy(object(xml));
            const problem = components.find(({ success }) => !success);
            assert.deepEqual([status, problem?.fullName, problem?.lineNumber], ['Failed', 'Account', 1]);
            assert.match(problem?.problem ?? '', /entity/);
        }
    });

    it('is refused when it is nested without end, and read when it is merely large', async () => {
        const deep = 50_000;
        const nested = await deploy(object(`<CustomObject>${'<a>'.repeat(deep)}${'</a>'.repeat(deep)}</CustomObject>`));
        assert.match(nested.components.find(({ success }) => !success)?.problem ?? '', /nested deeper/);
        const large = await deploy(
            object(`<CustomObject><description>${'x'.repeat(5_000_000)}</description></CustomObject>`)
        );
        assert.equal(large.errorMessage, null);
    });
});
