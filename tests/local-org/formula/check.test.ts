import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFormula, FormulaCompileError, type FormulaScope } from '../../../local-org/engine/formula/index.ts';
import { aRecord, compiled, scopeOf, type TrialRecord } from './support/record.ts';

function problem(source: string, scope: Partial<FormulaScope> = {}, record: TrialRecord = aRecord()): string {
    try {
        compiled(source, record, scope);
    } catch (error) {
        assert.ok(error instanceof FormulaCompileError);
        assert.ok(error.start >= 0 && error.end <= source.length && error.start <= error.end);
        return error.message;
    }
    return assert.fail(`${source} should not compile`);
}

const types = (sources: readonly string[]): string[] => sources.map((source) => compiled(source).type);

describe('the type checker', () => {
    it('gives every expression its type', () => {
        assert.deepEqual(
            types([
                'Amount + Quantity__c',
                'Probability * 2',
                'LEN(Name)',
                'CloseDate - TODAY()',
                'NOW() - CreatedDate'
            ]),
            Array(5).fill('number')
        );
        assert.deepEqual(
            types(['Name & "x"', 'Name + Email__c', 'TEXT(StageName)', 'OwnerId', 'IF(IsWon, NULL, Name)']),
            Array(5).fill('text')
        );
        assert.deepEqual(
            types(['IsWon', 'Amount > 3', 'NOT(IsWon)', 'ISPICKVAL(StageName, "x")', 'Name = NULL']),
            Array(5).fill('boolean')
        );
        assert.deepEqual(
            types(['CloseDate + 1', '1 + CloseDate', 'DATEVALUE(CreatedDate)', 'ADDMONTHS(CloseDate, 1)']),
            Array(4).fill('date')
        );
        assert.deepEqual(types(['CreatedDate - 0.5', 'NOW()', 'ADDMONTHS(CreatedDate, 1)']), Array(3).fill('datetime'));
        assert.deepEqual(types(['Opens__c + 60000', 'TIMEVALUE(CreatedDate)', 'TIMENOW()']), Array(3).fill('time'));
    });

    it('speaks as the platform does of what does not fit', () => {
        const problems: Readonly<Record<string, string>> = {
            'Nope__c + 1': 'Field Nope__c does not exist. Check spelling.',
            '$User.Nope': 'Field $User.Nope does not exist. Check spelling.',
            'NOPE(1)': 'Unknown function NOPE. Check spelling.',
            '1 + "a"': "Incorrect parameter type for operator '+'. Expected Number, received Text",
            'Name + 1': "Incorrect parameter type for operator '+'. Expected Text, received Number",
            'Name - Name': "Incorrect parameter type for operator '-'. Expected Number, Date, DateTime, received Text",
            'CloseDate + CloseDate': "Incorrect parameter type for operator '+'. Expected Number, received Date",
            'CloseDate - CreatedDate':
                "Incorrect parameter type for operator '-'. Expected Number, Date, received DateTime",
            '1 & "a"': "Incorrect parameter type for operator '&'. Expected Text, received Number",
            'IsWon > TRUE':
                "Incorrect parameter type for operator '>'. Expected Number, Date, DateTime, received Boolean",
            'Amount = "x"': "Incorrect parameter type for operator '='. Expected Number, received Text",
            'Amount && IsWon': "Incorrect parameter type for operator '&&'. Expected Boolean, received Number",
            '-Name': "Incorrect parameter type for operator '-'. Expected Number, received Text",
            'IF(IsWon, 1)': "Incorrect number of parameters for function 'IF()'. Expected 3, received 2",
            'TODAY(1)': "Incorrect number of parameters for function 'TODAY()'. Expected 0, received 1",
            'FIND("a")': "Incorrect number of parameters for function 'FIND()'. Expected 2, received 1",
            'IF(Amount, 1, 2)': "Incorrect parameter type for function 'IF()'. Expected Boolean, received Number",
            'IF(IsWon, 1, "a")': "Incorrect parameter type for function 'IF()'. Expected Number, received Text",
            'LEN(Amount)': "Incorrect parameter type for function 'LEN()'. Expected Text, received Number",
            'YEAR(CreatedDate)': "Incorrect parameter type for function 'YEAR()'. Expected Date, received DateTime",
            'CASE(Amount, 1, "a", 2, 3, "c")':
                "Incorrect parameter type for function 'CASE()'. Expected Text, received Number",
            'CASE(Amount, 1, 2)': "Incorrect number of parameters for function 'CASE()'. Expected 4, received 3",
            'CASE(StageName, Name, 1, 2)':
                "Incorrect parameter type for function 'CASE()'. Expected Text Literal, received Text",
            'ISPICKVAL(StageName, Name)':
                "Incorrect parameter type for function 'ISPICKVAL()'. Expected Text Literal, received Text",
            'CASE(Amount, 1, TRUE, FALSE)': "Incorrect argument type for function 'CASE()'."
        };
        for (const [source, message] of Object.entries(problems)) {
            assert.equal(problem(source), message, source);
        }
    });

    it('keeps picklists to the functions that take them', () => {
        const alone = 'Field StageName is a picklist field. Picklist fields are only supported in certain functions.';
        for (const source of [
            'StageName',
            'StageName = "Won"',
            'LEN(StageName)',
            'IF(IsWon, StageName, "x")',
            'StageName & "x"'
        ]) {
            assert.equal(problem(source), alone, source);
        }
        assert.equal(
            problem('CONTAINS(Regions__c, "N")'),
            'Field Regions__c is a multi-select picklist field. Multi-select picklist fields are only supported in certain functions.'
        );
        assert.equal(
            problem('ISPICKVAL(Name, "x")'),
            "Incorrect parameter type for function 'ISPICKVAL()'. Expected Picklist, received Text"
        );
        assert.deepEqual(
            types(['CASE(StageName, "Won", 1, 2)', 'INCLUDES(Regions__c, "North")', 'ISBLANK(StageName)']),
            ['number', 'boolean', 'boolean']
        );
    });

    it('keeps functions to the kinds of formula they are for', () => {
        for (const source of [
            'ISCHANGED(Name)',
            'ISBLANK(PRIORVALUE(Name))',
            'ISNEW()',
            'ISCLONE()',
            'REGEX(Name, "a")'
        ]) {
            assert.match(
                problem(source, { use: 'formulaField' }),
                /^Function [A-Z]+ may not be used in this type of formula$/
            );
            assert.equal(compiled(source).type, 'boolean');
        }
        assert.equal(problem('URLFOR(Name)'), 'Function URLFOR is not imitated here');
        assert.equal(problem('ISCHANGED(Name & "x")'), "Incorrect argument type for function 'ISCHANGED()'.");
    });

    it('refuses kinds of field that formulas cannot read', () => {
        const record = aRecord({ BillingAddress: { type: 'address' }, Long__c: { type: 'textarea', longText: true } });
        assert.equal(
            problem('ISBLANK(BillingAddress)', {}, record),
            'You referenced an unsupported field type called "address" using the following field: BillingAddress'
        );
        assert.equal(
            problem('Long__c', { use: 'formulaField' }, record),
            'You referenced an unsupported field type called "Long Text Area" using the following field: Long__c'
        );
    });

    it('checks the result against the field that takes it', () => {
        assert.equal(
            problem('Name', { result: { type: 'currency' } }),
            'Formula result is data type (Text), incompatible with expected data type (Number).'
        );
        assert.equal(
            problem('1', { result: { type: 'boolean' } }),
            'Formula result is data type (Number), incompatible with expected data type (Boolean).'
        );
        assert.equal(
            problem('CreatedDate', { result: { type: 'date' } }),
            'Formula result is data type (DateTime), incompatible with expected data type (Date).'
        );
        assert.equal(compiled('"Won"', aRecord(), { result: { type: 'picklist' } }).type, 'text');
        assert.equal(compiled('NULL', aRecord(), { result: { type: 'date' } }).type, 'null');
    });

    it('lists the fields it reads, each once', () => {
        assert.deepEqual(compiled('IF(isWon, Amount, AMOUNT) + LEN(Name)').fields, [['isWon'], ['AMOUNT'], ['Name']]);
    });

    it('holds to the limits of size', () => {
        const scope = scopeOf(aRecord());
        assert.equal(compileFormula('1' + ' '.repeat(3899), scope).type, 'number');
        assert.throws(() => compileFormula('1' + ' '.repeat(3900), scope), {
            message: 'Formula is too long (3,901 characters). Maximum length is 3,900 characters'
        });
        assert.throws(
            () => compileFormula(Array(600).fill('Name').join('&'), scope),
            /Compiled formula is too big to execute \([\d,]+ characters\)\. Maximum size is 15,000 characters/
        );
    });
});
