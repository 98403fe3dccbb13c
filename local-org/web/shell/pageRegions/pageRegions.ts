import { api, LightningElement } from 'lwc';
import type { PageItem, RegionsModel } from '../../page-types';
import type { PageContext } from 'shell/pageItem';

interface Region {
    readonly name: string;
    readonly items: readonly PageItem[];
    readonly className: string;
}

const SIDE = /sidebar|side$|^(left|right)/i;
const WIDE = /header|top|banner|footer|bottom|fullwidth/i;

/** Regions of a page template: full-width ones above, then columns as the template's names say. */
export default class PageRegions extends LightningElement {
    @api model: RegionsModel | undefined;
    @api context: PageContext | undefined;

    get wide(): Region[] {
        return this._regions.filter((region) => WIDE.test(region.name));
    }

    get columns(): Region[] {
        return this._regions.filter((region) => !WIDE.test(region.name));
    }

    get columnsClass(): string {
        const sides = this.columns.map((region) => SIDE.test(region.name));
        const count = sides.length;
        if (count < 2) return 'columns';
        if (count === 3 && sides[0] && sides[2]) return 'columns with-both';
        if (count === 2 && sides[0]) return 'columns with-start';
        if (count === 2 && sides[1]) return 'columns with-end';
        return `columns even-${Math.min(count, 3)}`;
    }

    get _regions(): Region[] {
        const { order = [], regions = {} } = this.model ?? {};
        return order
            .map((name) => ({ name, items: regions[name] ?? [], className: `region ${name}` }))
            .filter((region) => region.items.length > 0);
    }
}
