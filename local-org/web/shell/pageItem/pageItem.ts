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
    'flexipage:tabset': 'tabset',
    'force:relatedListContainer': 'relatedLists',
    'force:relatedListSingleContainer': 'relatedList',
    'lst:dynamicRelatedList': 'relatedList',
    'flexipage:richText': 'richText',
    'flexipage:fieldSection': 'section',
    'runtime_sales_pathassistant:pathAssistant': 'path',
    'shell:homeLists': 'homeLists'
};

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
}
