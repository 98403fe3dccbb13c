import { idOf, saveAllOrNone } from 'c/saveRecordsData';
import { executeMutation } from '../../../../../../tests/support/lwc/graphql';

describe('Saving several records', () => {
    it('sends one mutation, all or none, in which later records may refer to earlier ones', async () => {
        executeMutation.mockResolvedValueOnce({
            data: { uiapi: { w0: { Record: { Id: 'a01' } }, w1: { Record: { Id: 'a02' } }, w2: { Id: 'a03' } } }
        });
        const ids = await saveAllOrNone([
            { kind: 'create', object: 'Thing__c', fields: { Size__c: 1 } },
            { kind: 'update', object: 'Part__c', id: 'a02', fields: { Thing__c: idOf(0) } },
            { kind: 'delete', object: 'Part__c', id: 'a03' }
        ]);
        expect(ids).toEqual(['a01', 'a02', 'a03']);
        const sent = executeMutation.mock.calls[0]?.[0];
        expect(sent?.query.replace(/\s+/g, ' ')).toBe(
            'mutation saveAllOrNone($i0: Thing__cCreateInput!, $i1: Part__cUpdateInput!, $i2: RecordDeleteInput!) { ' +
                'uiapi(input: { allOrNone: true }) { w0: Thing__cCreate(input: $i0) { Record { Id } } ' +
                'w1: Part__cUpdate(input: $i1) { Record { Id } } w2: Part__cDelete(input: $i2) { Id } } }'
        );
        expect(sent?.variables).toEqual({
            i0: { Thing__c: { Size__c: 1 } },
            i1: { Id: 'a02', Part__c: { Thing__c: '@{w0}' } },
            i2: { Id: 'a03' }
        });
    });

    it('throws the cause, and not what was rolled back because of it', async () => {
        executeMutation.mockResolvedValueOnce({
            data: null,
            errors: [{ message: 'The operation was rolled back.' }, { message: 'Size must be positive.' }]
        });
        await expect(saveAllOrNone([{ kind: 'delete', object: 'Thing__c', id: 'a01' }])).rejects.toMatchObject({
            message: 'Size must be positive.'
        });
    });
});
