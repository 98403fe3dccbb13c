import { comparisonsOf, isPublished, publishablesOf, stageSource } from 'c/publishModel';
import type { DefinitionFacts, Publication, StageFacts } from 'c/publishModel';
import { aFunnel, aMapping, aStage } from '../../funnelModel/__tests__/support/funnel';

const anMql = (given: Partial<DefinitionFacts> = {}): DefinitionFacts => ({
    key: 'mql',
    name: 'MQL',
    version: 2,
    filterLogic: '',
    criteria: [{ field: 'Email', operator: 'isNotBlank', values: [] }],
    ...given
});

const published = (facts: StageFacts, definitions: readonly DefinitionFacts[] = []): Publication[] =>
    publishablesOf(facts, definitions).map((publishable) => ({
        ...publishable,
        components: ['Some_Field'],
        notes: '',
        publishedOn: '2026-03-01T09:00:00.000Z',
        publishedBy: 'Alex'
    }));

const statesOf = (...given: Parameters<typeof comparisonsOf>): Record<string, string> =>
    Object.fromEntries(comparisonsOf(...given).map(({ key, state }) => [key, state]));

describe('what was published, beside what holds now', () => {
    it('is live while nothing has changed, whatever the order in which facts come', () => {
        const facts = aFunnel();
        const turned = { stages: [...facts.stages].reverse(), mappings: [...facts.mappings].reverse() };
        expect(statesOf(publishablesOf(turned, [anMql()]), published(facts, [anMql()]))).toEqual({
            'stages.Opportunity': 'live',
            'definition.mql': 'live'
        });
    });

    it('is not published before the first time', () => {
        expect(statesOf(publishablesOf(aFunnel(), [anMql()]), [])).toEqual({
            'stages.Opportunity': 'never',
            'definition.mql': 'never'
        });
        expect(isPublished([])).toBe(false);
    });

    it('knows that a record type without a mapping of its own has the one for all', () => {
        const before = aFunnel();
        const withTyped = (stageId: string): StageFacts => ({
            ...before,
            mappings: [...before.mappings, aMapping({ value: 'Needs Analysis', recordType: 'Renewal', stageId })]
        });
        const differences = (facts: StageFacts): unknown =>
            comparisonsOf(publishablesOf(facts, []), published(before))[0]?.differences;
        const general = before.mappings.find(({ value }) => value === 'Needs Analysis')?.stageId ?? '';
        expect(differences(withTyped(general))).toEqual([]);
        expect(differences(withTyped('retired'))).toEqual([
            { what: 'value', name: 'Needs Analysis', recordType: 'Renewal', published: 'Purchase intention', now: '' }
        ]);
    });

    it('tells a stage that has moved once, not again for each of its values', () => {
        const before = aFunnel();
        const stages = before.stages.map((stage) => ({ ...stage, sequence: stage.sequence + 10 }));
        const [comparison] = comparisonsOf(publishablesOf({ ...before, stages }, []), published(before));
        expect(comparison?.state).toBe('behind');
        expect(comparison?.differences.map(({ what }) => what)).not.toContain('value');
    });

    it('names what a value stood for and stands for now', () => {
        const before = aFunnel();
        const after = {
            ...before,
            mappings: [
                ...before.mappings.filter(({ value }) => value !== 'Needs Analysis'),
                aMapping({ value: 'Needs Analysis', stageId: 'stage-4' }),
                aMapping({ value: 'Pilot', recordType: 'Enterprise' })
            ]
        };
        const [comparison] = comparisonsOf(publishablesOf(after, []), published(before));
        expect(comparison?.state).toBe('behind');
        expect(comparison?.differences).toEqual([
            {
                what: 'value',
                name: 'Needs Analysis',
                recordType: '',
                published: 'Purchase intention',
                now: 'Brand preference'
            },
            { what: 'value', name: 'Pilot', recordType: 'Enterprise', published: '', now: 'Purchase intention' }
        ]);
    });

    it('tells a new owner or name of a stage, of stages that are in use here alone', () => {
        const before = aFunnel();
        const stages = before.stages.map((stage) =>
            stage.id === 'stage-6' ? { ...stage, owner: 'Shared' as const } : stage
        );
        const unused = aStage({ id: 'stage-8', name: 'Customer advocacy', sequence: 8 });
        const [comparison] = comparisonsOf(
            publishablesOf({ ...before, stages: [...stages, unused] }, []),
            published(before)
        );
        expect(comparison?.differences).toEqual([
            { what: 'stage', name: '6', recordType: '', published: 'Purchase (Sales)', now: 'Purchase (Shared)' }
        ]);
    });

    it('takes the stage of a retired value away', () => {
        const before = aFunnel();
        const after = { ...before, stages: before.stages.filter(({ id }) => id !== 'stage-6') };
        const [comparison] = comparisonsOf(publishablesOf(after, []), published(before));
        expect(comparison?.differences).toContainEqual(
            expect.objectContaining({ name: 'Closed Won', published: 'Purchase', now: '' })
        );
    });

    it('is behind when another version of a definition is in force', () => {
        const after = anMql({ version: 3, filterLogic: 'NOT 1' });
        const [comparison] = comparisonsOf(
            publishablesOf({ stages: [], mappings: [] }, [after]),
            published({ stages: [], mappings: [] }, [anMql()])
        );
        expect(comparison?.differences.map(({ what, published: from, now }) => [what, from, now])).toEqual([
            ['rule', expect.any(String), expect.any(String)],
            ['version', '2', '3']
        ]);
    });

    it('holds no longer when the definition was retired and its field is still there', () => {
        const [publication] = published({ stages: [], mappings: [] }, [anMql()]) as [Publication];
        expect(statesOf([], [publication])).toEqual({ 'definition.mql': 'over' });
        expect(statesOf([], [{ ...publication, components: [] }])).toEqual({});
    });

    it('says what could not be published', () => {
        const [publication] = published({ stages: [], mappings: [] }, [anMql()]) as [Publication];
        const refused = { ...publication, components: [], source: '', notes: 'Too long.' };
        expect(statesOf(publishablesOf({ stages: [], mappings: [] }, [anMql()]), [refused])).toEqual({
            'definition.mql': 'refused'
        });
    });

    it('counts the rule that enforces a definition as live while the definition is in force', () => {
        const [publication] = published({ stages: [], mappings: [] }, [anMql()]) as [Publication];
        const rule: Publication = { ...publication, key: 'enforcement.mql', kind: 'Enforcement' };
        expect(statesOf(publishablesOf({ stages: [], mappings: [] }, [anMql()]), [publication, rule])).toEqual({
            'definition.mql': 'live',
            'enforcement.mql': 'live'
        });
        expect(statesOf([], [rule])).toEqual({ 'enforcement.mql': 'over' });
    });

    it('shows a source that somebody edited as a difference, and breaks over nothing', () => {
        const facts = aFunnel();
        const [publication] = published(facts) as [Publication];
        for (const source of ['nonsense', '[1,2', `${publication.source}\n{"a":1}`, '[]']) {
            expect(statesOf(publishablesOf(facts, []), [{ ...publication, source }])['stages.Opportunity']).toBe(
                'behind'
            );
        }
        expect(stageSource('Lead', facts)).toBe('');
    });
});
