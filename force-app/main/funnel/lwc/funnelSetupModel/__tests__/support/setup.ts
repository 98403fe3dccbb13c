/** Builders with valid defaults. */
import type { OrgValue, SetupContribution, SetupMapping, SetupStage, SetupState } from 'c/funnelSetupModel';

export const aSetupStage = (given: Partial<SetupStage> = {}): SetupStage => ({
    id: 'a005',
    key: 'purchase_intention',
    name: 'Purchase intention',
    sequence: 2,
    owner: 'Sales',
    isActive: true,
    meaning: 'The customer means to buy.',
    marketingOwes: '',
    salesOwes: '',
    targetDays: 90,
    lastModifiedOn: '2026-01-01T09:00:00.000Z',
    ...given
});

export const aSetupMapping = (
    value = 'Prospecting',
    stageKey = 'purchase_intention',
    given: Partial<SetupMapping> = {}
): SetupMapping => ({
    id: `m-${value}`,
    source: { object: 'Opportunity', field: 'StageName', value, recordType: '' },
    leavesFunnel: stageKey === '',
    stageKey,
    sellingStep: '',
    isActive: true,
    lastModifiedOn: '2026-01-01T09:00:00.000Z',
    ...given
});

export const aSetupContribution = (given: Partial<SetupContribution> = {}): SetupContribution => ({
    id: 'c-references',
    key: 'references',
    name: 'References in the segment',
    from: 'Marketing',
    stageKey: 'purchase_intention',
    sellingStep: '',
    topic: 'References',
    details: 'Two customers who take calls.',
    link: 'https://library.example/references',
    dueDays: 5,
    responsible: 'marketer@example.com',
    responsibleId: '005m',
    isActive: true,
    lastModifiedOn: '2026-01-01T09:00:00.000Z',
    ...given
});

/** Preference (Marketing, 1), intention (Sales, 2), purchase (Sales, 3); three values mapped and one as lost. */
export const aSetup = (given: Partial<SetupState> = {}): SetupState => ({
    stages: [
        aSetupStage({ id: 'a004', key: 'brand_preference', name: 'Brand preference', sequence: 1, owner: 'Marketing' }),
        aSetupStage(),
        aSetupStage({ id: 'a006', key: 'purchase', name: 'Purchase', sequence: 3, targetDays: undefined })
    ],
    mappings: [
        aSetupMapping('Nurturing', 'brand_preference'),
        aSetupMapping(),
        aSetupMapping('Closed Won', 'purchase'),
        aSetupMapping('Closed Lost', '')
    ],
    ...given
});

export const anOrgValue = (value: string, count = 10, recordType = ''): OrgValue => ({
    source: { object: 'Opportunity', field: 'StageName', value, recordType },
    label: value,
    count
});
