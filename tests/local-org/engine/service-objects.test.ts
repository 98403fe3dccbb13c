import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEngineOrg } from '../../support/engine-org.ts';

describe('a case', () => {
    it('has a number, closes with its status, and shows its contact', () => {
        const org = openEngineOrg();
        const account = org.insert('Account', { Name: 'Acme' });
        const contact = org.insert('Contact', { LastName: 'Byron', AccountId: account, Email: 'ada@example.com' });
        const id = org.insert('Case', { Subject: 'It squeaks', ContactId: contact });
        const facts = ['CaseNumber', 'Status', 'IsClosed', 'ClosedDate', 'AccountId', 'ContactEmail'];
        assert.deepEqual(Object.values(org.read('Case', id, ...facts)), [
            '00001000',
            'New',
            0,
            null,
            account,
            'ada@example.com'
        ]);
        org.update('Case', { Id: id, Status: 'Closed' });
        const closed = org.read('Case', id, 'IsClosed', 'ClosedDate');
        assert.equal(closed['IsClosed'], 1);
        assert.notEqual(closed['ClosedDate'], null);
        org.update('Case', { Id: id, Status: 'Working' });
        assert.equal(org.read('Case', id, 'ClosedDate')['ClosedDate'], null);
    });
});

describe('an order', () => {
    it('is worth what its lines are worth', () => {
        const org = openEngineOrg();
        const account = org.insert('Account', { Name: 'Acme' });
        const order = org.insert('Order', { AccountId: account, EffectiveDate: '2026-05-01', Status: 'Draft' });
        const first = org.insert('OrderItem', { OrderId: order, Quantity: 3, UnitPrice: 19.99 });
        org.insert('OrderItem', { OrderId: order, Quantity: 1, UnitPrice: 100 });
        assert.equal(org.read('Order', order, 'TotalAmount')['TotalAmount'], 159.97);
        org.remove(first);
        assert.deepEqual(Object.values(org.read('Order', order, 'TotalAmount', 'OrderNumber', 'StatusCode')), [
            100,
            '00000100',
            'Draft'
        ]);
    });
});

describe('a contract', () => {
    it('ends with the last day of its term', () => {
        const org = openEngineOrg();
        const account = org.insert('Account', { Name: 'Acme' });
        const fields = { AccountId: account, StartDate: '2026-03-15', ContractTerm: 12 };
        assert.equal(org.read('Contract', org.insert('Contract', fields), 'EndDate')['EndDate'], '2027-03-14');
    });
});
