import { LightningElement, api } from 'lwc';
import { operatorsOf, splitValues } from 'c/criteriaModel';
import type { CriteriaField, Operator } from 'c/criteriaModel';
import { fill } from 'c/formatting';
import type { ChoiceGroup } from 'c/leadChoice';
import { operatorWords } from 'c/leadCriteriaWords';
import type { Mistake } from 'c/leadCriteriaWords';
import { leadLabels } from 'c/leadLabels';
import { studioLabels as labels } from 'c/leadStudioLabels';
import type { DraftCriterion } from 'c/leadStudioModel';
import { inputFor } from './valueInput';
import type { ValueInput } from './valueInput';

/** One criterion while it is edited. Events: `edit` with `{ criterion }`, `remove`. */
export default class LeadCriterionRow extends LightningElement {
    @api number = 1;
    @api criterion!: DraftCriterion;
    /** Undefined: not chosen yet, or hidden from the person. */
    @api field: CriteriaField | undefined;
    @api fieldGroups: readonly ChoiceGroup[] = [];
    /** What people may choose of a picklist. */
    @api picks: readonly { value: string; label: string }[] = [];
    /** Object that a lookup goes to. */
    @api target = 'User';
    @api mistakes: readonly Mistake[] = [];

    labels = labels;

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.field')?.focus();
    }

    get name(): string {
        return fill(labels.rowCriterion, this.number);
    }

    get removeLabel(): string {
        return fill(labels.rowRemove, this.number);
    }

    get fieldValues(): readonly string[] {
        return this.criterion.field === '' ? [] : [this.criterion.field];
    }

    /** A field that the person may not see keeps its name in the list, so that it is not lost. */
    get groups(): readonly ChoiceGroup[] {
        const { field } = this.criterion;
        return field === '' || this.field
            ? this.fieldGroups
            : [{ name: '', options: [{ value: field, label: fill(labels.rowHidden, field) }] }, ...this.fieldGroups];
    }

    get operators(): { value: string; label: string }[] {
        const { field } = this;
        return field
            ? operatorsOf(field).map((operator) => ({ value: operator, label: operatorWords(field, operator) }))
            : [{ value: this.criterion.operator, label: this.criterion.operator }];
    }

    get isFieldOpen(): boolean {
        return this.field === undefined;
    }

    get input(): ValueInput {
        return inputFor(this.field, this.criterion.operator as Operator);
    }

    get pickGroups(): ChoiceGroup[] {
        return [{ name: '', options: this.picks }];
    }

    get ticks(): { value: string; label: string }[] {
        return [
            { value: 'true', label: leadLabels.ticked },
            { value: 'false', label: leadLabels.notTicked }
        ];
    }

    get text(): string {
        return this.criterion.values.join('; ');
    }

    get firstValue(): string {
        return this.criterion.values[0] ?? '';
    }

    errorOf(part: Mistake['part']): string {
        return this.mistakes.find((mistake) => mistake.part === part)?.text ?? '';
    }

    get fieldError(): string {
        return this.errorOf('field');
    }

    get operatorError(): string {
        return this.errorOf('operator');
    }

    get valueError(): string {
        return this.errorOf('value');
    }

    get isWrong(): boolean {
        return this.mistakes.length > 0;
    }

    get rowClass(): string {
        return this.isWrong ? 'row wrong' : 'row';
    }

    handleField(event: CustomEvent<{ values: readonly string[] }>): void {
        const [field] = event.detail.values;
        if (field !== undefined && field !== this.criterion.field) {
            this.tell({ field, operator: this.criterion.operator, values: [] });
        }
    }

    handleOperator(event: CustomEvent<{ value: string }>): void {
        const operator = event.detail.value as Operator;
        const keeps = inputFor(this.field, operator) === this.input;
        this.tell({ ...this.criterion, operator, values: keeps ? this.criterion.values : [] });
    }

    handleValues(event: CustomEvent<{ values: readonly string[] }>): void {
        this.tell({ ...this.criterion, values: event.detail.values });
    }

    handleText(event: CustomEvent<{ value: string | null }>): void {
        this.tell({ ...this.criterion, values: splitValues(event.detail.value) });
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        const { recordId } = event.detail;
        this.tell({ ...this.criterion, values: recordId ? [recordId] : [] });
    }

    handleRemove(): void {
        this.dispatchEvent(new CustomEvent('remove', { detail: { number: this.number } }));
    }

    tell(criterion: DraftCriterion): void {
        this.dispatchEvent(new CustomEvent('edit', { detail: { number: this.number, criterion } }));
    }
}
