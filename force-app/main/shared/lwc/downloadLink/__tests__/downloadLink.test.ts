import DownloadLink from 'c/downloadLink';
import { fileOffered, filesOffered } from '../../../../../../tests/support/lwc/files';
import { clearPage, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

const open = (properties: object) =>
    mount<{ name: string; lines?: unknown }>('c-download-link', DownloadLink, { name: 'deals', ...properties });

beforeAll(() => {
    jest.useFakeTimers({
        now: new Date('2026-03-01T09:00:00Z'),
        doNotFake: ['setTimeout', 'queueMicrotask', 'nextTick', 'setImmediate']
    });
});
afterAll(() => jest.useRealTimers());
afterEach(clearPage);

describe('the download link', () => {
    it('offers a table as CSV, in letters that spreadsheets can read', async () => {
        const link = await open({
            lines: [
                ['Deal', 'Worth'],
                ['Käse & Co', 7]
            ]
        });
        expect(textOf(link)).toBe('Download as CSV');
        expect(await fileOffered(link)).toEqual({
            name: 'deals-2026-03-01.csv',
            text: '\uFEFFDeal,Worth\r\nKäse & Co,7\r\n'
        });
        await expect(link).toBeAccessible();
    });

    it('offers JSON as it is', async () => {
        const link = await open({ json: '{}', label: 'Export' });
        expect(find(link, 'a')?.textContent).toBe('Export');
        expect(await fileOffered(link)).toEqual({ name: 'deals-2026-03-01.json', text: '{}' });
    });

    it('offers nothing where there is nothing', async () => {
        expect(find(await open({ lines: [] }), 'a')).toBeUndefined();
    });

    it('keeps one file at a time, and none when it is gone', async () => {
        const before = filesOffered();
        const link = await open({ lines: [['A']] });
        link.lines = [['B']];
        await flush();
        expect((await fileOffered(link)).text).toContain('B');
        expect(filesOffered()).toBe(before + 1);
        clearPage();
        expect(filesOffered()).toBe(before);
    });
});
