import type { Limit, Rule } from './criteriaTypes';
import { formulaOf, LONGEST_FORMULA } from './formulaText';

/** What faces cannot say, known before saving: lists and back-tests need GraphQL, reports the formula. The predicate says all. */
export function limitsOf(rule: Rule): Limit[] {
    const limits = rule.criteria.flatMap(({ number, field }): Limit[] =>
        field.type === 'longText'
            ? [
                  { face: 'graphql', criterion: number, reason: 'longText' },
                  { face: 'formula', criterion: number, reason: 'longText' }
              ]
            : []
    );
    const isTooLong = formulaOf(rule).length > LONGEST_FORMULA;
    return isTooLong ? [...limits, { face: 'formula', criterion: 0, reason: 'tooLong' }] : limits;
}
