import { graphql as realGraphql } from 'lightning/graphql';
import FunnelRibbon from 'c/funnelRibbon';
import type { RibbonAnswer } from 'c/funnelData';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, press, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aMappingNode,
    aRecordNode,
    aStageNode,
    aStageRow,
    anAnswer,
    rows,
    withValue
} from '../../funnelData/__tests__/support/answers';

// In tests the platform's module is replaced: see config/jest.config.cjs.
const graphql = realGraphql as unknown as typeof testGraphql;

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

interface Properties {
    recordId?: string;
    objectApiName?: string;
    showDetails?: boolean;
}

const onOpportunity: Properties = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };

const open = (properties: Properties = onOpportunity): Promise<HTMLElement> =>
    mount('c-funnel-ribbon', FunnelRibbon, properties);

async function answer(data: RibbonAnswer, refresh: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    graphql.emit({ data, refresh });
    await flush();
}

const tabs = (page: Element): HTMLElement[] => findAll(page, '[role="tab"]');
const tabNamed = (page: Element, name: string): HTMLElement | undefined =>
    tabs(page).find((tab) => tab.getAttribute('aria-label')?.includes(name));
const chosen = (page: Element): string =>
    find(page, '[role="tab"][aria-selected="true"]')?.getAttribute('aria-label') ?? '';
const panel = (page: Element): string => textOf(find(page, '[role="tabpanel"]') ?? document.createElement('i'));

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

describe('where a record stands', () => {
    it('asks once, for this record', async () => {
        await open();
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('Opportunity') as unknown,
            variables: { recordId: '006000000000001AAA' }
        });
    });

    it('holds its place while data are on their way', async () => {
        const page = await open();
        expect(textOf(page)).toContain('Loading the funnel');
        await expect(page).toBeAccessible();
    });

    it('names stage, owner, contributor, date and selling step', async () => {
        const page = await open();
        await answer(anAnswer());
        expect(textOf(page)).toContain('Shared funnel, stage 2 of 3 Purchase intention');
        expect(textOf(page)).toContain('Owned by Sales');
        expect(textOf(page)).toContain('Marketing contributes');
        expect(textOf(page)).toContain('Since Feb 1, 2026 28 days');
        expect(textOf(page)).toContain('Selling step Defining needs');
        await expect(page).toBeAccessible();
    });

    it('says for every stage in words what is seen of it, the hand-off included', async () => {
        const page = await open();
        await answer(anAnswer());
        expect(tabs(page).map((tab) => tab.getAttribute('aria-label'))).toEqual([
            'Stage 1 of 3, Brand preference, Owned by Marketing, Been here',
            'Stage 2 of 3, Purchase intention, Owned by Sales, Here now, Hand-off from Marketing to Sales before this stage',
            'Stage 3 of 3, Purchase, Owned by Sales'
        ]);
    });

    it('marks a record that has been in its stage for longer than agreed', async () => {
        const page = await open();
        await answer(anAnswer({ Stages: rows(aStageNode({ TargetDays: { value: 14 } })) }));
        expect(textOf(page)).toContain('28 days, 14 days over the target of 14 days');
        expect(find(page, 'lightning-icon')).toMatchObject({ iconName: 'utility:warning' });
    });

    it('counts moves back and tells the last one', async () => {
        const page = await open();
        await answer(
            withValue('Qualification', {
                StageHistory: rows(
                    aStageRow('Qualification', '2026-02-20T09:00:00.000Z'),
                    aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')
                )
            })
        );
        expect(textOf(page)).toContain(
            'Moves back 1 time last on Feb 20, 2026, from Defining needs to Prospecting and qualifying'
        );
    });

    it('says where a lost record left the funnel', async () => {
        const page = await open();
        const StageHistory = rows(
            aStageRow('Closed Lost', '2026-02-27T09:00:00.000Z'),
            aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')
        );
        await answer(withValue('Closed Lost', { StageHistory }));
        expect(textOf(page)).toContain('Left the funnel');
        expect(textOf(page)).toContain('Value Closed Lost');
        expect(textOf(page)).toContain('Last stage Purchase intention');
        expect(tabNamed(page, 'Purchase intention')?.getAttribute('aria-label')).toContain('Left here');
        await expect(page).toBeAccessible();
    });

    it('says what is known of a lead where the org keeps no history of its status', async () => {
        const page = await open({ recordId: '00Q000000000001AAA', objectApiName: 'Lead' });
        await answer(
            withValue('Working', {
                StageHistory: undefined,
                StatusHistory: rows(),
                Mappings: rows(aMappingNode('Working', { Object: { value: 'Lead' }, Field: { value: 'Status' } }))
            })
        );
        expect(textOf(page)).toContain(
            'Since Not recorded Created on Jan 1, 2026. Status history is not kept for leads here'
        );
    });
});

describe('a value that is not mapped', () => {
    it('is named, with who can map it; nothing is guessed', async () => {
        const page = await open();
        await answer(withValue('Engaging', { StageHistory: rows(aStageRow('Engaging', '2026-02-01T09:00:00.000Z')) }));
        expect(textOf(page)).toContain('“Engaging” is not mapped to a funnel stage');
        expect(textOf(page)).toContain('People with the permission set Funnel Marketer or Funnel Admin can map it.');
        expect(chosen(page)).toBe('');
        expect(find(page, 'lightning-button')).toBeUndefined();
        await expect(page).toBeAccessible();
    });

    it('is told apart from one whose stage is not in use', async () => {
        const page = await open();
        await answer(anAnswer({ Mappings: rows(aMappingNode('Needs Analysis', { StageId: { value: 'retired' } })) }));
        expect(textOf(page)).toContain('“Needs Analysis” is mapped to a stage that is not in use');
    });
});

describe('what is owed', () => {
    it('is opened and closed by a button that says which', async () => {
        const page = await open();
        await answer(anAnswer());
        expect(panel(page)).toContain('The customer means to buy.');
        expect(panel(page)).not.toContain('Leads the talks.');
        await click(find(page, 'lightning-button'));
        expect(panel(page)).toContain('Hide what is owed');
        expect(panel(page)).toContain('Sales owes Owner Leads the talks.');
        expect(panel(page)).toContain('Marketing owes Contributor Value propositions.');
        await expect(page).toBeAccessible();
        await click(find(page, 'lightning-button'));
        expect(panel(page)).not.toContain('Leads the talks.');
    });

    it('is open from the start where the page says so', async () => {
        const page = await open({ ...onOpportunity, showDetails: true });
        await answer(anAnswer());
        expect(panel(page)).toContain('Leads the talks.');
    });

    it('includes what Marketing brings to the selling step, only while the record is in it', async () => {
        const page = await open({ ...onOpportunity, showDetails: true });
        await answer(anAnswer());
        expect(panel(page)).toContain('Brings to “Defining needs” Value propositions by segment');
        await click(tabNamed(page, 'Purchase,'));
        expect(panel(page)).not.toContain('Value propositions by segment');
    });

    it('says so where nothing has been agreed', async () => {
        const page = await open({ ...onOpportunity, showDetails: true });
        await answer(anAnswer({ Stages: rows(aStageNode({ SalesOwes: { value: null } })) }));
        expect(panel(page)).toContain('Sales owes Owner Nothing has been agreed yet.');
    });
});

describe('looking at other stages', () => {
    it('shows owner and dues of the stage that is clicked on', async () => {
        const page = await open();
        await answer(anAnswer());
        await click(tabNamed(page, 'Brand preference'));
        expect(panel(page)).toContain('Brand preference');
        expect(panel(page)).toContain('Owned by Marketing');
        expect(panel(page)).toContain('Marketing owes Owner');
        expect(textOf(page)).toContain('Shared funnel, stage 2 of 3 Purchase intention');
    });

    it('works by arrow keys, Home and End, with one stop for the Tab key', async () => {
        const page = await open();
        await answer(anAnswer());
        const [first, second, third] = tabs(page) as [HTMLElement, HTMLElement, HTMLElement];
        await press(second, 'ArrowRight');
        expect(chosen(page)).toContain('Purchase,');
        expect(tabs(page).map((tab) => tab.tabIndex)).toEqual([-1, -1, 0]);
        await press(third, 'ArrowDown');
        expect(chosen(page)).toContain('Purchase,');
        await press(third, 'Home');
        expect(chosen(page)).toContain('Brand preference');
        await press(first, 'ArrowLeft');
        expect(chosen(page)).toContain('Brand preference');
        await press(first, 'End');
        expect(chosen(page)).toContain('Purchase,');
        await press(third, 'ArrowUp');
        expect(chosen(page)).toContain('Purchase intention');
        await press(second, 'x');
        expect(chosen(page)).toContain('Purchase intention');
    });
});

describe('when the record is changed by another component', () => {
    const moved = withValue('Closed Won', {
        Record: rows(aRecordNode({ Source: { value: 'Closed Won', label: 'Closed Won' } }))
    });

    it('moves at once and asks for the new history, once', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await open();
        await answer(anAnswer(), refresh);
        expect(refresh).not.toHaveBeenCalled();
        await answer(moved, refresh);
        expect(textOf(page)).toContain('stage 3 of 3 Purchase');
        expect(textOf(page)).toContain('Since Just now');
        expect(chosen(page)).toContain('Purchase,');
        await answer(moved, refresh);
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('shows the date as soon as the history has come', async () => {
        const page = await open();
        await answer(anAnswer());
        await answer(moved);
        const StageHistory = rows(
            aStageRow('Closed Won', '2026-03-01T08:59:00.000Z'),
            aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')
        );
        await answer(withValue('Closed Won', { StageHistory }));
        expect(textOf(page)).toContain('Since Mar 1, 2026 today');
        expect(textOf(page)).not.toContain('Moves back');
    });

    it('keeps the stage that the person is looking at while the record stays where it is', async () => {
        const page = await open();
        await answer(anAnswer());
        await click(tabNamed(page, 'Brand preference'));
        await answer(anAnswer());
        expect(chosen(page)).toContain('Brand preference');
    });
});

describe('when there is nothing to draw', () => {
    it.each([
        [
            'the person may not see the funnel',
            anAnswer({ Stages: undefined }),
            'Ask your administrator for the permission set Funnel Reader.'
        ],
        ['there are no stages', anAnswer({ Stages: rows() }), 'The funnel has no stages yet'],
        ['the person may not see the record', anAnswer({ Record: rows() }), 'The place of this record cannot be shown']
    ])('says why and what to do: %s', async (_why, data, text) => {
        const page = await open();
        await answer(data);
        expect(textOf(page)).toContain(text);
        await expect(page).toBeAccessible();
    });

    it('says so on a page of an object that has no place in the funnel, and asks nothing', async () => {
        const page = await open({ recordId: '500000000000001AAA', objectApiName: 'Case' });
        expect(textOf(page)).toContain('The funnel ribbon belongs on opportunities and leads');
    });

    it('says what went wrong, what to do, and tries again', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await open();
        graphql.emit({ errors: [{ message: 'The server is on a break.' }], refresh });
        await flush();
        expect(textOf(page)).toContain('The funnel could not be loaded Nothing on the record was changed.');
        expect(textOf(page)).toContain('The server is on a break.');
        await expect(page).toBeAccessible();
        await click(find(page, 'lightning-button'));
        expect(refresh).toHaveBeenCalledTimes(1);
        await answer(anAnswer());
        expect(textOf(page)).toContain('Owned by Sales');
    });

    it('keeps saying so when trying again fails', async () => {
        const page = await open();
        graphql.emit({
            errors: [{ message: 'First reason.' }],
            refresh: () => Promise.reject(new Error('Second reason.'))
        });
        await flush();
        await click(find(page, 'lightning-button'));
        expect(textOf(page)).toContain('Second reason.');
    });
});
