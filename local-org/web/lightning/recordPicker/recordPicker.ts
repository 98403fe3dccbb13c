import { api, LightningElement } from 'lwc';
import { errorText } from 'host/errors';
import { findCandidates, nameOf, type Candidate, type DisplayInfo, type PickerFilter } from './candidates';

const PAUSE = 200;

/** Chooses a record by typing part of its name. */
export default class RecordPicker extends LightningElement {
    @api label = '';
    @api objectApiName = '';
    @api required = false;
    @api disabled = false;
    @api placeholder: string | undefined;
    @api variant = 'standard';
    @api messageWhenValueMissing = 'Complete this field.';
    @api displayInfo: DisplayInfo | undefined;
    @api matchingInfo: { primaryField?: { fieldPath: string } } | undefined;
    @api filter: PickerFilter | undefined;
    @api shownName: string | undefined;
    open = false;
    message = '';
    found: readonly Candidate[] = [];
    problem = '';
    _typed: string | undefined;
    _name = '';
    _value: string | null = null;
    _custom = '';
    _timer: ReturnType<typeof setTimeout> | undefined;
    _turn = 0;

    @api
    get value(): string | null {
        return this._value;
    }

    set value(value: string | null | undefined) {
        if ((value ?? null) === this._value) return;
        this._value = value ?? null;
        this._name = '';
        this._typed = undefined;
        if (value) void this._learnName(value);
    }

    get text(): string {
        return this._typed ?? (this._value ? (this.shownName ?? this._name) : '');
    }

    get hint(): string {
        return this.placeholder ?? `Search ${this.objectApiName.replace('__c', '').replaceAll('_', ' ')}...`;
    }

    get expanded(): string {
        return String(this.open);
    }

    get invalid(): boolean {
        return this.problem !== '';
    }

    get canClear(): boolean {
        return this._value !== null && !this.disabled;
    }

    get clearLabel(): string {
        return `Clear ${this.label}`;
    }

    get rootClass(): string {
        return `slds-form-element${this.problem ? ' slds-has-error' : ''}`;
    }

    get labelClass(): string {
        return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
    }

    @api
    checkValidity(): boolean {
        return this._fault() === '';
    }

    @api
    reportValidity(): boolean {
        this.problem = this._fault();
        return this.problem === '';
    }

    @api
    setCustomValidity(message: string): void {
        this._custom = message;
        if (!message) this.problem = '';
    }

    @api
    focus(): void {
        this._box?.focus();
    }

    @api
    clearSelection(): void {
        this._choose(null, '');
    }

    handleInput(event: Event): void {
        this._typed = (event.target as HTMLInputElement).value;
        clearTimeout(this._timer);
        this._timer = setTimeout(() => {
            void this._search();
        }, PAUSE);
    }

    handleFocus(): void {
        if (!this._value) void this._search();
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.open) {
            event.stopPropagation();
            this._close();
        }
        if (event.key === 'ArrowDown') {
            event.preventDefault();
            if (this.open) this._options()[0]?.focus();
            else void this._search();
        }
    }

    handleOptionKey(event: KeyboardEvent): void {
        const options = this._options();
        const at = options.indexOf(event.currentTarget as HTMLElement);
        if (event.key === 'Escape') {
            event.stopPropagation();
            this._close();
            this.focus();
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        (options[at + step] ?? this._box)?.focus();
    }

    handleFocusOut(event: FocusEvent): void {
        const next = event.relatedTarget as Node | null;
        if (next && (event.currentTarget as HTMLElement).contains(next)) return;
        setTimeout(() => {
            this._close();
        }, 150);
    }

    choose(event: Event): void {
        const { id = null, name = '' } = (event.currentTarget as HTMLElement).dataset;
        this._choose(id, name);
        this.focus();
        this._close();
    }

    clear(): void {
        this._choose(null, '');
        this.focus();
    }

    get _box(): HTMLInputElement | undefined {
        return this.refs?.['box'] as HTMLInputElement | undefined;
    }

    _options(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('[role="option"]') ?? [])];
    }

    _choose(recordId: string | null, name: string): void {
        this._value = recordId;
        this._name = name;
        this._typed = undefined;
        this.shownName = undefined;
        this.problem = '';
        this.dispatchEvent(new CustomEvent('change', { detail: { recordId } }));
    }

    /** What was typed and not chosen goes away, and a search that was about to begin does not open the list again. */
    _close(): void {
        clearTimeout(this._timer);
        this._turn += 1;
        this.open = false;
        this._typed = undefined;
        if (this._box) this._box.value = this.text;
    }

    _fault(): string {
        if (this._custom) return this._custom;
        return this.required && !this._value ? this.messageWhenValueMissing : '';
    }

    async _search(): Promise<void> {
        const turn = ++this._turn;
        this.open = true;
        this.message = 'Searching…';
        try {
            const found = await findCandidates(this.objectApiName, this._typed ?? '', this.displayInfo, this.filter);
            if (turn !== this._turn) return;
            this.found = found;
            this.message = found.length > 0 ? '' : 'Nothing found.';
        } catch (error) {
            if (turn === this._turn) this.message = errorText(error);
        }
    }

    async _learnName(value: string): Promise<void> {
        if (!this.objectApiName) return;
        const name = await nameOf(this.objectApiName, value).catch(() => value);
        if (this._value === value) this._name = name;
    }
}
