import { fill } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import { bandsOf } from 'c/funnelModel';
import type { FunnelFunction, FunnelStage } from 'c/funnelModel';

/** One stage as the path draws it. */
export interface Cell {
    readonly id: string;
    readonly name: string;
    readonly owner: FunnelFunction;
    readonly className: string;
    readonly isSelected: 'true' | 'false';
    /** One stop for the Tab key: the selected stage, else the first. */
    readonly tabIndex: 0 | -1;
    /** Name of the band that begins here. */
    readonly bandName: string;
    /** What can be seen of the record's way, in words. */
    readonly mark: string;
    /** What eyes see by place and colour, for screen readers. */
    readonly number: string;
    readonly ownerText: string;
    /** Who hands off to whom before this stage; empty: nobody does. */
    readonly handoffText: string;
}

interface PathState {
    readonly currentId: string | undefined;
    readonly hasLeft: boolean;
    readonly visitedIds: ReadonlySet<string>;
    readonly selectedId: string | undefined;
}

const NAMES: Readonly<Record<FunnelFunction, string>> = {
    Marketing: labels.marketing,
    Sales: labels.sales,
    Shared: labels.shared
};
const OWNERS: Readonly<Record<FunnelFunction, string>> = {
    Marketing: labels.ownedByMarketing,
    Sales: labels.ownedBySales,
    Shared: labels.ownedByBoth
};

export function cellsOf(stages: readonly FunnelStage[], state: PathState): Cell[] {
    const bands = bandsOf(stages);
    const current = stages.findIndex(({ id }) => id === state.currentId);
    const focusable = Math.max(
        0,
        stages.findIndex(({ id }) => id === state.selectedId)
    );
    return stages.map((stage, index) => {
        const band = bands.find(({ first }) => first === index);
        const before = band && stages[index - 1];
        const isSelected = stage.id === state.selectedId;
        return {
            id: stage.id,
            name: stage.name,
            owner: stage.owner,
            className: [
                'cell',
                stage.owner.toLowerCase(),
                index === current ? (state.hasLeft ? 'left' : 'current') : index < current ? 'before' : 'after',
                isSelected && 'selected',
                before && `handoff from-${before.owner.toLowerCase()}`,
                index === 0 && 'first'
            ]
                .filter(Boolean)
                .join(' '),
            isSelected: isSelected ? 'true' : 'false',
            tabIndex: index === focusable ? 0 : -1,
            bandName: band ? NAMES[band.owner] : '',
            mark: markOf(stage, state),
            number: fill(labels.stageNumber, index + 1, stages.length),
            ownerText: OWNERS[stage.owner],
            handoffText: before ? fill(labels.handoffBefore, NAMES[before.owner], NAMES[stage.owner]) : ''
        };
    });
}

function markOf(stage: FunnelStage, { currentId, hasLeft, visitedIds }: PathState): string {
    if (stage.id === currentId) {
        return hasLeft ? labels.leftHere : labels.hereNow;
    }
    return visitedIds.has(stage.id) ? labels.beenHere : '';
}
