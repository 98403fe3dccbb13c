import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import '../../../scripts/lib/package/package-models.ts';
import type { Draft, DraftCriterion } from '../../../force-app/main/leads/lwc/leadStudioModel/draft.ts';
import type { LogicNode } from '../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { logics } from '../criteria/support/random-rule.ts';

const {
    differencesOf,
    EMPTY_DRAFT,
    medianDays,
    merged,
    rateInterval,
    sameDraft,
    verdictOf,
    withCriterion,
    withOneMore,
    withoutCriterion
} = await import('../../../force-app/main/leads/lwc/leadStudioModel/leadStudioModel.ts');
const { parseLogic, writeLogic } = await import('../../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

const criteria: fc.Arbitrary<DraftCriterion> = fc.record({
    field: fc.constantFrom('Rating', 'Industry', 'Title'),
    operator: fc.constantFrom('equals', 'notEquals'),
    values: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 2 })
});
const drafts: fc.Arbitrary<Draft> = fc.record({
    name: fc.constantFrom('MQL', 'SQL'),
    meaning: fc.constantFrom('', 'Good'),
    filterLogic: fc.constantFrom('', 'NOT 1'),
    changeNote: fc.constantFrom('', 'Why'),
    stageId: fc.constantFrom('', 's1', 's2'),
    responseHours: fc.constantFrom('', '8'),
    acceptanceHours: fc.constantFrom('', '4'),
    calendarId: fc.constantFrom('', 'c1'),
    nextStep: fc.constantFrom('', 'Call'),
    nextStepOwner: fc.constantFrom('', 'Sales'),
    criteria: fc.array(criteria, { maxLength: 4 })
});

const parsed = (text: string, count: number): LogicNode => {
    const logic = parseLogic(text, count);
    assert.ok(!('code' in logic), text);
    return logic;
};
function holds(node: LogicNode, truths: readonly boolean[]): boolean {
    switch (node.kind) {
        case 'criterion':
            return truths[node.number - 1] === true;
        case 'not':
            return !holds(node.term, truths);
        case 'and':
            return node.terms.every((term) => holds(term, truths));
        default:
            return node.terms.some((term) => holds(term, truths));
    }
}

describe('A draft', () => {
    it('has no differences from itself, and some from any other', () => {
        fc.assert(
            fc.property(drafts, drafts, (a, b) => {
                assert.deepEqual(differencesOf(a, a), []);
                const isOther = !sameDraft({ ...a, changeNote: '' }, { ...b, changeNote: '' });
                // Criteria in another order are told by the filter logic that names them, or mean the same.
                const inOrder = (draft: Draft): string =>
                    JSON.stringify(draft.criteria.map((one) => JSON.stringify(one)).sort());
                if (isOther && inOrder(a) !== inOrder(b)) {
                    assert.notDeepEqual(differencesOf(a, b), []);
                }
            })
        );
    });

    it('tells every criterion that is new, gone or other, once', () => {
        fc.assert(
            fc.property(drafts, drafts, (a, b) => {
                const told = differencesOf(a, b);
                const count = (kind: string): number => told.filter((one) => one.kind === kind).length;
                assert.equal(b.criteria.length - a.criteria.length, count('added') - count('removed'));
            })
        );
    });

    it('put together from two edits keeps what each alone changed', () => {
        fc.assert(
            fc.property(drafts, drafts, drafts, (base, mine, theirs) => {
                const both = merged(base, mine, theirs);
                assert.ok(sameDraft(merged(base, base, theirs), theirs));
                assert.ok(sameDraft(merged(base, mine, base), mine));
                if (mine.name !== base.name) {
                    assert.equal(both.name, mine.name);
                }
                if (mine.stageId === base.stageId) {
                    assert.equal(both.stageId, theirs.stageId);
                }
            })
        );
    });
});

describe('Filter logic', () => {
    const counts = fc.integer({ min: 2, max: 6 });
    const texts = counts.chain((count) =>
        fc.tuple(fc.constant(count), logics(count).map(writeLogic), fc.integer({ min: 1, max: count }))
    );

    const RATING: DraftCriterion = { field: 'Rating', operator: 'equals', values: ['Hot'] };
    const draftOf = (count: number, filterLogic: string): Draft => ({
        ...EMPTY_DRAFT,
        filterLogic,
        criteria: Array.from({ length: count }, () => RATING)
    });
    const logicWithout = (text: string, gone: number, count: number): string =>
        withoutCriterion(draftOf(count, text), gone).filterLogic;
    const logicWithOneMore = (text: string, count: number): string => withOneMore(draftOf(count, text)).filterLogic;

    it('of a rule that loses a criterion stays readable, and names the others by their new numbers', () => {
        fc.assert(
            fc.property(texts, ([count, text, gone]) => {
                const left = parsed(logicWithout(text, gone, count), count - 1);
                assert.ok(left);
            })
        );
        assert.equal(logicWithout('1 AND (2 OR NOT 3)', 2, 3), '1 AND NOT 2');
        assert.equal(logicWithout('1 OR 2', 1, 2), '1');
        assert.equal(logicWithout('1 AND', 1, 2), '1 AND');
    });

    it('of a rule that gets a criterion wants that one too', () => {
        fc.assert(
            fc.property(texts, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), ([count, text], truths) => {
                const more = parsed(logicWithOneMore(text, count), count + 1);
                assert.equal(holds(more, truths), holds(parsed(text, count), truths) && truths[count] === true);
            })
        );
        assert.equal(logicWithOneMore('', 2), '');
    });

    it('gets one criterion to fill in at a time', () => {
        const longer = withOneMore(draftOf(1, '1'));
        assert.equal(longer.criteria.length, 2);
        assert.equal(withOneMore(longer), longer);
        const filled = withCriterion(longer, 2, { ...RATING, values: ['Warm'] });
        assert.deepEqual(filled.criteria[1]?.values, ['Warm']);
        assert.equal(withOneMore(filled).filterLogic, '1 AND 2 AND 3');
    });
});

describe('Figures of a back-test', () => {
    it('have an interval that holds the rate, lies within 0 and 1, and narrows with more leads', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 5000 }), fc.float({ min: 0, max: 1, noNaN: true }), (all, share) => {
                const part = Math.round(all * share);
                const { low, high } = rateInterval(part, all);
                assert.ok(low >= 0 && high <= 1 && low <= part / all + 1e-9 && high >= part / all - 1e-9);
                const wider = rateInterval(part, all);
                const narrower = rateInterval(part * 10, all * 10);
                assert.ok(narrower.high - narrower.low <= wider.high - wider.low + 1e-9);
            })
        );
        // Published example: 5 of 20.
        const { low, high } = rateInterval(5, 20);
        assert.deepEqual([low.toFixed(3), high.toFixed(3)], ['0.112', '0.469']);
    });

    it('have the median that counting every lead would give', () => {
        fc.assert(
            fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 200 }), (days) => {
                const counts = new Map<number, number>();
                for (const day of days) {
                    counts.set(day, (counts.get(day) ?? 0) + 1);
                }
                const sorted = [...days].sort((a, b) => a - b);
                const middle = sorted.length / 2;
                const expected =
                    sorted.length % 2 === 1
                        ? sorted[Math.floor(middle)]
                        : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
                assert.equal(medianDays(counts), expected);
            })
        );
        assert.equal(medianDays(new Map()), undefined);
    });

    it('are called clear only where chance alone hardly makes such a difference', () => {
        assert.equal(verdictOf({ met: 0, converted: 0 }, { met: 0, converted: 0 }), 'none');
        assert.equal(verdictOf({ met: 12, converted: 9 }, { met: 400, converted: 4 }), 'few');
        assert.equal(verdictOf({ met: 100, converted: 20 }, { met: 100, converted: 24 }), 'noise');
        assert.equal(verdictOf({ met: 400, converted: 120 }, { met: 400, converted: 40 }), 'clear');
    });

    it('are called clear by chance in about one of twenty cases, and no more', () => {
        const random = fc.sample(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })), {
            numRuns: 1,
            seed: 7
        })[0] as IterableIterator<number>;
        const draw = (met: number): { met: number; converted: number } => {
            let converted = 0;
            for (let lead = 0; lead < met; lead++) {
                converted += (random.next().value as number) < 0.2 ? 1 : 0;
            }
            return { met, converted };
        };
        const clear = Array.from({ length: 400 }, () => verdictOf(draw(80), draw(80))).filter((one) => one === 'clear');
        assert.ok(clear.length <= 36, `${clear.length} of 400`);
    });
});
