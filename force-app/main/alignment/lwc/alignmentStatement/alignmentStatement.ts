import { LightningElement, api } from 'lwc';
import { ratingTexts } from 'c/alignmentLabels';

export interface GivenAnswer {
    readonly statementKey: string;
    readonly rating: number;
    /** Who answers by keys wants to go on by keys. */
    readonly isByKey: boolean;
}

interface Choice {
    readonly value: string;
    readonly text: string;
    readonly isChecked: boolean;
}

/** One statement and its five answers. Fires `answer`; keys 1 to 5 answer while the focus is inside. */
export default class AlignmentStatement extends LightningElement {
    @api statementKey = '';
    @api position = '';
    @api text = '';
    /** 1 to 5; undefined: not answered. */
    @api rating: number | undefined;
    @api isReadOnly = false;

    get groupName(): string {
        return `rating-${this.statementKey}`;
    }

    get choices(): Choice[] {
        return ratingTexts.map((text, index) => ({
            value: String(index + 1),
            text,
            isChecked: this.rating === index + 1
        }));
    }

    /** Puts the focus on the chosen answer, or on the first. */
    @api
    focusAnswer(): void {
        const inputs = [...(this.template?.querySelectorAll('input') ?? [])];
        (inputs.find(({ checked }) => checked) ?? inputs[0])?.focus();
    }

    handleChange(event: Event): void {
        this.answer(Number((event.target as HTMLInputElement).value), false);
    }

    handleKeyDown(event: KeyboardEvent): void {
        if (/^[1-5]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey && !this.isReadOnly) {
            event.preventDefault();
            this.answer(Number(event.key), true);
        }
    }

    answer(rating: number, isByKey: boolean): void {
        const detail: GivenAnswer = { statementKey: this.statementKey, rating, isByKey };
        this.dispatchEvent(new CustomEvent('answer', { detail }));
    }
}
