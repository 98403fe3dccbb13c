import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvOf } from 'c/csvModel';

const read = (csv: string): string[][] => parse(csv, { relax_column_count: true, skip_empty_lines: false });
const withoutGuard = (cell: string): string => (/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

const hardText = fc
    .array(fc.constantFrom('a', '=', '+', '-', '@', '＝', '"', ',', '\r', '\n', '\t', "'", ' ', 'ü', ';'))
    .map((letters) => letters.join(''));
const text = fc.oneof(hardText, fc.string({ unit: 'grapheme' })).filter((one) => !/^'[=+\-@\t\r\n＝＋－＠]/.test(one));
const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 6 }));

describe('a table as CSV', () => {
    it('comes back, cell by cell, from a parser that is not ours', () => {
        fc.assert(
            fc.property(table, (lines) => {
                expect(read(csvOf(lines)).map((line) => line.map(withoutGuard))).toEqual(lines);
            })
        );
    });

    it('starts no formula, whatever a cell holds', () => {
        fc.assert(
            fc.property(table, (lines) => {
                const cells = read(csvOf(lines)).flat();
                expect(cells.filter((cell) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
            })
        );
    });

    it('writes numbers so that they are the same numbers again', () => {
        fc.assert(
            fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1 }), (numbers) => {
                expect(read(csvOf([numbers]))[0]?.map((cell) => Number(cell) + 0)).toEqual(
                    numbers.map((number) => number + 0)
                );
            })
        );
    });

    it('leaves cells empty of which nothing is known', () => {
        expect(csvOf([['Need, "urgent"', 1200.5, -5, undefined, NaN, '']])).toBe('"Need, ""urgent""",1200.5,-5,,,\r\n');
    });

    it('says nothing without lines', () => {
        expect(csvOf([])).toBe('');
    });
});
