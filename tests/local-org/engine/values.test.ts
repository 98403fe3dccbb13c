import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { OrgError } from '../../../local-org/engine/errors.ts';
import { makeId, toId18 } from '../../../local-org/engine/record-ids.ts';
import { makeField } from '../../../local-org/engine/schema/field-def.ts';
import type { FieldDef } from '../../../local-org/engine/schema/schema.ts';
import { toJson, toStored } from '../../../local-org/engine/values.ts';
import { roundTo } from '../../../local-org/engine/values/numbers.ts';

const fieldOf = (type: FieldDef['type'], more: Partial<FieldDef> = {}): FieldDef =>
    makeField({ name: 'F__c', label: 'F', type, ...more });

const codeOf = (work: () => unknown): string => {
    try {
        work();
    } catch (error) {
        return error instanceof OrgError ? error.errorCode : String(error);
    }
    return 'none';
};

describe('values given by clients', () => {
    const cases: [string, FieldDef, unknown, unknown][] = [
        ['text is trimmed', fieldOf('string'), '  a b ', 'a b'],
        ['empty text is nothing', fieldOf('string'), '   ', null],
        ['a checkbox takes words', fieldOf('boolean'), 'TRUE', 1],
        ['an absent checkbox is false', fieldOf('boolean'), null, 0],
        ['numbers come as text from CSV', fieldOf('double', { precision: 18, scale: 2 }), '12.5', 12.5],
        ['numbers are rounded away from zero at half', fieldOf('currency', { precision: 18, scale: 2 }), 1.005, 1.01],
        ['negative halves too', fieldOf('currency', { precision: 18, scale: 2 }), -1.005, -1.01],
        ['a date may come with a time', fieldOf('date'), '2026-05-04T22:00:00Z', '2026-05-04'],
        [
            'a moment is kept in UTC with milliseconds',
            fieldOf('datetime'),
            '2026-05-04T10:00:00+0200',
            '2026-05-04T08:00:00.000Z'
        ],
        ['a day is midnight', fieldOf('datetime'), '2026-05-04', '2026-05-04T00:00:00.000Z'],
        ['a time of day', fieldOf('time'), '09:30', '09:30:00.000Z'],
        ['a leap day', fieldOf('date'), '2028-02-29', '2028-02-29']
    ];
    for (const [name, field, input, expected] of cases) {
        it(name, () => assert.equal(toStored(field, input), expected));
    }

    const refused: [string, FieldDef, unknown, string][] = [
        ['a text that is too long', fieldOf('string', { length: 3 }), 'abcd', 'STRING_TOO_LONG'],
        [
            'a word for a number',
            fieldOf('double', { precision: 5, scale: 0 }),
            'many',
            'INVALID_TYPE_ON_FIELD_IN_RECORD'
        ],
        [
            'a number that is too large',
            fieldOf('double', { precision: 5, scale: 2 }),
            1000,
            'NUMBER_OUTSIDE_VALID_RANGE'
        ],
        ['a day that does not exist', fieldOf('date'), '2026-02-29', 'INVALID_TYPE_ON_FIELD_IN_RECORD'],
        ['an address without a domain', fieldOf('email'), 'a@b', 'INVALID_EMAIL_ADDRESS'],
        ['an id that is none', fieldOf('reference', { referenceTo: ['Account'] }), '001', 'MALFORMED_ID']
    ];
    for (const [name, field, input, code] of refused) {
        it(`refuses ${name}`, () =>
            assert.equal(
                codeOf(() => toStored(field, input)),
                code
            ));
    }

    it('takes a listed value in any case and refuses others where the list is restricted', () => {
        const values = ['Hot', 'Cold'].map((value) => ({ value, label: value, isActive: true, isDefault: false }));
        const open = fieldOf('picklist', { picklist: { values, restricted: false } });
        const restricted = fieldOf('picklist', { picklist: { values, restricted: true } });
        assert.equal(toStored(restricted, 'hot'), 'Hot');
        assert.equal(toStored(open, 'Tepid'), 'Tepid');
        assert.equal(
            codeOf(() => toStored(restricted, 'Tepid')),
            'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'
        );
        assert.equal(
            toStored(fieldOf('multipicklist', { picklist: { values, restricted: true } }), 'cold; Hot;Cold'),
            'Hot;Cold'
        );
    });

    it('never crashes, whatever comes: a stored value or an error with a code', () => {
        const types: FieldDef['type'][] = [
            'string',
            'boolean',
            'int',
            'double',
            'date',
            'datetime',
            'time',
            'email',
            'picklist',
            'multipicklist',
            'reference',
            'textarea'
        ];
        fc.assert(
            fc.property(fc.constantFrom(...types), fc.anything(), (type, input) => {
                const field = fieldOf(type, { precision: 18, scale: 2 });
                const code = codeOf(() => toStored(field, input));
                assert.match(code, /^[A-Za-z_]+$/);
            })
        );
    });
});

describe('numbers', () => {
    it('are rounded to what decimal arithmetic gives', () => {
        fc.assert(
            fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 4 }), (units, scale) => {
                const half = (BigInt(Math.abs(units)) * 10n + 5n).toString().padStart(scale + 2, '0');
                const whole = half.slice(0, half.length - scale - 1);
                const value = Number(`${units < 0 ? '-' : ''}${whole}.${half.slice(half.length - scale - 1)}`);
                const expected = (Math.abs(units) + 1) / 10 ** scale;
                assert.equal(Math.abs(roundTo(value, scale)), expected);
            })
        );
    });
});

describe('ids', () => {
    it('have check digits as real ones do', () => {
        assert.equal(toId18('001D000000IRFma'), '001D000000IRFmaIAH');
        assert.equal(toId18('003D000000QNgxT'), '003D000000QNgxTIAT');
    });

    it('get their case back from the check digits, and come in order', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 62 ** 5 }), (number) => {
                const id = makeId('a00', number);
                assert.equal(id.length, 18);
                assert.equal(toId18(id.slice(0, 15)), id);
                assert.equal(toId18(id.toLowerCase().slice(0, 15) + id.slice(15)), id);
                assert.ok(makeId('a00', number + 1) > id);
            })
        );
    });
});

describe('values in answers', () => {
    it('have the forms of the REST API', () => {
        assert.equal(toJson(fieldOf('datetime'), '2026-05-04T08:00:00.000Z'), '2026-05-04T08:00:00.000+0000');
        assert.equal(toJson(fieldOf('boolean'), 1), true);
        assert.equal(toJson(fieldOf('double'), 2.5), 2.5);
        assert.equal(toJson(fieldOf('string'), null), null);
    });
});
