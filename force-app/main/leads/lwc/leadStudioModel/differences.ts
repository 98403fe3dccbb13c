import { sameCriterion, TEXT_PARTS } from './draft';
import type { Draft, DraftCriterion, TextPart } from './draft';

/** What is different between two versions; words are put to it where it is shown. */
export type Difference =
    | { readonly kind: 'text'; readonly part: TextPart; readonly before: string; readonly after: string }
    | { readonly kind: 'added'; readonly number: number; readonly after: DraftCriterion }
    | { readonly kind: 'removed'; readonly number: number; readonly before: DraftCriterion }
    | {
          readonly kind: 'changed';
          readonly number: number;
          readonly before: DraftCriterion;
          readonly after: DraftCriterion;
      };

interface Numbered {
    readonly number: number;
    readonly criterion: DraftCriterion;
}

const numbered = (criteria: readonly DraftCriterion[]): Numbered[] =>
    criteria.map((criterion, index) => ({ number: index + 1, criterion }));

/** Takes pairs out of two lists, in order, that belong together by some test. */
function pairs(before: Numbered[], after: Numbered[], belong: (a: DraftCriterion, b: DraftCriterion) => boolean) {
    return after.flatMap((next) => {
        const index = before.findIndex((former) => belong(former.criterion, next.criterion));
        return index < 0 ? [] : [{ former: before.splice(index, 1)[0] as Numbered, next }];
    });
}

/** Criteria that are the same are left out; of the rest those of one field are one that changed, others are new or gone. */
function criteriaDifferences(before: Draft, after: Draft): Difference[] {
    const gone = numbered(before.criteria);
    const same = new Set(pairs(gone, numbered(after.criteria), sameCriterion).map(({ next }) => next.number));
    const open = numbered(after.criteria).filter(({ number }) => !same.has(number));
    const changed = pairs(gone, open, (a, b) => a.field === b.field);
    const isChanged = new Set(changed.map(({ next }) => next.number));
    return [
        ...changed.map(({ former, next }): Difference => ({
            kind: 'changed',
            number: next.number,
            before: former.criterion,
            after: next.criterion
        })),
        ...open
            .filter(({ number }) => !isChanged.has(number))
            .map(({ number, criterion }): Difference => ({ kind: 'added', number, after: criterion })),
        ...gone.map(({ number, criterion }): Difference => ({ kind: 'removed', number, before: criterion }))
    ];
}

/** What a person has to know to sign the second of two versions having signed the first. The note on the change is not one itself. */
export function differencesOf(before: Draft, after: Draft): Difference[] {
    const texts = TEXT_PARTS.filter((part) => part !== 'changeNote')
        .filter((part) => before[part].trim() !== after[part].trim())
        .map((part): Difference => ({ kind: 'text', part, before: before[part].trim(), after: after[part].trim() }));
    return [...criteriaDifferences(before, after), ...texts];
}
