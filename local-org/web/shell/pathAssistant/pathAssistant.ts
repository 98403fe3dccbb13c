import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { updateRecord } from 'lightning/uiRecordApi';
import type { PathModel } from '../../page-types';
import { errorText, saveProblems } from 'host/errors';
import { shownLabel } from 'host/fieldNames';
import { MASTER_RECORD_TYPE, picklistValues, type FieldInfo } from 'host/objectInfo';
import { recordsSaved } from 'host/savedRecords';
import type { PageContext } from 'shell/pageItem';

/** Where the record stands in its steps, what its maker says about a step, and the button that leads to the next. */
export default class PathAssistant extends LightningElement {
    @api hidesUpdate = false;
    steps: readonly { readonly label: string; readonly value: string }[] = [];
    chosen: string | undefined;
    saving = false;
    _context: PageContext | undefined;
    _loaded = '';

    @api
    get context(): PageContext | undefined {
        return this._context;
    }

    set context(value: PageContext | undefined) {
        this._context = value;
        const type = value?.record?.recordTypeId ?? '';
        const key = `${value?.object ?? ''} ${type}`;
        if (!this._path || !value?.record || key === this._loaded) return;
        this._loaded = key;
        void this._load(this._path.field, type || MASTER_RECORD_TYPE);
    }

    get current(): string {
        return String(this._context?.record?.fields[this._path?.field ?? '']?.value ?? '');
    }

    get canComplete(): boolean {
        const { info } = this._context ?? {};
        return (
            !this.hidesUpdate &&
            this._target !== undefined &&
            (info?.fields[this._path?.field ?? '']?.updateable ?? false)
        );
    }

    get completeLabel(): string {
        const label = this._context?.info?.fields[this._path?.field ?? '']?.label ?? 'Status';
        return this.chosen && this.chosen !== this.current ? `Mark as Current ${label}` : `Mark ${label} as Complete`;
    }

    get facts(): FieldInfo[] {
        const { info, record } = this._context ?? {};
        return (this._step?.fields ?? [])
            .filter((name) => name in (record?.fields ?? {}))
            .flatMap((name) => info?.fields[name] ?? [])
            .map((field) => ({ ...field, label: shownLabel(field) }));
    }

    get guidance(): string {
        return this._step?.guidance ?? '';
    }

    get coached(): boolean {
        return this.facts.length > 0 || this.guidance !== '';
    }

    choose(event: Event): void {
        this.chosen = (event.currentTarget as HTMLElement & { value: string }).value;
    }

    async complete(): Promise<void> {
        const { _target: target, _path: path } = this;
        const { recordId, object } = this._context ?? {};
        if (!target || !path || !recordId) return;
        this.saving = true;
        try {
            await updateRecord({ fields: { Id: recordId, [path.field]: target } });
            this.chosen = undefined;
            recordsSaved(object ?? '');
        } catch (error) {
            const { general, byField } = saveProblems(error);
            const title = [...general, ...byField.values()].join(' ') || errorText(error);
            this.dispatchEvent(new ShowToastEvent({ title, variant: 'error' }));
        }
        this.saving = false;
    }

    get _path(): PathModel | undefined {
        return this._context?.model?.path;
    }

    get _step(): PathModel['steps'][string] | undefined {
        return this._path?.steps[this.chosen ?? this.current];
    }

    /** The step that was clicked on, else the one after the present one. */
    get _target(): string | undefined {
        if (this.chosen && this.chosen !== this.current) return this.chosen;
        const at = this.steps.findIndex(({ value }) => value === this.current);
        return at < 0 ? undefined : this.steps[at + 1]?.value;
    }

    async _load(field: string, recordTypeId: string): Promise<void> {
        const { info } = this._context ?? {};
        const values = await picklistValues(info?.apiName ?? this._context?.object ?? '', field, recordTypeId).catch(
            () => undefined
        );
        this.steps = values?.values ?? [];
    }
}
