import { api, LightningElement } from 'lwc';
import type { PageItem as Item, RecordPageModel, RegionsModel } from '../../page-types';
import type { ObjectInfo } from 'host/objectInfo';
import type { RecordRepresentation } from 'host/recordStore';
import { isVisible } from 'shell/visibility';

/** What the parts of a page know about where they stand. */
export interface PageContext {
    readonly regions: RegionsModel['regions'];
    readonly recordId?: string | undefined;
    readonly object?: string | undefined;
    readonly model?: RecordPageModel | undefined;
    readonly record?: RecordRepresentation | undefined;
    readonly info?: ObjectInfo | undefined;
}

const KINDS: Readonly<Record<string, string>> = {
    'force:highlightsPanel': 'highlights',
    'record_flexipage:dynamicHighlights': 'highlights',
    'force:detailPanel': 'details',
    'force:recordDetailPanelMobile': 'details',
    'flexipage:tabset': 'tabset',
    'force:relatedListContainer': 'relatedLists',
    'force:relatedListQuickLinksContainer': 'quickLinks',
    'force:relatedListSingleContainer': 'relatedList',
    'lst:dynamicRelatedList': 'relatedList',
    'flexipage:richText': 'richText',
    'flexipage:fieldSection': 'section',
    'flexipage:accordion': 'accordion',
    'flexipage:filterListCard': 'listCard',
    'flexipage:recentItems': 'recentItems',
    'home:recentRecordContainer': 'recentItems',
    'runtime_sales_activities:activityPanel': 'activities',
    'runtime_sales_pathassistant:pathAssistant': 'path',
    'runtime_sales_lead:pathAssistant': 'path',
    'shell:homeLists': 'homeLists'
};

/** Components of Salesforce's own that are not here, in words. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
    [/^(forceChatter|forceCommunity):/, 'Chatter and Experience Cloud are not imitated here.'],
    [/^flowruntime:/, 'Flows are not run here.'],
    [/^flexipage:(reportChart|dashboard)|^desktopDashboards:/, 'Report charts and dashboards are not drawn here.'],
    [/visualforcePage/, 'Visualforce pages are not shown here.'],
    [/^wave|^analytics/, 'CRM Analytics is not imitated here.']
];

/** One component of a page, shown while its visibility rule holds. */
export default class PageItem extends LightningElement {
    @api item: Item | undefined;
    @api context: PageContext | undefined;

    get visible(): boolean {
        return !!this.item && isVisible(this.item.visibility, this.context);
    }

    get kinds(): Record<string, boolean> {
        const component = this.item?.component ?? '';
        return { [component.startsWith('c/') ? 'custom' : (KINDS[component] ?? 'unknown')]: true };
    }

    get className(): string {
        return 'item';
    }

    /** `false` of a text block: without the card around it. */
    get plain(): boolean {
        return String(this.item?.properties['decorate']) === 'false';
    }

    get hidesUpdate(): boolean {
        return String(this.item?.properties['hideUpdateButton']) === 'true';
    }

    get refusal(): string {
        const name = this.item?.component ?? '';
        const kind = REFUSED.find(([pattern]) => pattern.test(name))?.[1];
        return kind ? `${kind} (${name})` : `${name} is a component of Salesforce's own that is not imitated here.`;
    }
}
