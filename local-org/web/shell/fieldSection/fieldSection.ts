import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import { shownLabel } from 'host/fieldNames';
import type { FieldInfo } from 'host/objectInfo';
import type { PageContext } from 'shell/pageItem';

/** Fields that the page's maker chose one by one (Dynamic Forms). */
export default class FieldSection extends LightningElement {
    @api item: PageItem | undefined;
    @api context: PageContext | undefined;

    get label(): string {
        const label = String(this.item?.properties['label'] ?? '');
        return label.startsWith('@@@SFDC') ? label.replace(/^@@@SFDC|SFDC@@@$/g, '').replaceAll('_', ' ') : label;
    }

    get columns(): { key: string; fields: FieldInfo[] }[] {
        const { regions = {}, info, record } = this.context ?? {};
        const facet = regions[String(this.item?.properties['columns'] ?? '')] ?? [];
        return facet.map((column) => ({
            key: column.id,
            fields: (regions[String(column.properties['body'] ?? '')] ?? [])
                .map((one) => one.component.replace(/^field:/, ''))
                .filter((name) => name in (record?.fields ?? {}))
                .flatMap((name) => info?.fields[name] ?? [])
                .map((field) => ({ ...field, label: shownLabel(field) }))
        }));
    }
}
