/**
 * The criteria language. One rule (criteria and filter logic) has four faces: a predicate, a GraphQL filter, a Salesforce formula,
 * a sentence. They mean the same; the platform's formula is the truth that the others are held to. In words:
 *
 * - Texts compare without regard to case, picklist values exactly as the org keeps them.
 * - A blank value equals nothing, contains nothing and lies before and after nothing; so "not equal" and "does not contain" hold for it.
 * - Every criterion is true or false, never neither; NOT turns one into the other. A checkbox that is blank is not ticked.
 * - A count of campaign responses is 0 where there are none; the latest response is then blank.
 * - Dates count in days of the person's time zone. The last 30 days are today and the 30 days before, the next 30 begin tomorrow.
 */
export { operatorsOf, OPERATORS_BY_TYPE, TAKES_NO_VALUE, takesSeveral, WHOLE_DAYS } from './operators';
export { parseLogic, writeLogic } from './filterLogic';
export { checkRule, splitValues } from './checkRule';
export { certaintyOf } from './certainty';
export { dayIn, startOfDay } from './days';
export { judge, predicateOf } from './predicate';
export { filterOf } from './graphqlFilter';
export { formulaOf, LONGEST_FORMULA } from './formulaText';
export { criterionSentence, sentenceOf } from './sentence';
export { limitsOf } from './limits';
export { fieldTypeOf } from './fieldTypes';
export {
    asksForResponses,
    LATEST_RESPONSE,
    readWithResponses,
    RESPONSE_COUNT,
    responseFieldAt,
    responsesWithin,
    responseValue
} from './responses';
export { countingParts } from './countingParts';
export type * from './criteriaTypes';
