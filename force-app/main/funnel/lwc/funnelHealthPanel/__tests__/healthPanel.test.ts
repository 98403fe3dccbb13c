import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import FunnelHealthPanel from 'c/funnelHealthPanel';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { rows } from '../../funnelData/__tests__/support/answers';
import { aFunnel, aSource } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
type Where = (config: { readonly objectApiName: string }) => boolean;
const getObjectInfo = realGetObjectInfo as unknown as {
    emit(info: unknown, where: Where): void;
    error(body: unknown, status: number, statusText: string, where: Where): void;
};
const value = (name: string, count: number) => ({ source: aSource({ value: name }), label: name, count });
const field = <T>(given: T): { value: T } => ({ value: given });

const recorded = (key: string, state: string, subject: string, mend?: string) => ({
    Id: key,
    Key: field(key),
    State: field(state),
    Subject: field(subject),
    HowToMend: field(mend ?? null),
    CheckedOn: field('2026-11-20T09:00:00.000Z')
});

async function open(findings: unknown[] = [], history: unknown[] = []): Promise<HTMLElement> {
    const page = await mount('c-funnel-health-panel', FunnelHealthPanel, {
        funnel: aFunnel(),
        values: [value('Prospecting', 90), value('Engaging', 10), value('Parked', 0)]
    });
    graphql.emit({ data: { uiapi: { query: { Findings: rows(...findings), StatusHistory: rows(...history) } } } });
    for (const object of ['Account', 'Opportunity', 'AccountTeamMember']) {
        getObjectInfo.emit({ apiName: object, fields: { Name: {} } }, ({ objectApiName }) => objectApiName === object);
    }
    getObjectInfo.error(
        { message: 'not found' },
        404,
        'Not Found',
        ({ objectApiName }) => objectApiName === 'OpportunityTeamMember'
    );
    await flush();
    return page;
}

const lines = (page: Element): string[] => findAll(page, '.finding').map(textOf);

afterEach(clearPage);

describe('the health panel', () => {
    it('shows what needs hands first, what that costs and how to mend it', async () => {
        const page = await open();
        expect(lines(page)).toEqual([
            expect.stringContaining(
                '10 records have a value of Opportunity.StageName that stands for no active stage: "Engaging": 10.'
            ),
            expect.stringContaining('Whether the history of Lead Status is tracked cannot be seen yet'),
            expect.stringContaining('Opportunity teams: off.')
        ]);
        expect(textOf(page)).toContain(
            'Costs: Nobody can see from the records whether Marketing takes part in a deal.'
        );
        expect(textOf(page)).toContain('npm run doctor');
        await expect(page).toBeAccessible();
    });

    it('shows on demand what is as intended', async () => {
        const page = await open([], [{ Id: '017' }]);
        expect(textOf(page)).toContain('Show 8 more that are as intended');
        find(page, 'lightning-button')?.click();
        await flush();
        expect(textOf(page)).toContain('The history of Lead Status is tracked.');
        expect(textOf(page)).toContain('Account teams: on.');
    });

    it('adds what only the doctor can see, and from when', async () => {
        const page = await open([
            recorded('permissions.Funnel_Marketer', 'attention', 'Nobody has it.', 'Setup > Permission Sets'),
            recorded('feature.accountTeams', 'note', 'Account teams: off.'),
            recorded('history.Lead.Status', 'attention', 'The history of Lead Status is not tracked.')
        ]);
        expect(textOf(page)).toContain(
            'Nobody has it. Mend: Setup > Permission Sets Seen by the doctor on Nov 20, 2026'
        );
        expect(textOf(page)).not.toContain('Account teams: off.');
        expect(textOf(page)).toContain('The history of Lead Status is not tracked.');
        expect(textOf(page)).not.toContain('cannot be seen yet');
        expect(textOf(page)).not.toContain('npm run doctor');
    });

    it('says what to do when the request fails', async () => {
        const page = await mount('c-funnel-health-panel', FunnelHealthPanel, {});
        graphql.emit({ errors: [{ message: 'Server too busy' }] });
        await flush();
        expect(textOf(page)).toContain('Server too busy');
    });
});
