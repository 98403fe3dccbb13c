import { graphql as realGraphql } from 'lightning/graphql';
import FunnelHistoryPanel from 'c/funnelHistoryPanel';
import type { RibbonAnswer } from 'c/funnelData';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aRecordNode,
    aStageNode,
    aStageRow,
    anAnswer,
    rows,
    withValue
} from '../../funnelData/__tests__/support/answers';

const graphql = realGraphql as unknown as typeof testGraphql;
const opened = (given: object = {}): Promise<HTMLElement> =>
    mount('c-funnel-history-panel', FunnelHistoryPanel, {
        recordId: '006000000000001AAA',
        objectApiName: 'Opportunity',
        ...given
    });

async function answer(data: RibbonAnswer, refresh: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    graphql.emit({ data, refresh });
    await flush();
}

/** Moves on days of January 2026, oldest first; the answer has the newest first. */
const history = (...moves: [value: string, day: string][]) => ({
    StageHistory: rows(...moves.map(([value, day]) => aStageRow(value, `2026-01-${day}T09:00:00.000Z`)).reverse())
});
const targets = {
    Stages: rows(
        aStageNode({ TargetDays: { value: 45 } }),
        aStageNode({ Id: 'a006', Name: { value: 'Purchase' }, Sequence: { value: 6 } })
    )
};
const lines = (page: Element): string[] => findAll(page, 'li.move').map((line) => textOf(line).replace(/\s+/g, ' '));
const bars = (page: Element): string[] => findAll(page, 'li.line').map((line) => textOf(line).replace(/\s+/g, ' '));

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-01T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(() => {
    clearPage();
    jest.clearAllMocks();
});

describe('time and path of a record', () => {
    it('shows the days at each stage and the way there, newest first', async () => {
        const page = await opened();
        await answer(anAnswer({ ...targets, ...history(['Needs Analysis', '10']) }));
        expect(bars(page)).toEqual(['S Purchase intention 50 days so far, 5 days over the target of 45 days']);
        expect(lines(page)).toEqual(['S Purchase intention: Defining needs Jan 10, 2026 50 days so far']);
        expect(textOf(page)).toContain('Straight on, without detours');
    });

    it('names detours, and counts them', async () => {
        const page = await opened();
        await answer(
            withValue(
                'Needs Analysis',
                history(['Needs Analysis', '01'], ['Closed Won', '05'], ['Needs Analysis', '09'])
            )
        );
        expect(lines(page)[0]).toContain('Moved back');
        expect(textOf(page)).toContain('1 detour');
    });

    it('has nothing left to wait for once a deal is won', async () => {
        const page = await opened();
        const Record = rows(
            aRecordNode({ Source: { value: 'Closed Won', label: 'Closed Won' }, IsClosed: { value: true } })
        );
        await answer(
            withValue('Closed Won', { Record, ...targets, ...history(['Needs Analysis', '01'], ['Closed Won', '11']) })
        );
        expect(bars(page)).toEqual(['S Purchase intention 10 days, target 45 days', 'S Purchase arrived']);
        expect(lines(page)[0]).toBe('S Purchase Jan 11, 2026');
    });

    it('tells the selling steps of a stage apart', async () => {
        const page = await opened();
        await answer(anAnswer({ ...targets, ...history(['Qualification', '01'], ['Needs Analysis', '10']) }));
        expect(bars(page)).toEqual([
            'S Purchase intention 59 days so far, 14 days over the target of 45 days',
            'Prospecting and qualifying 9 days',
            'Defining needs 50 days so far'
        ]);
    });

    it('shows the last moves first, and all of them on request', async () => {
        const page = await opened({ moves: 1 });
        await answer(anAnswer(history(['Closed Won', '02'], ['Needs Analysis', '09'])));
        expect(lines(page)).toHaveLength(1);
        const button = find(page, 'lightning-button');
        expect(button).toHaveProperty('label', 'Show all 2 moves');
        await click(button);
        expect(lines(page)).toHaveLength(2);
        expect(find(page, 'lightning-button')).toHaveProperty('label', 'Show the last moves only');
    });

    it('asks for the history once more where the record is newer', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await opened();
        await answer(withValue('Closed Won', history(['Needs Analysis', '01'])), refresh);
        expect(refresh).toHaveBeenCalledTimes(1);
        expect(lines(page)[0]).toContain('day not known');
        expect(textOf(page)).toContain('The last change is not in the history');
        await answer(withValue('Closed Won', history(['Needs Analysis', '01'])), refresh);
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('says why a lead has none, and what cannot be had any more', async () => {
        const page = await opened({ objectApiName: 'Lead', recordId: '00Q000000000001AAA' });
        const Record = rows(
            aRecordNode({ CreatedDate: { value: '2026-01-01T00:00:00.000Z' }, LastStageChangeDate: null })
        );
        await answer(anAnswer({ Record, StageHistory: undefined, StatusHistory: rows() }));
        expect(textOf(page)).toContain('field history tracking of Lead Status');
    });

    it('is silent where the ribbon says that the person has no access', async () => {
        const page = await opened();
        await answer(anAnswer({ Stages: undefined }));
        expect(textOf(page)).toBe('');
    });

    it('says what went wrong, and tries again', async () => {
        const refresh = jest.fn(() => Promise.reject(new Error('still down')));
        const page = await opened();
        graphql.emit({ data: undefined, errors: [{ message: 'The server is away.' }], refresh });
        await flush();
        find(page, 'c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await flush();
        expect(refresh).toHaveBeenCalled();
    });
});
