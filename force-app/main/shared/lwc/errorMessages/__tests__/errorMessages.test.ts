import fc from 'fast-check';
import { reduceErrors } from 'c/errorMessages';

describe('what the platform reports becomes readable sentences', () => {
    it.each<[string, unknown, string[]]>([
        ['a text', ' Try later. ', ['Try later.']],
        ['an error', new Error('Try later.'), ['Try later.']],
        [
            'the errors of GraphQL',
            [{ message: 'No such field.' }, { message: 'No such object.' }],
            ['No such field.', 'No such object.']
        ],
        ['a failed response', { body: { message: 'Not found.' }, status: 404, statusText: 'Bad' }, ['Not found.']],
        [
            'a failed response with a list',
            { body: [{ message: 'First.' }, { message: 'Second.' }] },
            ['First.', 'Second.']
        ],
        [
            'a save that was refused',
            {
                body: {
                    message: 'An error occurred while trying to update the record.',
                    output: {
                        errors: [{ message: 'Closed period.' }],
                        fieldErrors: { Name: [{ message: 'Name is missing.' }] }
                    }
                }
            },
            ['Closed period.', 'Name is missing.']
        ],
        ['a response without a body', { status: 500, statusText: 'Server Error' }, ['Server Error']],
        ['the same message twice', [{ message: 'No.' }, new Error('No.')], ['No.']]
    ])('from %s', (_name, error, messages) => {
        expect(reduceErrors(error)).toEqual(messages);
    });

    it.each([[undefined], [null], [''], [[]], [{}], [42], [{ body: {} }]])(
        'says that no reason was given, for %p',
        (error) => {
            expect(reduceErrors(error)).toEqual(['No reason was given.']);
        }
    );

    it('has at least one message and never the same one twice, whatever comes', () => {
        fc.assert(
            fc.property(fc.anything(), (error) => {
                const messages = reduceErrors(error);
                expect(messages.length).toBeGreaterThan(0);
                expect(new Set(messages).size).toBe(messages.length);
            })
        );
    });
});
