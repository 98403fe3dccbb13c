import { api, LightningElement } from 'lwc';
import sanitize from 'lightning/purifyLib';
import { commandOf, TOOL_GROUPS, type Tool } from './toolbar';

const MISSING = 'Complete this field.';

/** An editor for text with formats, whose value is HTML. What is pasted or set is cleaned of everything that could run. */
export default class InputRichText extends LightningElement {
    @api label = '';
    @api placeholder = '';
    @api disabled = false;
    @api required = false;
    @api fieldLevelHelp = '';
    @api labelVisible = false;
    @api variant = '';
    @api formats: readonly string[] | undefined;
    @api disabledCategories: string | readonly string[] = '';
    @api customButtons: unknown;
    @api shareWithEntityId: string | undefined;
    @api manualImageUpload = false;
    @api messageWhenBadInput = MISSING;
    on: ReadonlySet<string> = new Set();
    problem = '';
    _value = '';
    _valid = true;
    _custom = '';
    /** What the area shows; set anew only when the value came from outside. */
    _shown: string | undefined;
    _range: Range | undefined;

    @api
    get value(): string {
        return this._value;
    }

    set value(value: string | null | undefined) {
        this._value = value ?? '';
        this._draw();
    }

    /** Whether the author finds the value good: when not, the message for bad input shows. */
    @api
    get valid(): boolean {
        return this._valid;
    }

    set valid(value: boolean) {
        this._valid = value !== false;
        this.problem = this._valid ? '' : this.messageWhenBadInput;
    }

    @api
    get validity(): { readonly valid: boolean; readonly valueMissing: boolean; readonly customError: boolean } {
        const valueMissing = this.required && this._isEmpty;
        const customError = this._custom !== '';
        return { valid: this._valid && !valueMissing && !customError, valueMissing, customError };
    }

    get groups(): { category: string; tools: (Tool & { on: boolean })[] }[] {
        const off = [this.disabledCategories ?? []].flat().join(',').toUpperCase();
        return TOOL_GROUPS.filter(({ category }) => !off.includes(category)).map(({ category, tools }) => ({
            category,
            tools: tools.map((tool) => ({ ...tool, on: this.on.has(tool.command) }))
        }));
    }

    get toolbarLabel(): string {
        return `${this.label || 'Text'}: formats`;
    }

    get rootClass(): string {
        return `slds-form-element${this.problem ? ' slds-has-error' : ''}`;
    }

    get labelClass(): string {
        return this.labelVisible ? 'slds-form-element__label' : 'slds-assistive-text';
    }

    get editorClass(): string {
        const bottom = this.variant === 'bottom-toolbar' ? ' bottom' : '';
        return `slds-rich-text-editor${this.problem ? ' slds-has-error' : ''}${bottom}`;
    }

    get editable(): string {
        return String(!this.disabled);
    }

    get ariaRequired(): string {
        return String(this.required);
    }

    get ariaDisabled(): string {
        return String(this.disabled);
    }

    get invalid(): string {
        return String(this.problem !== '');
    }

    get _isEmpty(): boolean {
        return this._value.replace(/<(?!img)[^>]*>|&nbsp;|\s/g, '') === '';
    }

    get _area(): HTMLElement | undefined {
        return this.refs?.['area'] as HTMLElement | undefined;
    }

    override renderedCallback(): void {
        this._draw();
    }

    @api
    focus(): void {
        this._area?.focus();
    }

    @api
    blur(): void {
        this._area?.blur();
    }

    @api
    checkValidity(): boolean {
        return this.validity.valid;
    }

    @api
    reportValidity(): boolean {
        const { valid, valueMissing } = this.validity;
        this.problem = valid ? '' : this._custom || (valueMissing && this._valid ? MISSING : this.messageWhenBadInput);
        return valid;
    }

    @api
    setCustomValidity(message: string): void {
        this._custom = message;
        if (!message && this._valid) this.problem = '';
    }

    /** `{ bold: true, align: 'center', list: 'bullet', link: 'https://…' }` for what is selected. */
    @api
    setFormat(formats: Readonly<Record<string, unknown>>): void {
        this._select();
        for (const [format, value] of Object.entries(formats)) {
            const command = commandOf(format, value);
            if (!command) continue;
            const isOn = document.queryCommandState(command);
            if (typeof value !== 'boolean') document.execCommand(command, false, String(value));
            else if (value !== isOn) document.execCommand(command);
        }
        this._take();
    }

    @api
    getFormat(): Record<string, unknown> {
        this._select();
        const state = (name: string): boolean => document.queryCommandState(name);
        return {
            bold: state('bold'),
            italic: state('italic'),
            underline: state('underline'),
            strike: state('strikeThrough')
        };
    }

    /** Puts text in the place of what is selected, or of the characters between the two positions. */
    @api
    setRangeText(text: string, start?: number, end?: number): void {
        this._select();
        if (start !== undefined) this._selectCharacters(start, end ?? start);
        document.execCommand('insertText', false, text);
        this._take();
    }

    @api
    insertTextAtCursor(text: string): void {
        this.setRangeText(text);
    }

    /** The buttons must not take the selection away. */
    keepSelection(event: Event): void {
        event.preventDefault();
    }

    handleTool(event: Event): void {
        const { command = '' } = (event.currentTarget as HTMLElement).dataset;
        this._select();
        if (command === 'createLink') this._link();
        else document.execCommand(command);
        this._take();
        this.learnState();
    }

    handleToolbarKey(event: KeyboardEvent): void {
        if (event.key === 'Escape') this.focus();
    }

    handleInput(event: Event): void {
        event.stopPropagation();
        this._take();
    }

    handleFocus(): void {
        this.dispatchEvent(new CustomEvent('focus'));
    }

    handleBlur(): void {
        this._keepRange();
        this.reportValidity();
        this.dispatchEvent(new CustomEvent('blur'));
    }

    handlePaste(event: ClipboardEvent): void {
        event.preventDefault();
        const html = event.clipboardData?.getData('text/html');
        if (html) document.execCommand('insertHTML', false, sanitize(html));
        else document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
    }

    learnState(): void {
        this._keepRange();
        const commands = TOOL_GROUPS.flatMap(({ tools }) => tools.map(({ command }) => command));
        this.on = new Set(commands.filter((command) => document.queryCommandState(command)));
    }

    _draw(): void {
        const area = this._area;
        if (!area || this._shown === this._value) return;
        this._shown = this._value;
        area.innerHTML = sanitize(this._value);
    }

    _take(): void {
        const html = this._area ? cleanHtml(this._area) : '';
        const value = /^(<br>|<p><br><\/p>|<div><br><\/div>)?$/.test(html) ? '' : html;
        if (value === this._value) return;
        this._value = value;
        this._shown = value;
        this.problem = '';
        this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true, detail: { value } }));
    }

    _link(): void {
        const address = window.prompt('Address of the link');
        if (address && /^(https?:|mailto:|tel:|\/)/i.test(address)) document.execCommand('createLink', false, address);
    }

    _keepRange(): void {
        const selection = document.getSelection();
        const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
        if (range && this._area?.contains(range.startContainer)) this._range = range.cloneRange();
    }

    /** Brings the cursor back to where it last stood in the text, else to its end. */
    _select(): void {
        const area = this._area;
        const selection = document.getSelection();
        if (!area || !selection) return;
        if (selection.rangeCount > 0 && area.contains(selection.getRangeAt(0).startContainer)) return;
        area.focus();
        const range = this._range ?? document.createRange();
        if (!this._range) {
            range.selectNodeContents(area);
            range.collapse(false);
        }
        selection.removeAllRanges();
        selection.addRange(range);
    }

    _selectCharacters(start: number, end: number): void {
        const area = this._area;
        if (!area) return;
        const range = document.createRange();
        range.selectNodeContents(area);
        let at = 0;
        const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const length = node.textContent?.length ?? 0;
            if (start >= at && start <= at + length) range.setStart(node, start - at);
            if (end >= at && end <= at + length) range.setEnd(node, end - at);
            at += length;
        }
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
    }
}

/** The text as HTML, without the marks by which the page's style sheets know this component's elements. */
function cleanHtml(area: HTMLElement): string {
    const copy = area.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('*')) {
        for (const { name } of [...element.attributes]) if (name.startsWith('lwc-')) element.removeAttribute(name);
    }
    return copy.innerHTML;
}
