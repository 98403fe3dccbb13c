import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import type { FunnelStage } from 'c/funnelModel';
import { cellsOf } from './cells';
import type { Cell } from './cells';

const STEPS: Readonly<Record<string, (index: number, last: number) => number>> = {
    ArrowRight: (index, last) => Math.min(index + 1, last),
    ArrowDown: (index, last) => Math.min(index + 1, last),
    ArrowLeft: (index) => Math.max(index - 1, 0),
    ArrowUp: (index) => Math.max(index - 1, 0),
    Home: () => 0,
    End: (_index, last) => last
};

/** The stages in order. Fires `stageselect` with the id of the stage that was clicked on or moved to by key. */
export default class FunnelPath extends LightningElement {
    @api stages: readonly FunnelStage[] = [];
    /** Where the record stands, or stood last before it left; undefined: nowhere. */
    @api currentStageId: string | undefined;
    @api hasLeft = false;
    @api visitedStageIds: ReadonlySet<string> = new Set();
    @api selectedStageId: string | undefined;

    labels = funnelLabels;

    get cells(): Cell[] {
        return cellsOf(this.stages, {
            currentId: this.currentStageId,
            hasLeft: this.hasLeft,
            visitedIds: this.visitedStageIds,
            selectedId: this.selectedStageId
        });
    }

    handleClick(event: Event): void {
        this.select((event.currentTarget as HTMLElement).dataset.id);
    }

    handleKeyDown(event: KeyboardEvent): void {
        const step = STEPS[event.key];
        const tabs = [...(this.template?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
        const target = step && tabs[step(tabs.indexOf(event.currentTarget as HTMLElement), tabs.length - 1)];
        if (target) {
            event.preventDefault();
            target.focus();
            this.select(target.dataset.id);
        }
    }

    select(stageId: string | undefined): void {
        this.dispatchEvent(new CustomEvent('stageselect', { detail: { stageId } }));
    }
}
