import { LightningElement, api } from 'lwc';
import { minimumOf, LOWEST_MINIMUM } from 'c/disclosureModel';
import { saveWave } from 'c/waveData';
import type { Wave, WaveDraft, Wording } from 'c/waveData';
import type { Person, WaveScope } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

type Field = HTMLElement & { reportValidity(): boolean };
/** Of a base component, or of the browser's own date field, whose button is large enough to be touched. */
type Change = CustomEvent<{ value: string } | null> & {
    target: { dataset: { field?: keyof WaveDraft }; value: string };
};

const NEW: WaveDraft = {
    name: '',
    scope: 'Company',
    businessUnit: '',
    opensOn: '',
    closesOn: '',
    minimum: 5,
    wordingId: ''
};

/** Says what a wave is; saves it. Fires `saved` with its id, and `cancel`. */
export default class WaveForm extends LightningElement {
    /** Undefined: a new one. */
    @api wave: Wave | undefined;
    @api wordings: readonly Wording[] = [];
    /** By id; their divisions are the business units to choose from. */
    @api people: ReadonlyMap<string, Person> = new Map();

    labels = labels;
    lowestMinimum = LOWEST_MINIMUM;
    changes: Partial<WaveDraft> = {};
    isSaving = false;
    error: unknown;

    get draft(): WaveDraft {
        return { ...NEW, ...this.wave, ...this.changes };
    }

    /** What is part of what the results say stays as it is once people answer. */
    get isFixed(): boolean {
        return this.wave !== undefined && this.wave.status !== 'Draft';
    }

    get scopeOptions(): { label: string; value: WaveScope }[] {
        return [
            { label: labels.scopeCompany, value: 'Company' },
            { label: labels.scopeUnit, value: 'Business Unit' },
            { label: labels.scopeTeams, value: 'Account Teams' }
        ];
    }

    get isUnit(): boolean {
        return this.draft.scope === 'Business Unit';
    }

    get unitOptions(): { label: string; value: string }[] {
        const units = new Set(
            [...this.people.values()].map(({ division }) => division).concat(this.draft.businessUnit)
        );
        return [...units]
            .filter((unit) => unit !== '')
            .sort((a, b) => a.localeCompare(b))
            .map((unit) => ({ label: unit, value: unit }));
    }

    get wordingOptions(): { label: string; value: string }[] {
        const usable = this.wordings.filter(({ isComplete, id }) => isComplete || id === this.draft.wordingId);
        return [
            { label: labels.wordingPackage, value: '' },
            ...usable.map(({ id, name }) => ({ label: name, value: id }))
        ];
    }

    get minimum(): string {
        return String(minimumOf(this.draft.minimum));
    }

    get canCancel(): boolean {
        return this.wave === undefined;
    }

    get cannotSave(): boolean {
        return this.isSaving || (this.wave !== undefined && Object.keys(this.changes).length === 0);
    }

    handleChange(event: Change): void {
        const { field } = event.target.dataset;
        if (field) {
            const value = event.detail?.value ?? event.target.value;
            this.changes = { ...this.changes, [field]: field === 'minimum' ? Number(value) : value };
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleSave(): Promise<void> {
        const fields = [...(this.template?.querySelectorAll<Field>('[data-field]') ?? [])];
        if (!fields.map((field) => field.reportValidity()).every(Boolean)) {
            return;
        }
        this.isSaving = true;
        this.error = undefined;
        try {
            const id = await saveWave(this.wave?.id, this.draft);
            this.changes = {};
            this.dispatchEvent(new CustomEvent('saved', { detail: { id } }));
        } catch (error) {
            this.error = error;
        }
        this.isSaving = false;
    }
}
