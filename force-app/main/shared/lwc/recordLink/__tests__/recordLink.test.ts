import RecordLink from 'c/recordLink';
import { navigate } from '../../../../../../tests/support/lwc/navigation';
import { clearPage, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

const press = async (keys: MouseEventInit): Promise<void> => {
    const link = await mount('c-record-link', RecordLink, { recordId: '006', name: 'Generator' });
    await flush();
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...keys });
    find(link, 'a')?.dispatchEvent(event);
};

afterEach(() => {
    clearPage();
    jest.clearAllMocks();
});

it('leads to the record, by its name', async () => {
    const link = await mount('c-record-link', RecordLink, { recordId: '006', name: 'Generator' });
    expect(textOf(link)).toBe('Generator');
    await press({});
    expect(navigate).toHaveBeenCalledWith(
        { type: 'standard__recordPage', attributes: { recordId: '006', actionName: 'view' } },
        undefined
    );
    await expect(link).toBeAccessible();
});

it('leaves it to the browser where a tab of its own is asked for', async () => {
    await press({ ctrlKey: true });
    expect(navigate).not.toHaveBeenCalled();
});
