import { mappedValues, stuckLimits } from 'c/funnelFlowModel';
import { aFunnel, aMapping, aStage } from '../../funnelModel/__tests__/support/funnel';

const funnel = aFunnel({
    stages: [aStage({ id: 'stage-4', sequence: 4, targetDays: 14 }), aStage()],
    mappings: [
        aMapping({ value: 'Nurturing', stageId: 'stage-4' }),
        aMapping(),
        aMapping({ value: 'Prospecting', recordType: 'Partner', stageId: 'stage-4' }),
        aMapping({ value: 'Closed Lost', leavesFunnel: true, stageId: undefined })
    ]
});

describe('what counts as stuck', () => {
    const values = mappedValues(funnel, 'Opportunity', ['Partner']);

    it('asks for every value that stands for a stage, by record type where the mapping has some', () => {
        expect(values.map(({ value, recordType }) => `${value}/${recordType}`)).toEqual([
            'Nurturing/',
            'Nurturing/Partner',
            'Prospecting/',
            'Prospecting/Partner'
        ]);
        expect(mappedValues(aFunnel(), 'Lead', [])).toEqual([]);
    });

    it('is more than the target, or than what is usual where there is no target', () => {
        const limits = stuckLimits(funnel, values, 'target', new Map([['stage-5', 40]]));
        expect(limits.map(({ stage, days, sources }) => [stage.id, days, sources.length])).toEqual([
            ['stage-4', 14, 3],
            ['stage-5', 40, 1]
        ]);
    });

    it('is more than usual when that is asked for, and nothing where neither is known', () => {
        expect(stuckLimits(funnel, values, 'usual', new Map([['stage-4', 30]])).map(({ days }) => days)).toEqual([30]);
        expect(stuckLimits(funnel, values, 'usual', new Map())).toEqual([]);
    });
});
