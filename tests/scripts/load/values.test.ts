import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TransformFault } from '../../../scripts/lib/load/transform.ts';
import { keyText, sameValue, toCell, toValue } from '../../../scripts/lib/load/values.ts';
import { aField } from './support/fields.ts';

describe('a value for a field', () => {
    it('has the type that describe tells', () => {
        assert.equal(toValue(aField({ type: 'currency' }), '12.50'), 12.5);
        assert.equal(toValue(aField({ type: 'boolean' }), 'true'), true);
        assert.equal(toValue(aField({ type: 'date' }), '2026-01-31'), '2026-01-31');
        assert.equal(toValue(aField({ type: 'datetime' }), '2026-01-31T08:00:00Z'), '2026-01-31T08:00:00.000Z');
        assert.equal(toValue(aField({ type: 'string' }), '007'), '007');
        assert.equal(toValue(aField({ type: 'date' }), ''), null);
    });

    it('is refused where it is none of that type', () => {
        assert.throws(() => toValue(aField({ type: 'date' }), '2026-02-30'), TransformFault);
        assert.throws(() => toValue(aField({ type: 'boolean' }), 'maybe'), TransformFault);
        assert.throws(() => toValue(aField({ type: 'double' }), 'twelve'), TransformFault);
        assert.throws(() => toValue(aField({ type: 'datetime' }), 'noon'), TransformFault);
    });
});

describe('the comparison with what the org holds', () => {
    it('sees through the org’s way of writing', () => {
        assert.ok(sameValue(aField({ type: 'datetime' }), '2026-01-31T08:00:00.000Z', '2026-01-31T08:00:00.000+0000'));
        assert.ok(sameValue(aField({ type: 'currency', scale: 2 }), 12.5, '12.50'));
        assert.ok(sameValue(aField({ type: 'reference' }), '001000000000001AAA', '001000000000001'));
        assert.ok(sameValue(aField({ type: 'multipicklist' }), 'B;A', 'A;B'));
        assert.ok(sameValue(aField({ type: 'picklist' }), 'finance', 'Finance'));
        assert.ok(sameValue(aField({ type: 'textarea' }), 'one\ntwo', 'one\r\ntwo'));
        assert.ok(sameValue(aField({ type: 'string' }), null, ''));
        assert.ok(sameValue(aField({ type: 'boolean' }), false, null));
    });

    it('sees what differs', () => {
        assert.ok(!sameValue(aField({ type: 'currency', scale: 2 }), 12.5, 12.51));
        assert.ok(!sameValue(aField({ type: 'string' }), 'Acme', 'ACME'));
        assert.ok(!sameValue(aField({ type: 'string' }), null, 'x'));
        assert.ok(!sameValue(aField({ type: 'date' }), '2026-01-31', null));
        assert.ok(!sameValue(aField({ type: 'boolean' }), true, false));
    });
});

describe('keys', () => {
    it('ignore letter case only where the org does', () => {
        assert.equal(keyText(aField({ caseSensitive: false }), 'GTX Pro'), 'gtx pro');
        assert.equal(keyText(aField({ caseSensitive: true }), 'GTX Pro'), 'GTX Pro');
        assert.equal(keyText(aField({ type: 'reference' }), '001000000000001AAA'), '001000000000001');
    });
});

describe('a Bulk API cell', () => {
    it('tells a field to empty from a field to leave alone', () => {
        assert.equal(toCell(null), '#N/A');
        assert.equal(toCell(undefined), '');
        assert.equal(toCell(false), 'false');
    });
});
