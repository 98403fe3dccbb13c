import { LightningElement, api } from 'lwc';
import { plural } from 'c/formatting';
import type { Participant } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';
import { rowOf } from './peopleRows';
import type { PersonRow } from './peopleRows';

/** So many rows at a time: more are found by name. */
const PAGE = 100;

/** Who is asked, and as what. Fires `edit` with all of them, changed. */
export default class WavePeople extends LightningElement {
    @api participants: readonly Participant[] = [];
    /** Nothing can be corrected any more. */
    @api isFixed = false;

    labels = labels;
    search = '';
    shown = PAGE;

    get found(): readonly Participant[] {
        const wanted = this.search.trim().toLowerCase();
        return this.participants.filter(({ person, segment, teams }) =>
            [person.name, person.email, person.title, segment, ...teams.map(({ name }) => name)].some((text) =>
                text.toLowerCase().includes(wanted)
            )
        );
    }

    get rows(): PersonRow[] {
        return this.found.slice(0, this.shown).map((one) => rowOf(one));
    }

    get isEmpty(): boolean {
        return this.participants.length === 0;
    }

    get summary(): string {
        return plural(this.found.length, { one: labels.peopleOne, other: labels.peopleOther });
    }

    get more(): string {
        const left = this.found.length - this.shown;
        return left > 0 ? plural(left, { one: labels.moreOne, other: labels.moreOther }) : '';
    }

    get deactivated(): string {
        const count = this.participants.filter(({ person }) => !person.isActive).length;
        return count === 0 ? '' : plural(count, { one: labels.deactivatedOne, other: labels.deactivatedOther });
    }

    get canEdit(): boolean {
        return !this.isFixed;
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.search = event.detail.value;
        this.shown = PAGE;
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    handleChange(event: Event): void {
        const { id, field } = (event.target as HTMLElement).dataset;
        const { value } = event.target as HTMLInputElement;
        this.change((one) => (one.person.id === id ? { ...one, [field ?? '']: value, reason: undefined } : one));
    }

    handleRemove(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.send(this.participants.filter(({ person }) => person.id !== id));
    }

    change(how: (one: Participant) => Participant): void {
        this.send(this.participants.map(how));
    }

    send(participants: readonly Participant[]): void {
        this.dispatchEvent(new CustomEvent('edit', { detail: { participants } }));
    }
}
