import { click, find, flush, textOf } from '../../../../../../tests/support/lwc/page';
import { aRecordNode, aStageRow, anAnswer, rows, withValue } from '../../funnelData/__tests__/support/answers';
import { answer, chosen, graphql, onTheFirstOfMarch, openRibbon, tabNamed } from './support/ribbon';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

onTheFirstOfMarch();

describe('when the record is changed by another component', () => {
    const moved = withValue('Closed Won', {
        Record: rows(aRecordNode({ Source: { value: 'Closed Won', label: 'Closed Won' } }))
    });

    it('moves at once and asks for the new history, once', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await openRibbon();
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
        const page = await openRibbon();
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

    it('does not take another record for a change of this one', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await openRibbon();
        await answer(anAnswer(), refresh);
        const StageHistory = rows(aStageRow('Closed Won', '2026-02-27T09:00:00.000Z'));
        const Record = rows(aRecordNode({ Id: '006000000000002AAA', Source: { value: 'Closed Won' } }));
        await answer(anAnswer({ Record, StageHistory }), refresh);
        expect(textOf(page)).toContain('stage 3 of 3 Purchase');
        expect(refresh).not.toHaveBeenCalled();
    });

    it('keeps the stage that the person is looking at while the record stays where it is', async () => {
        const page = await openRibbon();
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
        const page = await openRibbon();
        await answer(data);
        expect(textOf(page)).toContain(text);
        await expect(page).toBeAccessible();
    });

    it('says so on a page of an object that has no place in the funnel, and asks nothing', async () => {
        const page = await openRibbon({ recordId: '500000000000001AAA', objectApiName: 'Case' });
        expect(textOf(page)).toContain('The funnel ribbon belongs on opportunities and leads');
    });

    it('says what went wrong, what to do, and tries again', async () => {
        const refresh = jest.fn(() => Promise.resolve());
        const page = await openRibbon();
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
        const page = await openRibbon();
        graphql.emit({
            errors: [{ message: 'First reason.' }],
            refresh: () => Promise.reject(new Error('Second reason.'))
        });
        await flush();
        await click(find(page, 'lightning-button'));
        expect(textOf(page)).toContain('Second reason.');
    });
});
