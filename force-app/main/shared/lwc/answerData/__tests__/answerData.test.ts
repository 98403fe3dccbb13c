import { given, nextOf, nodesOf, text } from 'c/answerData';

describe('the parts of an answer', () => {
    it('hold the nodes that there are', () => {
        expect(nodesOf({ edges: [{ node: 'a' }, null, { node: null }, { node: 'b' }] })).toEqual(['a', 'b']);
        expect([nodesOf(undefined), nodesOf(null), nodesOf({ edges: null })]).toEqual([[], [], []]);
    });

    it('say where the next page begins, as long as there is one', () => {
        expect(nextOf({ pageInfo: { hasNextPage: true, endCursor: 'x' } })).toBe('x');
        expect(nextOf({ pageInfo: { hasNextPage: false, endCursor: 'x' } })).toBeUndefined();
        expect(nextOf(undefined)).toBeUndefined();
    });

    it('tell what is hidden from what is given', () => {
        expect([text({ value: 'x' }), text({ value: null }), text(undefined)]).toEqual(['x', '', '']);
        expect([given({ value: 0 }), given({ value: null }), given(null)]).toEqual([0, undefined, undefined]);
    });
});
