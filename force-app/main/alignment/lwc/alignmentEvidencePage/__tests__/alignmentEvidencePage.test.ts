import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import AlignmentEvidencePage from 'c/alignmentEvidencePage';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { factsAnswer, processAnswer } from '../../alignmentBoardPage/__tests__/support/board';

const graphql = realGraphql as unknown as typeof testGraphql & {
    emit(answer: object, filter?: (config: { query?: string }) => boolean): void;
};
const getObjectInfo = realGetObjectInfo as unknown as { emit(data: object): void; error(): void };
const asks = (name: string) => (config: { query?: string }) => (config.query ?? '').includes(`query ${name}`);
const value = <T>(given: T): { value: T } => ({ value: given });
const nodes = (rows: readonly object[]): { edges: { node: object }[] } => ({ edges: rows.map((node) => ({ node })) });

const answer = (statement: string, side: string, mean: number, wave = 'w4'): object => ({
    Statement: value(statement),
    Mean: value(mean),
    Result: { Function: value(side), Wave: { Id: wave, Name: value(wave === 'w4' ? 'September' : 'May') } }
});
const group = (isClosed: boolean, isWon: boolean, amount: number): object => ({
    aggregate: { IsClosed: value(isClosed), IsWon: value(isWon), Amount: { sum: value(amount) } }
});

const evidence = (query: object = {}, aggregate: object = {}): object => ({
    uiapi: {
        query: {
            Statements: nodes([
                answer('S13', 'Sales', 2.5),
                answer('S13', 'Marketing', 3.4),
                answer('S13', 'All', 2.9),
                answer('S13', 'Sales', 1, 'w3')
            ]),
            OpenDeals: nodes([{ Id: 'o', Name: value('Late deal') }]),
            HandedOver: { totalCount: 40 },
            Returned: { totalCount: 4, ...nodes([{ Lead: { Id: 'l', Name: value('Returned lead') } }]) },
            ...query
        },
        aggregate: {
            Quarter: nodes([group(true, true, 300), group(true, false, 500), group(false, false, 200)]),
            OpenAmounts: nodes([
                { aggregate: { AccountId: value('a'), Amount: { sum: value(10) } } },
                { aggregate: { AccountId: value('b'), Amount: { sum: value(20) } } }
            ]),
            ...aggregate
        }
    }
});
const members = {
    uiapi: {
        query: {
            Accounts: nodes([
                { Id: 'a', Name: value('Acme') },
                { Id: 'b', Name: value('Bolt') }
            ]),
            Members: nodes([{ AccountId: value('a') }, { AccountId: value('a') }])
        }
    }
};

async function openPage(data: object, hasTeams = true): Promise<HTMLElement> {
    const page = await mount('c-alignment-evidence-page', AlignmentEvidencePage, {});
    graphql.emit({ data, refresh: () => Promise.reject(new Error('Still away.')) }, asks('alignmentEvidence'));
    graphql.emit({ data: factsAnswer() }, asks('alignmentFacts'));
    graphql.emit({ data: processAnswer() }, asks('alignmentProcess'));
    if (hasTeams) {
        getObjectInfo.emit({ fields: {} });
        await flush();
        graphql.emit({ data: members }, asks('alignmentMarketers'));
    } else {
        getObjectInfo.error();
    }
    await flush();
    return page;
}

const row = (page: Element, key: string): string =>
    textOf(findAll(page, 'li.row').find((one) => textOf(one).startsWith(key)) as HTMLElement);

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-10T12:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(clearPage);

describe('said and done', () => {
    it('puts what the newest wave said beside what the records show, with limits, records and the date', async () => {
        const page = await openPage(evidence());
        expect(textOf(page)).toContain('Said: company, September. Done: read on Mar 10, 2026.');
        expect(row(page, 'S13')).toContain('Said Sales 2.5, Marketing 3.4 of 5');
        expect(row(page, 'S13')).toContain('1 of 2 key accounts have a marketer on the team.');
        expect(row(page, 'S13')).toContain('Key accounts without a marketer: 1 Bolt');
        expect(row(page, 'S01')).toContain(
            'Of $1,000 with a close date in the last quarter, $300 was won, $500 lost, $200 is still open.'
        );
        expect(row(page, 'S01')).toContain('no forecast of that time is kept');
        expect(row(page, 'S07')).toContain('4 of 40 leads handed over in the last 90 days were returned.');
        expect(row(page, 'S14')).toContain('3 of 3 stages and statuses of open records belong to the shared funnel.');
        expect(row(page, 'S17')).toContain('Gordon Achebe and Lena Vasquez both report to Ottilie Ravensworth.');
        await expect(page).toBeAccessible();
    });

    it('says what is not available, and what would make it so', async () => {
        const page = await openPage(
            evidence({ HandedOver: null, Statements: nodes([]) }, { Quarter: nodes([]) }),
            false
        );
        expect(row(page, 'S06')).toContain('Not available. This org keeps no requests for insight.');
        expect(row(page, 'S13')).toContain('Account teams are switched off in this org.');
        expect(row(page, 'S07')).toContain('You may not see these records.');
        expect(row(page, 'S01')).toContain('There are no such records yet.');
        expect(row(page, 'S01')).toContain('Said not shown');
        expect(textOf(page)).toContain('no wave of the survey is closed');
    });

    it('waits for all answers before it says that one is missing', async () => {
        const page = await mount('c-alignment-evidence-page', AlignmentEvidencePage, {});
        graphql.emit({ data: evidence() }, asks('alignmentEvidence'));
        await flush();
        expect(findAll(page, 'li.row')).toHaveLength(0);
    });

    it('says that it could not be loaded', async () => {
        const page = await mount('c-alignment-evidence-page', AlignmentEvidencePage, {});
        graphql.emit(
            { errors: [{ message: 'The server is away.' }], refresh: () => Promise.reject(new Error('Still away.')) },
            asks('alignmentEvidence')
        );
        await flush();
        expect(textOf(page)).toContain('The server is away.');
        await click(findAll<HTMLElement>(page, 'lightning-button')[0]);
        expect(textOf(page)).toContain('Still away.');
    });
});
