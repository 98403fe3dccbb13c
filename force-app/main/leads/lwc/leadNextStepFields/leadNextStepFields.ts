import { LightningElement, api } from 'lwc';
import type { CalendarChoice, Named } from 'c/leadStudioData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { EMPTY_DRAFT } from 'c/leadStudioModel';
import type { Draft, TextPart } from 'c/leadStudioModel';
import { calendarText, OWNER_LABELS, PART_LABELS } from 'c/leadStudioWords';

interface Option {
    readonly label: string;
    readonly value: string;
}

/** A combobox has no option without a value. */
const NONE = 'none';

/** What happens with a lead that meets the definition. Event `edit` with the parts of the draft that changed. */
export default class LeadNextStepFields extends LightningElement {
    @api draft: Draft = EMPTY_DRAFT;
    @api stages: readonly Named[] = [];
    @api calendars: readonly CalendarChoice[] = [];

    labels = labels;
    parts = PART_LABELS;

    get stageOptions(): Option[] {
        return [{ label: labels.chooseNone, value: NONE }, ...optionsOf(this.stages)];
    }

    get calendarOptions(): Option[] {
        return [{ label: labels.aroundClock, value: NONE }, ...optionsOf(this.calendars)];
    }

    get ownerOptions(): Option[] {
        const owners = Object.entries(OWNER_LABELS).map(([value, label]) => ({ label, value }));
        return [{ label: labels.chooseNone, value: NONE }, ...owners];
    }

    get stageValue(): string {
        return this.draft.stageId || NONE;
    }

    get calendarValue(): string {
        return this.draft.calendarId || NONE;
    }

    get ownerValue(): string {
        return this.draft.nextStepOwner || NONE;
    }

    get calendarWords(): string {
        return calendarText(this.calendars.find(({ id }) => id === this.draft.calendarId));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        const part = (event.target as HTMLElement).dataset.part as TextPart;
        this.tell({ [part]: event.detail.value });
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const part = (event.target as HTMLElement).dataset.part as TextPart;
        this.tell({ [part]: event.detail.value === NONE ? '' : event.detail.value });
    }

    tell(change: Partial<Draft>): void {
        this.dispatchEvent(new CustomEvent('edit', { detail: change }));
    }
}

const optionsOf = (named: readonly Named[]): Option[] => named.map(({ id, name }) => ({ label: name, value: id }));
