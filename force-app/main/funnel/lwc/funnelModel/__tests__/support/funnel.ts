/** Builders with valid defaults. */
import type { Contribution, Funnel, FunnelStage, SourceValue, StageMapping } from 'c/funnelModel';

export const aStage = (given: Partial<FunnelStage> = {}): FunnelStage => ({
    id: 'stage-5',
    name: 'Purchase intention',
    sequence: 5,
    owner: 'Sales',
    meaning: 'The customer means to buy.',
    marketingOwes: 'Value propositions.',
    salesOwes: 'Leads the talks.',
    targetDays: undefined,
    ...given
});

export const aMapping = (given: Partial<StageMapping> = {}): StageMapping => ({
    object: 'Opportunity',
    field: 'StageName',
    value: 'Prospecting',
    recordType: '',
    leavesFunnel: false,
    stageId: 'stage-5',
    sellingStep: 'Prospecting and qualifying',
    ...given
});

export const aContribution = (given: Partial<Contribution> = {}): Contribution => ({
    id: 'contribution-1',
    name: 'Case studies',
    from: 'Marketing',
    stageId: undefined,
    sellingStep: 'Defining needs',
    details: '',
    topic: '',
    link: '',
    dueDays: undefined,
    responsible: undefined,
    ...given
});

export const aSource = (given: Partial<SourceValue> = {}): SourceValue => ({
    object: 'Opportunity',
    field: 'StageName',
    value: 'Prospecting',
    recordType: '',
    ...given
});

/** Preference (4), intention (5, in two selling steps) and purchase (6), with a lost value. */
export function aFunnel(given: Partial<Funnel> = {}): Funnel {
    return {
        stages: [
            aStage({ id: 'stage-4', name: 'Brand preference', sequence: 4, owner: 'Marketing' }),
            aStage(),
            aStage({ id: 'stage-6', name: 'Purchase', sequence: 6 })
        ],
        mappings: [
            aMapping({ value: 'Nurturing', stageId: 'stage-4', sellingStep: '' }),
            aMapping(),
            aMapping({ value: 'Needs Analysis', sellingStep: 'Defining needs' }),
            aMapping({ value: 'Closed Won', stageId: 'stage-6', sellingStep: 'Implementing the sale' }),
            aMapping({ value: 'Closed Lost', leavesFunnel: true, stageId: undefined, sellingStep: '' })
        ],
        contributions: [],
        ...given
    };
}
