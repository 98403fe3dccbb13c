import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import type { ChoiceGroup } from 'c/leadChoice';
import type { Mistake } from 'c/leadCriteriaWords';
import { leadLabels } from 'c/leadLabels';
import { editsOf, forgetEdits, keepEdits } from 'c/leadStudioData';
import type { CalendarChoice, Named } from 'c/leadStudioData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import {
    EMPTY_DRAFT,
    merged,
    sameCriterion,
    sameDraft,
    withCriterion,
    withOneMore,
    withoutCriterion
} from 'c/leadStudioModel';
import type { Draft, DraftCriterion, StoredVersion, TextPart } from 'c/leadStudioModel';
import { PART_LABELS } from 'c/leadStudioWords';
import type { Telling } from 'c/leadStudioWords';
import type { Rule } from 'c/criteriaModel';
import { logicProblemIn, readRule, rowsOf } from './ruleReading';
import type { Row, RuleReading } from './ruleReading';
import type { FieldSource } from './fieldSource';

export type { FieldSource } from './fieldSource';

const SETTLING = 500;
const moments = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/**
 * Writes a draft. Edits are kept in the browser until they are saved. Event `save` with `{ draft, base, key }`;
 * who holds the editor saves, and tells it by `saved` or the properties `errors` and `theirs`.
 */
export default class LeadDefinitionEditor extends LightningElement {
    /** Key of the definition; empty: it is entered here. */
    @api definitionKey = '';
    @api inForce: StoredVersion | undefined;
    @api stages: readonly Named[] = [];
    @api calendars: readonly CalendarChoice[] = [];
    /** Fields and picklist values to build criteria of. */
    @api source!: FieldSource;
    @api isSaving = false;
    @api errors: unknown;

    labels = labels;
    leadLabels = leadLabels;
    parts = PART_LABELS;
    stored: StoredVersion | undefined;
    start: Draft = EMPTY_DRAFT;
    draft: Draft = EMPTY_DRAFT;
    base: Draft = EMPTY_DRAFT;
    key = '';
    notice = '';
    problem = '';
    conflict: StoredVersion | undefined;
    countedRule: Rule | undefined;
    timer: ReturnType<typeof setTimeout> | undefined;
    /** The row that gets the focus once it is drawn. */
    focusRow: number | undefined;

    /** What the org has; undefined: the version is new. */
    @api
    get version(): StoredVersion | undefined {
        return this.stored;
    }
    set version(version: StoredVersion | undefined) {
        const isOther = version?.id !== this.stored?.id;
        const isTouched = !isOther && this.isDirty;
        this.stored = version;
        if (!isTouched && version) {
            this.begin(version.content);
        }
    }

    /** What a new version begins with. */
    @api
    get initial(): Draft {
        return this.start;
    }
    set initial(initial: Draft) {
        this.start = initial;
        if (!this.stored) {
            this.begin(initial);
        }
    }

    /** What somebody else saved meanwhile; undefined: nobody did. */
    @api
    get theirs(): StoredVersion | undefined {
        return this.conflict;
    }
    set theirs(theirs: StoredVersion | undefined) {
        this.conflict = theirs;
    }

    /** The org has it all now. */
    @api
    saved(content: Draft): void {
        forgetEdits(this.editsId);
        this.base = content;
        this.draft = content;
        this.notice = labels.editSaved;
        this.problem = '';
    }

    override connectedCallback(): void {
        this.settle();
    }

    override disconnectedCallback(): void {
        clearTimeout(this.timer);
    }

    override renderedCallback(): void {
        if (this.focusRow !== undefined) {
            const rows = this.template?.querySelectorAll<HTMLElement>('c-lead-criterion-row');
            rows?.[this.focusRow]?.focus();
            this.focusRow = undefined;
        }
    }

    get editsId(): string {
        return this.stored?.id ?? (this.definitionKey || 'new');
    }

    begin(content: Draft): void {
        const kept = editsOf(this.editsId);
        const isBack = kept !== undefined && !sameDraft(kept.draft, content);
        this.draft = isBack ? kept.draft : content;
        this.base = isBack ? kept.base : content;
        this.key = kept?.key ?? '';
        this.notice = isBack ? fill(labels.editBack, moments.format(kept.at)) : this.notice;
        this.settle();
    }

    get isDirty(): boolean {
        return !sameDraft(this.draft, this.base);
    }

    get reading(): RuleReading {
        return readRule(this.draft, this.source);
    }

    get rows(): Row[] {
        return rowsOf(this.draft, this.reading, this.source);
    }

    get logicError(): string {
        return logicProblemIn(this.reading);
    }

    get logicPlace(): { before: string; marked: string; after: string } | undefined {
        return this.reading.mistakes.find(({ part }) => part === 'logic')?.place;
    }

    get fieldGroups(): readonly ChoiceGroup[] {
        return this.source.groups;
    }

    get telling(): Telling {
        const { fields, valueLabelOf } = this.source;
        return { fields, valueLabelOf, stages: this.stages, calendars: this.calendars };
    }

    get isNewKey(): boolean {
        return !this.stored && this.definitionKey === '';
    }

    get conflictTitle(): string {
        return fill(labels.conflictTitle, this.conflict?.savedBy || leadLabels.somebody);
    }

    get isClean(): boolean {
        return !this.isDirty;
    }

    get status(): string {
        return this.isDirty ? this.notice || labels.editUnsaved : this.notice;
    }

    edit(change: Partial<Draft>): void {
        this.draft = { ...this.draft, ...change };
        this.notice = '';
        this.problem = '';
        if (this.isDirty) {
            keepEdits(this.editsId, { draft: this.draft, base: this.base, key: this.key, at: Date.now() });
        } else {
            forgetEdits(this.editsId);
        }
        clearTimeout(this.timer);
        // A pause in typing is what is waited for; the timer ends with the component.
        // eslint-disable-next-line @lwc/lwc/no-async-operation
        this.timer = setTimeout(() => this.settle(), SETTLING);
    }

    /** Leads are counted once the person pauses, not with every letter. */
    settle(): void {
        this.countedRule = this.source ? this.reading.rule : undefined;
        this.dispatchEvent(new CustomEvent('settle', { detail: { rule: this.countedRule } }));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const part = (event.target as HTMLElement).dataset.part as TextPart;
        this.edit({ [part]: event.detail.value });
    }

    handleKey(event: CustomEvent<{ value: string }>): void {
        this.key = event.detail.value.trim();
        this.edit({});
    }

    handlePart(event: CustomEvent<Partial<Draft>>): void {
        this.edit(event.detail);
    }

    handleCriterion(event: CustomEvent<{ number: number; criterion: DraftCriterion }>): void {
        const { number, criterion } = event.detail;
        this.edit(withCriterion(this.draft, number, this.source.fitted(criterion)));
        this.source.want(criterion.field);
    }

    handleAdd(): void {
        const longer = withOneMore(this.draft);
        if (longer !== this.draft) {
            this.edit(longer);
        }
        this.focusRow = longer.criteria.length - 1;
    }

    handleRemove(event: CustomEvent<{ number: number }>): void {
        const { number } = event.detail;
        this.edit(withoutCriterion(this.draft, number));
        this.focusRow = Math.max(0, Math.min(number - 1, this.draft.criteria.length - 1));
    }

    handleDiscard(): void {
        forgetEdits(this.editsId);
        this.conflict = undefined;
        this.notice = '';
        this.draft = this.stored?.content ?? this.start;
        this.base = this.draft;
        this.settle();
        this.dispatchEvent(new CustomEvent('discard'));
    }

    handleMine(): void {
        if (this.conflict) {
            this.draft = merged(this.base, this.draft, this.conflict.content);
            this.base = this.conflict.content;
            this.conflict = undefined;
            this.edit({});
            this.notice = labels.conflictMerged;
        }
    }

    handleTheirs(): void {
        this.handleDiscard();
    }

    handleSave(): void {
        const [mistake] = this.reading.mistakes.filter((one) => one.part !== undefined && !this.isHiddenAsBefore(one));
        this.problem = this.missing() || (mistake ? fill(labels.editMistakes, mistake.text) : '');
        if (this.problem !== '') {
            this.focusRow = mistake && mistake.criterion > 0 ? mistake.criterion - 1 : undefined;
            return;
        }
        const { draft, base, key } = this;
        this.dispatchEvent(new CustomEvent('save', { detail: { draft, base, key } }));
    }

    /** A criterion about a field that this person may not see stays as somebody else wrote it. */
    isHiddenAsBefore({ criterion, part }: Mistake): boolean {
        const index = criterion - 1;
        return part === 'field' && sameCriterion(this.draft.criteria[index], this.base.criteria[index]);
    }

    missing(): string {
        if (this.draft.name.trim() === '') {
            return labels.editNeedName;
        }
        return this.isNewKey && !/^[a-z][a-z0-9_]*$/.test(this.key) ? labels.editNeedKey : '';
    }

    /** Ctrl or Command with S saves, Alt with N adds a criterion. */
    handleShortcut(event: KeyboardEvent): void {
        if ((event.ctrlKey || event.metaKey) && event.key === 's') {
            event.preventDefault();
            this.handleSave();
        } else if (event.altKey && event.code === 'KeyN') {
            event.preventDefault();
            this.handleAdd();
        }
    }
}
