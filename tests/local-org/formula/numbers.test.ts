import { describe, it } from 'node:test';
import { gives, table } from './support/both-ways.ts';
import { aRecord } from './support/record.ts';

describe('numbers', () => {
    it('round as the help page says', () => {
        // https://help.salesforce.com/s/articleView?id=platform.customize_functions_round.htm
        table([
            ['ROUND (1.5, 0)', 2],
            ['ROUND (1.2345, 0)', 1],
            ['ROUND (-1.5, 0)', -2],
            ['ROUND (225.49823, 2)', 225.5]
        ]);
    });

    it('leave the remainders that the help page gives', () => {
        // https://help.salesforce.com/s/articleView?id=platform.customize_functions_mod.htm
        table([
            ['MOD(3, 3)', 0],
            ['MOD(4, 3)', 1],
            ['MOD(123, 100)', 23]
        ]);
    });

    it('follow the platform engine in rounding, powers and remainders', () => {
        // https://github.com/salesforce/formula-engine (FunctionCeiling, FunctionFloor, FunctionMCeiling, FunctionMFloor, FunctionTrunc, FunctionMod)
        table([
            ['CEILING(2.5)', 3],
            ['CEILING(-2.5)', -3],
            ['FLOOR(2.5)', 2],
            ['FLOOR(-2.5)', -2],
            ['MCEILING(2.5)', 3],
            ['MCEILING(-2.5)', -2],
            ['MFLOOR(2.5)', 2],
            ['MFLOOR(-2.5)', -3],
            ['TRUNC(-2.567)', -2],
            ['TRUNC(2.567, 2)', 2.56],
            ['TRUNC(1234, -2)', 1200],
            ['ROUND(1250, -2)', 1300],
            ['ROUND(-1250, -2)', -1300],
            ['MOD(-7, 3)', -1],
            ['MOD(7, -3)', 1],
            ['MOD(5.5, 2)', 1.5],
            ['2 ^ 10', 1024],
            ['2 * 3 ^ 2', 36],
            ['-2 ^ 2', 4],
            ['2 ^ -1', 0.5],
            ['0 ^ 0', 1],
            ['(-2) ^ 3', -8]
        ]);
    });

    it('are decimals: no tenth is lost', () => {
        table([
            ['0.1 + 0.2 = 0.3', true],
            ['0.1 + 0.2 > 0.3', false],
            ['1.1 * 3 = 3.3', true],
            ['CASE(0.1 + 0.2, 0.3, "yes", "no")', 'yes'],
            ['CEILING(0.1 * 3 / 0.3)', 1],
            ['FLOOR((0.1 + 0.7) * 10)', 8],
            ['1 / 3 * 3 = 1', true],
            ['TEXT(0.1 + 0.2)', '0.3'],
            ['ROUND(2.675, 2)', 2.68],
            ['ROUND(1.005 * 100, 0)', 101],
            ['MOD(0.3, 0.1)', 0],
            ['TRUNC(1.1 * 1.1 * 100)', 121]
        ]);
        gives('Amount * 1.1', 1.16, {
            record: aRecord({ Amount: { type: 'currency', value: 1.05 } }),
            scope: { result: { type: 'currency', scale: 2 } }
        });
    });

    it('reach the functions of school mathematics', () => {
        table([
            ['ABS(-3.5)', 3.5],
            ['SQRT(2)', Math.SQRT2],
            ['EXP(1)', Math.E],
            ['LN(10)', Math.LN10],
            ['LOG(1000)', 3],
            ['MAX(3, 1, 2)', 3],
            ['MIN(3, 1, 2)', 1],
            ['MAX(4)', 4],
            ['PI()', Math.PI],
            ['SIN(1)', Math.sin(1)],
            ['ATAN2(1, 2)', Math.atan2(1, 2)]
        ]);
    });

    it('fail where mathematics does, and not when nothing asks', () => {
        table([
            ['1 / 0', '#Error!'],
            ['Amount / (Quantity__c - 3)', '#Error!'],
            ['MOD(1, 0)', '#Error!'],
            ['SQRT(-1)', '#Error!'],
            ['LN(0)', '#Error!'],
            ['LOG(-1)', '#Error!'],
            ['2 ^ 0.5', '#Error!'],
            ['10 ^ 65', '#Error!'],
            ['0 ^ -1', '#Error!'],
            ['1 / (0.1 + 0.2 - 0.3)', '#Error!'],
            ['IF(Quantity__c = 3, 1, 1 / 0)', 1],
            ['AND(FALSE, 1 / 0 > 1)', false],
            ['OR(TRUE, 1 / 0 > 1)', true],
            ['CASE(1, 1, 5, 2, 1 / 0, 1 / 0)', 5],
            ['IFS(TRUE, 1, 1 / 0 = 1, 2, 3)', 1],
            ['BLANKVALUE(1, 1 / 0)', '#Error!'],
            ['IF(1 / 0 = 1, 1, 2)', '#Error!'],
            ['AND(TRUE, 1 / 0 > 1)', '#Error!'],
            ['NULL / 0', null],
            ['ISBLANK(1 / 0)', '#Error!'],
            ['MAX(1, 1 / 0, NULL)', '#Error!'],
            ['CASE(2, 1 / 0, 1, 2, 2, 3)', '#Error!'],
            ['CASE(2, 2, 1, 1 / 0, 2, 3)', 1],
            [`1${'0'.repeat(400)}`, '#Error!'],
            [`1 / 1${'0'.repeat(400)}`, 0]
        ]);
    });

    it('read percents as fractions and give them as the field holds them', () => {
        // https://help.salesforce.com/s/articleView?id=platform.formula_using_currency_number_percent.htm, and measured
        gives('Amount * Probability', 300.12);
        gives('Probability', 24, { scope: { result: { type: 'percent', scale: 2 } } });
        gives('Probability / 2', 12, { scope: { result: { type: 'percent', scale: 0 } } });
        gives('Probability = 0.24', true);
        gives('TEXT(Probability)', '0.24');
        gives('1 / 3', 33.33, { scope: { result: { type: 'percent', scale: 2 } } });
    });

    it('become texts and come from texts', () => {
        table([
            ['TEXT(1250.50)', '1250.5'],
            ['TEXT(-0.5)', '-0.5'],
            ['TEXT(100)', '100'],
            ['TEXT(Amount)', '1250.5'],
            ['VALUE("-3.50")', -3.5],
            ['VALUE("1e3")', 1000],
            ['VALUE("")', null],
            ['VALUE("3 apples")', '#Error!'],
            ['VALUE(" 3")', '#Error!'],
            ['VALUE("1,000")', '#Error!'],
            ['ISNUMBER("12.5")', true],
            ['ISNUMBER("12a")', false],
            ['ISNUMBER("")', false]
        ]);
    });
});
