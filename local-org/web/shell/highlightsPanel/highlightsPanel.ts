import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import { shownLabel } from 'host/fieldNames';
import type { FieldInfo } from 'host/objectInfo';
import { recordName } from 'host/recordName';
import { navigate } from 'host/router';
import type { PageContext } from 'shell/pageItem';
import { isVisible } from 'shell/visibility';

/** Name, the most telling fields, and the record's actions. */
export default class HighlightsPanel extends LightningElement {
    @api context: PageContext | undefined;
    @api item: PageItem | undefined;

    get name(): string {
        return recordName(this.context?.record, this.context?.info) ?? '\u00a0';
    }

    get label(): string {
        return this.context?.info?.label ?? '';
    }

    get icon(): string {
        return this.context?.model?.icon ?? 'standard:record';
    }

    get canEdit(): boolean {
        return this.context?.info?.updateable ?? false;
    }

    get canDelete(): boolean {
        return this.context?.info?.deletable ?? false;
    }

    get facts(): FieldInfo[] {
        const { info, record } = this.context ?? {};
        const shown = this._names.filter((name) => !info?.nameFields.includes(name) && name in (record?.fields ?? {}));
        return shown
            .flatMap((name) => info?.fields[name] ?? [])
            .map((field) => ({ ...field, label: shownLabel(field) }));
    }

    /** Fields that the page chose for its highlights, else those of the compact layout. */
    get _names(): readonly string[] {
        const { regions = {}, model } = this.context ?? {};
        const facet = regions[String(this.item?.properties['secondaryFields'] ?? '')] ?? [];
        const chosen = facet
            .filter(
                ({ component, visibility }) => component.startsWith('field:') && isVisible(visibility, this.context)
            )
            .map(({ component }) => component.slice('field:'.length));
        return chosen.length > 0 ? chosen : (model?.highlights ?? []);
    }

    edit(): void {
        this._act('edit');
    }

    remove(): void {
        this._act('delete');
    }

    _act(actionName: string): void {
        const { recordId, object } = this.context ?? {};
        navigate({ type: 'standard__recordPage', attributes: { recordId, objectApiName: object, actionName } });
    }
}
