import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Books, leftOutRows } from '../../../scripts/lib/load/accounting.ts';

const step = { name: 'accounts', object: 'Account' };
const aRow = (line: number) => ({ line, values: { name: `row ${line}` } });

describe('the books of a step', () => {
    it('account for every row once, whatever becomes of it', () => {
        const fates = fc.array(fc.constantFrom('created', 'updated', 'unchanged', 'rejected', 'leftOut' as const), {
            maxLength: 200
        });
        fc.assert(
            fc.property(fates, (list) => {
                const books = new Books('accounts.csv');
                for (const [index, fate] of list.entries()) {
                    const row = aRow(index + 2);
                    books.read();
                    if (fate === 'rejected') {
                        books.reject(row, 'why');
                    } else if (fate === 'leftOut') {
                        books.leaveOut(row, 'why');
                    } else {
                        books.count(row, fate);
                    }
                }
                const report = books.close(step, [], 0);
                assert.equal(
                    report.created + report.updated + report.unchanged + report.rejected.length + leftOutRows(report),
                    list.length
                );
                assert.equal(report.rows, list.length);
            })
        );
    });

    it('do not close over a row that was forgotten', () => {
        const books = new Books('accounts.csv');
        books.read();
        assert.throws(() => books.close(step, [], 0), /read 1 rows and accounted for 0/);
    });

    it('do not count a row twice', () => {
        const books = new Books('accounts.csv');
        books.read();
        books.count(aRow(2), 'created');
        assert.throws(() => books.reject(aRow(2), 'why'), /Line 2 of accounts.csv was created and now rejected/);
    });
});
