import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { selectionsOf, type Selection } from '../../../local-org/web/runtime/graphql-selections.ts';

/** Selections as `alias:name(children)`. */
const outline = (selections: readonly Selection[]): string =>
    selections
        .map(
            ({ alias, name, children }) =>
                (alias === name ? name : `${alias}:${name}`) + (children.length > 0 ? `(${outline(children)})` : '')
        )
        .join(' ');

describe('Reading what a query asks for', () => {
    it('sees aliases behind arguments, directives, comments and strings', () => {
        const text = `# a comment with { braces }
            query deals($ids: [ID] = ["}"], $n: Int = 3) @cached(ttl: 5) {
                uiapi { query { Deals: Opportunity(first: $n, where: { Name: { eq: "} { \\" x" } }) @optional { edges { node { Id, Phase: StageName @optional { value } } } } } }
            }`;
        assert.equal(
            outline(selectionsOf(text)),
            'uiapi(query(Deals:Opportunity(edges(node(Id Phase:StageName(value))))))'
        );
    });

    it('puts fragments in their places', () => {
        const text = `query { node { ...deal ... on Opportunity @include(if: true) { Amount { value } } } }
            fragment deal on Opportunity { Id ...stage } fragment stage on Opportunity { StageName { value } }`;
        assert.equal(outline(selectionsOf(text)), 'node(Id StageName(value) Amount(value))');
    });

    it('takes the operation of the given name, else the first', () => {
        const text = 'query a { one } mutation b { two }';
        assert.equal(outline(selectionsOf(text, 'b')), 'two');
        assert.equal(outline(selectionsOf(text)), 'one');
    });

    it('ends on any text, however broken, and on fragments that hold each other', () => {
        assert.deepEqual(selectionsOf('{ ...a } fragment a on X { ...b } fragment b on X { ...a }'), []);
        const piece = fc.constantFrom(
            '{',
            '}',
            '(',
            ')',
            '...',
            '@',
            ':',
            '"',
            '"""',
            '#',
            '\n',
            'query',
            'fragment',
            'on',
            'a',
            '$b',
            '1'
        );
        fc.assert(
            fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => Array.isArray(selectionsOf(pieces.join(' ')))),
            { seed: 7, numRuns: 2000 }
        );
    });
});
