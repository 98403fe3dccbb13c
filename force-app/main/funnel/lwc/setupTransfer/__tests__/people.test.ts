import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realGetObjectInfo } from 'lightning/uiObjectInfoApi';
import SetupTransfer from 'c/setupTransfer';
import { writeSetup } from 'c/funnelSetupModel';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, click, find, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { rows } from '../../funnelData/__tests__/support/answers';
import { aSetup, aSetupContribution } from '../../funnelSetupModel/__tests__/support/setup';

const graphql = realGraphql as unknown as typeof testGraphql;
const getObjectInfo = realGetObjectInfo as unknown as { emit(info: unknown): void };
const FILE = writeSetup(aSetup({ contributions: [aSetupContribution()] }));

async function open(given: object = {}): Promise<HTMLElement> {
    const state = aSetup({ contributions: [] });
    const panel = await mount('c-setup-transfer', SetupTransfer, { state, ...given });
    getObjectInfo.emit({ updateable: true, fields: {} });
    await flush();
    return panel;
}

async function compare(panel: Element, text = FILE): Promise<void> {
    find(panel, 'lightning-textarea')?.dispatchEvent(new CustomEvent('change', { detail: { value: text } }));
    await flush();
    await click(findAll(panel, 'lightning-button.compare')[0]);
    await flush();
}

async function answer(...usernames: string[]): Promise<void> {
    const Users = rows(...usernames.map((value) => ({ Id: '005n', Username: { value } })));
    graphql.emit({ data: { uiapi: { query: { Users } } } });
    await flush();
}

afterEach(clearPage);

it('looks the people of a file up, shows what is owed, and takes it in with the ids of this org', async () => {
    const panel = await open();
    const saved = jest.fn<void, [changes: unknown]>();
    panel.addEventListener('save', (event) => saved((event as CustomEvent<{ changes: unknown }>).detail.changes));
    await compare(panel);
    expect(textOf(panel)).toContain('Looking up the people');
    expect(graphql.getLastConfig()?.variables).toEqual({ usernames: ['marketer@example.com'] });
    await answer('marketer@example.com');
    expect(textOf(panel)).toContain('New: References in the segment');
    expect(textOf(panel)).toContain('Owed by: nothing → Marketing');
    expect(textOf(panel)).toContain('Owed at: nothing → Purchase intention');
    expect(textOf(panel)).toContain('Responsible: nothing → marketer@example.com');
    await expect(panel).toBeAccessible();
    await click(findAll(panel, 'lightning-button.save')[0]);
    expect(saved).toHaveBeenCalledWith([
        expect.objectContaining({ after: expect.objectContaining({ responsibleId: '005n' }) as unknown })
    ]);
});

it('names people who are not in this org, and takes in the rest', async () => {
    const panel = await open();
    await compare(panel);
    await answer();
    expect(textOf(panel)).toContain('no user of this org is called marketer@example.com');
    expect(findAll(panel, 'lightning-button.save')).toHaveLength(1);
});

it('says so when people could not be looked up, and changes nothing', async () => {
    const panel = await open();
    await compare(panel);
    graphql.emit({ errors: [{ message: 'The server is busy' }] });
    await flush();
    expect(textOf(panel)).toContain('could not be looked up');
    expect(textOf(panel)).toContain('The server is busy');
    expect(findAll(panel, 'lightning-button.save')).toEqual([]);
});

it('offers no file that would hold only a part of the set-up', async () => {
    const panel = await open({ isCut: true });
    expect(find(panel, 'c-download-link')).toBeUndefined();
    expect(textOf(panel)).toContain('it offers no file that would hold only a part');
});

it('tells those who may not see what is owed that the file is without it', async () => {
    const panel = await open({ state: aSetup() });
    expect(textOf(panel)).toContain('You may not see what each side owes');
});
