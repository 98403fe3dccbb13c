import { api, LightningElement } from 'lwc';
import { shownLabel } from 'host/fieldNames';
import type { FieldInfo, ObjectInfo } from 'host/objectInfo';
import type { PageContext } from 'shell/pageItem';

interface ShownField extends FieldInfo {
    readonly editable: boolean;
    readonly editLabel: string;
}

interface ShownSection {
    readonly key: string;
    readonly label: string;
    readonly columns: readonly { readonly key: string; readonly fields: readonly ShownField[] }[];
}

/** The record's fields by the sections of its layout; the pencil turns all of them into a form. */
export default class DetailPanel extends LightningElement {
    @api context: PageContext | undefined;
    editing = false;
    form: typeof LightningElement | undefined;
    _focus = '';

    get sections(): ShownSection[] {
        const { info, model } = this.context ?? {};
        if (!info || !this.context?.record) return [];
        return (model?.sections ?? []).map(({ label, columns }, section) => ({
            key: String(section),
            label,
            columns: columns.map((fields, column) => ({
                key: String(column),
                fields: fields.flatMap((name) => shownField(info, name) ?? [])
            }))
        }));
    }

    get formProperties(): Record<string, unknown> {
        const { recordId, object, model, record } = this.context ?? {};
        return {
            recordId,
            objectApiName: object,
            sections: model?.sections,
            lastModified: record?.lastModifiedDate,
            focusField: this._focus
        };
    }

    async startEditing(event: Event): Promise<void> {
        this._focus = (event.currentTarget as HTMLElement).dataset['field'] ?? '';
        this.editing = true;
        this.form ??= (await import('shell/recordForm')).default;
    }

    stopEditing(): void {
        this.editing = false;
    }
}

function shownField(info: ObjectInfo, name: string): ShownField | undefined {
    const field = info.fields[name];
    if (!field) return undefined;
    const label = shownLabel(field);
    return { ...field, label, editable: info.updateable && field.updateable, editLabel: `Edit ${label}` };
}
