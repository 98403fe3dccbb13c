import type { Claim } from 'c/funnelCustomerModel';
import { inWords } from '../customerFacts';

const claim = (given: Partial<Claim>): Claim => ({
    kind: 'deal',
    id: '006',
    name: 'Generator',
    source: { object: 'Opportunity', field: 'StageName', value: 'Needs Analysis', recordType: '' },
    on: '2026-05-03',
    until: undefined,
    place: { kind: 'left' },
    winNumber: 0,
    ...given
});
const status = (object: string, value: string) => ({ object, field: 'Status', value, recordType: '' });

it.each<[string, Partial<Claim>]>([
    ['first order on May 3, 2026: Generator', { winNumber: 1 }],
    ['fifth order on May 3, 2026: Generator', { winNumber: 5 }],
    ['order number 12 on May 3, 2026: Generator', { winNumber: 12 }],
    ['Generator is in Needs Analysis since May 3, 2026', {}],
    ['lead Mei: Open, date not known', { kind: 'lead', name: 'Mei', source: status('Lead', 'Open'), on: undefined }],
    [
        'campaign Storms: Responded, May 3, 2026',
        { kind: 'response', name: 'Storms', source: status('CampaignMember', 'Responded') }
    ],
    ['a reference for us since May 3, 2026', { kind: 'reference' }],
    ['recommended us: Generator, May 3, 2026', { kind: 'referral' }]
])('says “%s”', (expected, given) => {
    expect(inWords(claim(given))).toBe(expected);
});
