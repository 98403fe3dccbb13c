import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { linesOf, moved, optionsIn } from './choiceList';
import type { ChoiceGroup, ChoiceOption, Line } from './choiceList';

export type { ChoiceGroup, ChoiceOption } from './choiceList';

/**
 * A list to choose from by typing: arrows move, Enter chooses, Escape closes. Event `choose` with `{ values }`.
 * With `multiple`, chosen entries stand below as pills.
 */
export default class LeadChoice extends LightningElement {
    @api label = '';
    @api groups: readonly ChoiceGroup[] = [];
    @api values: readonly string[] = [];
    @api multiple = false;
    @api disabled = false;
    /** What is wrong; empty: nothing. */
    @api error = '';

    typed: string | undefined;
    isOpen = false;
    active = -1;

    @api
    focus(): void {
        this.input?.focus();
    }

    get input(): HTMLInputElement | null | undefined {
        return this.template?.querySelector('input');
    }

    labelOf(value: string): string {
        return optionsIn(this.groups).find((option) => option.value === value)?.full ?? value;
    }

    get text(): string {
        if (this.typed !== undefined) {
            return this.typed;
        }
        const [value] = this.values;
        return this.multiple || value === undefined ? '' : this.labelOf(value);
    }

    get placeholder(): string {
        return this.multiple ? labels.choiceSeveral : labels.choiceOne;
    }

    get lines(): Line[] {
        return this.isOpen ? linesOf(this.groups, this.typed ?? '', this.values, this.active) : [];
    }

    get isEmptyList(): boolean {
        return this.lines.length === 0;
    }

    /** What is wrong, or that nothing fits what was typed. */
    get help(): string {
        const finds = !this.isOpen || this.options.length > 0 || (this.typed ?? '') === '';
        return finds ? this.error : labels.choiceNone;
    }

    get options(): Line[] {
        return this.lines.filter(({ option }) => option);
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get activeId(): string | undefined {
        return this.options.find(({ isActive }) => isActive)?.key;
    }

    get pills(): { value: string; label: string; removeLabel: string }[] {
        return this.multiple
            ? this.values.map((value) => {
                  const label = this.labelOf(value);
                  return { value, label, removeLabel: fill(labels.choiceRemove, label) };
              })
            : [];
    }

    get frameClass(): string {
        return this.error === '' ? 'slds-form-element' : 'slds-form-element slds-has-error';
    }

    get invalid(): string {
        return String(this.error !== '');
    }

    override renderedCallback(): void {
        this.template?.querySelector('.active')?.scrollIntoView?.({ block: 'nearest' });
    }

    handleInput(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value;
        this.isOpen = true;
        this.active = this.typed === '' ? -1 : 0;
    }

    handleOpen(): void {
        if (!this.disabled) {
            this.isOpen = true;
            this.active = -1;
        }
    }

    handleFocus(): void {
        this.input?.select();
    }

    handleBlur(): void {
        this.close();
    }

    handleKey(event: KeyboardEvent): void {
        switch (event.key) {
            case 'ArrowDown':
            case 'ArrowUp':
                event.preventDefault();
                this.active = this.isOpen ? moved(this.active, event.key, this.options.length) : 0;
                this.isOpen = true;
                break;
            case 'Enter':
                if (this.isOpen) {
                    event.preventDefault();
                    this.choose(this.options[this.active]?.option);
                }
                break;
            case 'Escape':
                if (this.isOpen) {
                    event.stopPropagation();
                    this.close();
                }
                break;
            case 'Backspace':
                if (this.multiple && this.text === '' && this.values.length > 0) {
                    this.tell(this.values.slice(0, -1));
                }
                break;
            default:
        }
    }

    /** The field keeps the focus: a press on the list would take it and close the list first. */
    handlePress(event: Event): void {
        event.preventDefault();
    }

    handlePick(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this.choose(optionsIn(this.groups).find((option) => option.value === value));
    }

    handleRemove(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this.tell(this.values.filter((other) => other !== value));
        this.input?.focus();
    }

    choose(option: ChoiceOption | undefined): void {
        if (!option) {
            return;
        }
        const { value } = option;
        if (!this.multiple) {
            this.tell([value]);
            this.close();
            return;
        }
        this.tell(
            this.values.includes(value) ? this.values.filter((other) => other !== value) : [...this.values, value]
        );
        this.typed = undefined;
    }

    close(): void {
        this.isOpen = false;
        this.typed = undefined;
        this.active = -1;
    }

    tell(values: readonly string[]): void {
        this.dispatchEvent(new CustomEvent('choose', { detail: { values } }));
    }
}
