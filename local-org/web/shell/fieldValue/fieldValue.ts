import { api, LightningElement } from 'lwc';
import { formatValue } from 'host/format';
import type { FieldInfo } from 'host/objectInfo';
import { parentName } from 'host/recordName';
import type { RecordRepresentation } from 'host/recordStore';
import { navigateTo } from 'host/router';

const OUTSIDE: Readonly<Record<string, string>> = { Email: 'mailto:', Phone: 'tel:', Url: '' };

/** A field of a record, as people read it: names for lookups, links for addresses, words for the rest. */
export default class FieldValue extends LightningElement {
    @api record: RecordRepresentation | undefined;
    @api info: FieldInfo | undefined;

    get value(): unknown {
        return this.info && this.record?.fields[this.info.apiName]?.value;
    }

    get text(): string {
        const { info, record } = this;
        if (!info || !record) return '';
        const shown = record.fields[info.apiName]?.displayValue;
        if (info.reference && info.relationshipName) {
            return parentName(record.fields[info.relationshipName]) ?? String(this.value ?? '');
        }
        return this.shape['flag'] ? '' : (shown ?? formatValue(info, this.value));
    }

    get shape(): Record<string, boolean> {
        const { info, value } = this;
        if (!info || value === null || value === undefined || value === '') return {};
        if (info.dataType === 'Boolean') return { flag: true };
        if (info.reference) return { link: true };
        if (info.dataType in OUTSIDE) return { outside: true };
        if (info.htmlFormatted) return { rich: true };
        return info.dataType === 'TextArea' || info.dataType === 'Address' ? { long: true } : {};
    }

    get href(): string {
        const value = String(this.value);
        if (this.info?.reference) return `/lightning/r/${this._target}/${value}/view`;
        const prefix = OUTSIDE[this.info?.dataType ?? ''];
        if (prefix) return `${prefix}${value}`;
        // Only web addresses: a stored javascript: link must stay text.
        return /^https?:\/\//i.test(value) ? value : `http://${value}`;
    }

    get target(): string | undefined {
        return this.info?.dataType === 'Url' ? '_blank' : undefined;
    }

    get flagClass(): string {
        return this.value === true ? 'box checked' : 'box';
    }

    get flagText(): string {
        return this.value === true ? 'Yes' : 'No';
    }

    get _target(): string {
        const { info, record } = this;
        const parent = info?.relationshipName
            ? (record?.fields[info.relationshipName]?.value as RecordRepresentation | null)
            : null;
        return parent?.apiName ?? info?.referenceToInfos[0]?.apiName ?? '';
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo(this.href);
    }
}
