import { graphql as realGraphql } from 'lightning/graphql';
import { getRecord as realGetRecord } from 'lightning/uiRecordApi';
import AlignmentOpportunityPanel from 'c/alignmentOpportunityPanel';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aResult, aTeam, accountAnswer, statementsAnswer } from '../../alignmentAccountPanel/__tests__/support/account';

const graphql = realGraphql as unknown as typeof testGraphql & {
    emit(answer: object, filter?: (config: { query?: string }) => boolean): void;
};
const getRecord = realGetRecord as unknown as { emit(data: object): void; error(): void };
const asks = (name: string) => (config: { query?: string }) => (config.query ?? '').includes(`query ${name}(`);

async function openPanel(accountId: string | null, data?: object): Promise<HTMLElement> {
    const panel = await mount('c-alignment-opportunity-panel', AlignmentOpportunityPanel, { recordId: '006' });
    getRecord.emit({ fields: { AccountId: { value: accountId } } });
    await flush();
    if (data) {
        graphql.emit({ data, refresh: () => Promise.resolve() }, asks('alignmentTeam'));
        await flush();
        graphql.emit({ data: statementsAnswer() }, asks('alignmentStatements'));
        await flush();
    }
    return panel;
}

afterEach(clearPage);

describe('alignment on an opportunity', () => {
    it('shows the score behind its account in short, with one thing to do', async () => {
        const panel = await openPanel('001', accountAnswer([aResult(), aTeam()], null));
        expect(textOf(panel)).toContain('64.0 of 100 Aligned');
        expect(textOf(panel)).toContain(
            'The team of this account, September. This is the team of this account itself.'
        );
        expect(findAll(find(panel, 'c-alignment-advice') as HTMLElement, 'li')).toHaveLength(1);
        await expect(panel).toBeAccessible();
    });

    it('says that there is no account, or no score', async () => {
        expect(textOf(await openPanel(null))).toContain('This opportunity has no account');
        clearPage();
        expect(textOf(await openPanel('001', accountAnswer([], null)))).toContain('There is no score to show');
    });

    it('says that it could not be loaded', async () => {
        const panel = await openPanel('001');
        graphql.emit(
            { errors: [{ message: 'The server is away.' }], refresh: () => Promise.resolve() },
            asks('alignmentTeam')
        );
        await flush();
        expect(textOf(panel)).toContain('The server is away.');
        await click(findAll<HTMLElement>(panel, 'lightning-button')[0]);
        expect(textOf(panel)).not.toContain('The server is away.');
    });
});
