import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import type { TypeChoice } from 'c/funnelSetupData';
import type { OrgValue, SetupState } from 'c/funnelSetupModel';
import { setupLabels } from 'c/setupLabels';
import { mappingFor, optionsOf, sectionsOf } from './boardState';
import type { Line, Option, Section } from './boardState';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface Target extends Option {
    readonly className: string;
}

/**
 * The values of an org and what they stand for: mapped by picking, by dragging onto a stage, or by keyboard. Fires `map` with the
 * mapping that is wanted, and what it is called.
 */
export default class MappingBoard extends LightningElement {
    @api state!: SetupState;
    @api funnel!: Funnel;
    @api values: readonly OrgValue[] = [];
    @api types: ReadonlyMap<string, readonly TypeChoice[]> = new Map();
    @api objectLabels: ReadonlyMap<string, string> = new Map();
    @api mayMap = false;
    @api isSaving = false;

    labels = setupLabels;
    words = funnelLabels;
    chosen: ReadonlyMap<string, string> = new Map();
    /** Key of the line that is dragged, or picked up by keyboard. */
    held = '';
    /** Option that it is over. */
    over = '';
    announcement = '';

    get sections(): (Section & { hasTypes: boolean })[] {
        return sectionsOf(this).map((section) => ({ ...section, hasTypes: section.types.length > 0 }));
    }

    get targets(): Target[] {
        return optionsOf(this.funnel, '').map((option) => ({
            ...option,
            className: option.value === this.over ? 'target over' : 'target'
        }));
    }

    lineOf(key: string | undefined): Line | undefined {
        return this.sections.flatMap(({ lines }) => lines).find((line) => line.key === key);
    }

    handleType(event: CustomEvent<{ value: string }>): void {
        const object = (event.target as HTMLElement).dataset.object ?? '';
        this.chosen = new Map([...this.chosen, [object, event.detail.value]]);
    }

    handlePick(event: CustomEvent<{ value: string }>): void {
        this.map((event.target as HTMLElement).dataset.key, event.detail.value);
    }

    handleTake(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.key;
        const line = this.lineOf(key);
        this.map(key, line?.suggested ?? '');
    }

    handleDragStart(event: DragEvent): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        event.dataTransfer?.setData('text/plain', key);
        this.held = key;
    }

    handleDragOver(event: DragEvent): void {
        if (this.held !== '') {
            event.preventDefault();
            this.over = (event.currentTarget as HTMLElement).dataset.value ?? '';
        }
    }

    handleDragEnd(): void {
        this.held = '';
        this.over = '';
    }

    handleDrop(event: DragEvent): void {
        event.preventDefault();
        const key = this.held;
        this.handleDragEnd();
        this.map(key, (event.currentTarget as HTMLElement).dataset.value ?? '');
    }

    /** Enter, Space and a click: pick up, then put down. */
    handleHold(event: Event): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        const line = this.lineOf(key);
        if (!line) {
            return;
        }
        if (this.held === key) {
            const target = this.over;
            this.handleDragEnd();
            this.announcement = '';
            this.map(key, target);
            return;
        }
        this.held = key;
        this.over = line.picked;
        this.announcement = fill(setupLabels.pickedUp, line.name, ...this.overNow());
    }

    handleKey(event: KeyboardEvent): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        if (this.held !== key) {
            return;
        }
        const step = STEPS[event.key];
        if (step !== undefined) {
            event.preventDefault();
            const { targets } = this;
            const index = targets.findIndex(({ value }) => value === this.over) + step;
            this.over = targets[Math.max(0, Math.min(index, targets.length - 1))]?.value ?? this.over;
            this.announcement = fill(setupLabels.overTarget, ...this.overNow());
        } else if (event.key === 'Escape') {
            event.preventDefault();
            this.letGo(key);
        }
    }

    handleBlur(event: Event): void {
        const { key = '' } = (event.currentTarget as HTMLElement).dataset;
        if (this.held === key) {
            this.letGo(key);
        }
    }

    letGo(key: string): void {
        this.handleDragEnd();
        this.announcement = fill(setupLabels.letGo, this.lineOf(key)?.name ?? '');
    }

    /** What it is over, the how manyth of how many. */
    overNow(): [string, number, number] {
        const { targets } = this;
        const index = targets.findIndex(({ value }) => value === this.over);
        return [targets[index]?.label ?? '', index + 1, targets.length];
    }

    map(key: string | undefined, value: string): void {
        const line = this.lineOf(key);
        if (line && value !== '' && value !== line.picked && !this.isSaving) {
            const { name, source } = line;
            const target = this.targets.find((option) => option.value === value)?.label ?? '';
            const mapping = mappingFor(this.state, source, value);
            this.dispatchEvent(new CustomEvent('map', { detail: { mapping, name, target } }));
        }
    }
}
