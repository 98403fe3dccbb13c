import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { PageItem } from '../../page-types';
import { shownLabel } from 'host/fieldNames';
import { partNames } from 'host/recordLoading';
import type { FieldInfo, ObjectInfo } from 'host/objectInfo';
import type { PageContext } from 'shell/pageItem';
import { isVisible } from 'shell/visibility';

interface ShownField extends FieldInfo {
    readonly editable: boolean;
    readonly editLabel: string;
    /** The page's maker made it read-only, or required. */
    readonly fixed: boolean;
    readonly needed: boolean;
}

/** Fields that the page's maker chose one by one (Dynamic Forms); the pencil turns the section into a form. */
export default class FieldSection extends LightningElement {
    @api item: PageItem | undefined;
    @api context: PageContext | undefined;
    editing = false;

    get label(): string {
        const label = String(this.item?.properties['label'] ?? '');
        return label.startsWith('@@@SFDC') ? label.replace(/^@@@SFDC|SFDC@@@$/g, '').replaceAll('_', ' ') : label;
    }

    get columns(): { key: string; fields: ShownField[] }[] {
        const { regions = {}, record } = this.context ?? {};
        const facet = regions[String(this.item?.properties['columns'] ?? '')] ?? [];
        return facet.map((column) => ({
            key: column.id,
            fields: (regions[String(column.properties['body'] ?? '')] ?? [])
                .filter((one) => isVisible(one.visibility, this.context))
                .filter((one) => nameOf(one) in (record?.fields ?? {}))
                .flatMap((one) => this._shown(one) ?? [])
        }));
    }

    get lastModified(): string | undefined {
        return this.context?.record?.lastModifiedDate ?? undefined;
    }

    startEditing(event: Event): void {
        const { field = '' } = (event.currentTarget as HTMLElement).dataset;
        this.editing = true;
        // The control is there once the form has its record.
        setTimeout(() => this.template?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus(), 100);
    }

    stopEditing(): void {
        this.editing = false;
    }

    handleSuccess(): void {
        this.editing = false;
        this.dispatchEvent(new ShowToastEvent({ title: 'Your changes are saved.', variant: 'success' }));
    }

    _shown(one: PageItem): ShownField | undefined {
        const { info } = this.context ?? {};
        const field = info?.fields[nameOf(one)];
        if (!info || !field) return undefined;
        const behavior = String(one.properties['uiBehavior'] ?? 'none').toLowerCase();
        const label = shownLabel(field);
        return {
            ...field,
            label,
            editLabel: `Edit ${label}`,
            editable: behavior !== 'readonly' && isWritable(info, field),
            fixed: behavior === 'readonly',
            needed: behavior === 'required'
        };
    }
}

const nameOf = ({ component }: PageItem): string => component.replace(/^field:/, '');

function isWritable(info: ObjectInfo, field: FieldInfo): boolean {
    const parts = field.compound ? partNames(info, field.apiName).flatMap((name) => info.fields[name] ?? []) : [field];
    return info.updateable && parts.some(({ updateable }) => updateable);
}
