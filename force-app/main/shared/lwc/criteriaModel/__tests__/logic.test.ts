import type { LogicNode } from 'c/criteriaModel';

import { parseLogic, writeLogic } from 'c/criteriaModel';

describe('Filter logic', () => {
    it('means all criteria where nothing is written', () => {
        expect(writeLogic(parseLogic('  ', 3) as LogicNode)).toBe('1 AND 2 AND 3');
        expect(writeLogic(parseLogic('', 1) as LogicNode)).toBe('1');
    });

    const readings = [
        ['1 AND (2 OR NOT 3)', '1 AND (2 OR NOT 3)'],
        ['1 and (2 or not(3))', '1 AND (2 OR NOT 3)'],
        ['NOT 1 AND 2 AND 3', 'NOT 1 AND 2 AND 3'],
        ['NOT(1 AND 2) OR ((3))', 'NOT (1 AND 2) OR 3'],
        ['NOT NOT 1 OR 2 OR 3', 'NOT NOT 1 OR 2 OR 3']
    ] as const;
    for (const [text, meaning] of readings) {
        it(`reads ${text}`, () => expect(writeLogic(parseLogic(text, 3) as LogicNode)).toBe(meaning));
    }

    const mistakes = [
        ['1 AND 2 OR 3', 'mixedOperators', 'OR', 8],
        ['1 AND (2 OR 3', 'unclosedParenthesis', '(', 6],
        ['1 AND 2 AND 3)', 'unexpected', ')', 13],
        ['1 AND', 'missingOperand', '', 5],
        ['AND 1 AND 2 AND 3', 'missingOperand', 'AND', 0],
        ['1 AND () AND 2 AND 3', 'missingOperand', ')', 7],
        ['1 2 3', 'unexpected', '2', 2],
        ['1 AND 2 AND 4', 'unknownCriterion', '4', 12],
        ['0 AND 1 AND 2 AND 3', 'unknownCriterion', '0', 0],
        ['1 AND 2 XOR 3', 'unexpected', 'XOR', 8],
        ['1 AND 2 AND three', 'unexpected', 'THREE', 12],
        ['1 AND 2', 'unusedCriterion', '3', 0],
        ['1 & 2 & 3', 'unexpected', '&', 2]
    ] as const;
    for (const [text, code, token, start] of mistakes) {
        it(`refuses ${text}, and points at the place`, () => {
            const problem = parseLogic(text, 3);
            if (!('code' in problem)) {
                throw new Error('The rule is read otherwise.');
            }
            expect([problem.code, problem.token, problem.start]).toEqual([code, token, start]);
        });
    }

    it('refuses texts that are too long before reading them', () => {
        const problem = parseLogic('('.repeat(100_000), 3);
        if (!('code' in problem)) {
            throw new Error('The rule is read otherwise.');
        }
        expect(problem.code).toBe('tooLong');
    });
});
