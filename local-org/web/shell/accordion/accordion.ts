import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import type { PageContext } from 'shell/pageItem';
import { isVisible } from 'shell/visibility';

interface Section {
    readonly id: string;
    readonly label: string;
    readonly items: readonly PageItem[];
}

/** Sections of a page that open and close; what stands in one is made when it is opened first. */
export default class Accordion extends LightningElement {
    @api item: PageItem | undefined;
    @api context: PageContext | undefined;
    _opened: readonly string[] | undefined;
    /** Sections that were open once keep what is in them. */
    _seen: ReadonlySet<string> = new Set();

    get several(): boolean {
        return String(this.item?.properties['multipleExpanded'] ?? '') === 'true';
    }

    get sections(): Section[] {
        const { regions = {} } = this.context ?? {};
        const open = [this.open].flat();
        return this._parts.map(({ id, properties }) => {
            const shown = open.includes(id) || this._seen.has(id);
            return {
                id,
                label: String(properties['label'] ?? ''),
                items: shown ? (regions[String(properties['body'] ?? '')] ?? []) : []
            };
        });
    }

    get open(): string | readonly string[] {
        const marked = this._parts.filter(({ properties }) => String(properties['collapsed']) === 'false');
        const first = marked.length > 0 ? marked : this._parts.slice(0, 1);
        const open = this._opened ?? first.map(({ id }) => id);
        return this.several ? open : (open[0] ?? '');
    }

    get _parts(): readonly PageItem[] {
        const { regions = {} } = this.context ?? {};
        const facet = regions[String(this.item?.properties['sections'] ?? '')] ?? [];
        return facet.filter((part) => isVisible(part.visibility, this.context));
    }

    handleToggle(event: CustomEvent<{ openSections: string | readonly string[] }>): void {
        event.stopPropagation();
        this._opened = [event.detail.openSections].flat().filter(Boolean);
        this._seen = new Set([...this._seen, ...this._opened]);
    }
}
