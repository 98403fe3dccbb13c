import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
    columnsRead,
    leftOutBecause,
    sourceText,
    transform,
    TransformFault
} from '../../../scripts/lib/load/transform.ts';

const context = { organizationId: '00D000000000001AAA', username: 'me@example.com' };

describe('a column’s source', () => {
    const row = { account: 'Cancity', agent: 'Mei-Mei Johns', blank: '' };

    it('is a column, a constant or a template', () => {
        assert.equal(sourceText({ from: 'account' }, row, context), 'Cancity');
        assert.equal(sourceText({ value: 'Customer' }, row, context), 'Customer');
        assert.equal(
            sourceText({ template: '{agent:slug}@{org.id:lower}.example' }, row, context),
            'mei.mei.johns@00d000000000001aaa.example'
        );
    });

    it('says something else in a template where the column is blank', () => {
        assert.equal(sourceText({ template: '{blank|No account}: {account}' }, row, context), 'No account: Cancity');
    });

    it('names the columns it reads, and not what the org gives', () => {
        assert.deepEqual(columnsRead({ template: '{agent:slug}@{org.id} {account|none}' }), ['agent', 'account']);
    });

    it('refuses a filter that it does not know', () => {
        assert.throws(() => sourceText({ template: '{account:shout}' }, row, context), TransformFault);
    });
});

describe('a transform', () => {
    it('splits a name at the last word', () => {
        assert.equal(transform('Ana Maria Lopez', { part: 'first' }), 'Ana Maria');
        assert.equal(transform('Ana Maria Lopez', { part: 'last' }), 'Lopez');
        assert.equal(transform('Cher', { part: 'last' }), 'Cher');
        assert.equal(transform('Cher', { part: 'first' }), '');
    });

    it('multiplies without the noise of binary fractions', () => {
        assert.equal(transform('1100.04', { number: { multiply: 1_000_000 } }), '1100040000');
        assert.equal(transform('0.1', { number: { multiply: 3 } }), '0.3');
    });

    it('reads dates in the order that the plan says, and only days that exist', () => {
        assert.equal(transform('2017-03-01', { date: 'YYYY-MM-DD' }), '2017-03-01');
        assert.equal(transform('1/3/2017', { date: 'DD/MM/YYYY' }), '2017-03-01');
        assert.equal(transform('3/1/2017', { date: 'MM/DD/YYYY' }), '2017-03-01');
        for (const wrong of ['2017-02-30', '17-02-03', '2017/02/03', 'soon', '2017-3-1x']) {
            assert.throws(() => transform(wrong, { date: 'YYYY-MM-DD' }), TransformFault, wrong);
        }
    });

    it('fills a blank before anything else looks at it', () => {
        assert.equal(transform('', { date: 'YYYY-MM-DD', whenBlank: '2017-12-31' }), '2017-12-31');
        assert.equal(transform('', { number: {} }), '');
    });

    it('maps values, and rejects others only where the plan wants that', () => {
        assert.equal(transform('Won', { map: { Won: 'Closed Won' } }), 'Closed Won');
        assert.equal(transform('Lost', { map: { Won: 'Closed Won' } }), 'Lost');
        assert.throws(() => transform('Lost', { map: { Won: 'Closed Won' }, mapOnly: true }), TransformFault);
    });

    it('never takes a text for a number that is none', () => {
        fc.assert(
            fc.property(fc.string(), (text) => {
                const looksLikeNumber =
                    text === '' || (text.trim() === text && /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text));
                try {
                    transform(text, { number: {} });
                    return looksLikeNumber;
                } catch (error) {
                    return error instanceof TransformFault && !looksLikeNumber;
                }
            })
        );
    });
});

describe('a row filter', () => {
    it('says why a row is left out', () => {
        assert.equal(
            leftOutBecause({ column: 'parent', notBlank: true, reason: 'has no parent' }, { parent: '' }),
            'has no parent'
        );
        assert.equal(
            leftOutBecause({ column: 'parent', notBlank: true, reason: 'has no parent' }, { parent: 'x' }),
            undefined
        );
        assert.equal(
            leftOutBecause({ column: 'signs_in', in: ['yes'], reason: 'does not' }, { signs_in: 'no' }),
            'does not'
        );
        assert.equal(leftOutBecause(undefined, {}), undefined);
    });
});
