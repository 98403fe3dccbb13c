/** Adds, changes and takes away criteria of a draft; its filter logic follows. */
import type { Draft, DraftCriterion } from './draft';
import { logicWithOneMore, logicWithout } from './logicEdits';

const NEW_CRITERION: DraftCriterion = { field: '', operator: 'equals', values: [] };

const isUntouched = ({ field, operator, values }: DraftCriterion): boolean =>
    field === NEW_CRITERION.field && operator === NEW_CRITERION.operator && values.length === 0;

/** One more criterion to fill in; the draft itself where one waits already. */
export const withOneMore = (draft: Draft): Draft =>
    draft.criteria.some(isUntouched)
        ? draft
        : {
              ...draft,
              criteria: [...draft.criteria, NEW_CRITERION],
              filterLogic: logicWithOneMore(draft.filterLogic, draft.criteria.length)
          };

/** @param number from 1 */
export const withCriterion = (draft: Draft, number: number, criterion: DraftCriterion): Draft => ({
    ...draft,
    criteria: draft.criteria.map((one, index) => (index === number - 1 ? criterion : one))
});

/** @param number from 1 */
export const withoutCriterion = (draft: Draft, number: number): Draft => ({
    ...draft,
    criteria: draft.criteria.filter((_, index) => index !== number - 1),
    filterLogic: logicWithout(draft.filterLogic, number, draft.criteria.length)
});
