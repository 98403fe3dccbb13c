/** Builders with valid defaults. */
import type { Customer, Deal, Evidence } from 'c/funnelCustomerModel';
import type { Funnel } from 'c/funnelModel';
import { aFunnel, aMapping, aSource, aStage } from '../../../funnelModel/__tests__/support/funnel';

export const aDeal = (given: Partial<Deal> & { readonly value?: string } = {}): Deal => {
    const { value = 'Prospecting', ...rest } = given;
    const isWon = value === 'Closed Won';
    const isClosed = value.startsWith('Closed');
    return {
        id: 'deal-1',
        name: 'Generator',
        source: aSource({ value }),
        amount: 1000,
        isWon,
        isClosed,
        createdOn: '2026-01-01T09:00:00.000Z',
        closedOn: isClosed ? '2026-05-03T09:00:00.000Z' : undefined,
        changes: [],
        ...rest
    };
};

export const aResponse = (value = 'Responded', on = '2025-06-01'): Evidence => ({
    kind: 'response',
    id: `response-${value}-${on}`,
    name: 'Storm season',
    source: { object: 'CampaignMember', field: 'Status', value, recordType: '' },
    on
});

export const aLead = (value = 'Working', on = '2025-09-01T09:00:00.000Z'): Evidence => ({
    kind: 'lead',
    id: `lead-${value}`,
    name: 'Mei Sato',
    source: { object: 'Lead', field: 'Status', value, recordType: '' },
    on
});

export const advocacy = (kind: 'reference' | 'referral', on: string | undefined = '2026-06-01'): Evidence => ({
    kind,
    id: `${kind}-1`,
    name: 'Kestrel Bay service agreement',
    source: {
        object: 'Account',
        field: 'Evidence',
        value: kind === 'reference' ? 'Reference' : 'Referral',
        recordType: ''
    },
    on
});

export const aCustomer = (given: Partial<Customer> = {}): Customer => ({
    recordType: '',
    evidence: [],
    deals: [],
    ...given
});

/** Awareness (2), consideration (3), intention (5), purchase (6), loyalty (7), advocacy (8). */
export function wholeFunnel(): Funnel {
    const marketing = { owner: 'Marketing', sequence: 2 } as const;
    return aFunnel({
        stages: [
            aStage({ id: 'stage-2', name: 'Brand awareness', ...marketing }),
            aStage({ id: 'stage-3', name: 'Brand consideration', ...marketing, sequence: 3 }),
            aStage(),
            aStage({ id: 'stage-6', name: 'Purchase', sequence: 6 }),
            aStage({ id: 'stage-7', name: 'Customer loyalty', sequence: 7 }),
            aStage({ id: 'stage-8', name: 'Customer advocacy', sequence: 8 })
        ],
        mappings: [
            ...aFunnel().mappings.filter(({ value }) => value !== 'Nurturing'),
            aMapping({
                object: 'CampaignMember',
                field: 'Status',
                value: 'Responded',
                stageId: 'stage-2',
                sellingStep: ''
            }),
            aMapping({ object: 'Lead', field: 'Status', value: 'Working', stageId: 'stage-3', sellingStep: '' }),
            aMapping({ object: 'Lead', field: 'Status', value: 'Dropped', leavesFunnel: true, stageId: undefined }),
            aMapping({
                object: 'Account',
                field: 'Evidence',
                value: 'Repeat win',
                stageId: 'stage-7',
                sellingStep: ''
            }),
            aMapping({ object: 'Account', field: 'Evidence', value: 'Reference', stageId: 'stage-8', sellingStep: '' }),
            aMapping({ object: 'Account', field: 'Evidence', value: 'Referral', stageId: 'stage-8', sellingStep: '' })
        ]
    });
}
