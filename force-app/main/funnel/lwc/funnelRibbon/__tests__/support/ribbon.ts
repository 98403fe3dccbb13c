/** The ribbon on a page, and what a person sees of it. */
import { graphql as realGraphql } from 'lightning/graphql';
import FunnelRibbon from 'c/funnelRibbon';
import type { RibbonAnswer } from 'c/funnelData';
import type { graphql as testGraphql } from '../../../../../../../tests/support/lwc/graphql';
import { clearPage, find, findAll, flush, mount, textOf } from '../../../../../../../tests/support/lwc/page';

// In tests the platform's module is replaced: see config/jest.config.cjs.
export const graphql = realGraphql as unknown as typeof testGraphql;

interface Properties {
    recordId?: string;
    objectApiName?: string;
    showDetails?: boolean;
}

export const onOpportunity: Properties = { recordId: '006000000000001AAA', objectApiName: 'Opportunity' };
export const onLead: Properties = { recordId: '00Q000000000001AAA', objectApiName: 'Lead' };

export const openRibbon = (properties: Properties = onOpportunity): Promise<HTMLElement> =>
    mount('c-funnel-ribbon', FunnelRibbon, properties);

export async function answer(
    data: RibbonAnswer,
    refresh: () => Promise<void> = () => Promise.resolve()
): Promise<void> {
    graphql.emit({ data, refresh });
    await flush();
}

export const tabs = (page: Element): HTMLElement[] => findAll(page, '[role="tab"]');

/** What a screen reader says: what is written, without what is hidden from it. */
export function heard(tab: Element): string {
    return textOf(find(tab, '.words') ?? tab)
        .replace(/\s*,\s*/g, ', ')
        .replace(/, $/, '');
}

export const tabNamed = (page: Element, name: string): HTMLElement | undefined =>
    tabs(page).find((tab) => heard(tab).includes(name));

/** The stage that is looked at, as a screen reader says it; empty: none. */
export function chosen(page: Element): string {
    const tab = find(page, '[role="tab"][aria-selected="true"]');
    return tab ? heard(tab) : '';
}

/** What is written about the stage that is looked at. */
export function panelText(page: Element): string {
    const panel = find(page, '[role="tabpanel"]');
    return panel ? textOf(panel) : '';
}

/** Every test of this file happens on 1 March 2026, 09:00 in Greenwich. */
export function onTheFirstOfMarch(): void {
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
}
