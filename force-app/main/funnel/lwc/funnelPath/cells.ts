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
    /** Whether the owner changes from the stage before to this one. */
    readonly isHandoff: boolean;
    /** What can be seen of the record's way, in words. */
    readonly mark: string;
    readonly markClass: string;
    readonly description: string;
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
        const mark = markOf(stage, state);
        const isSelected = stage.id === state.selectedId;
        const time = index === current ? (state.hasLeft ? 'left' : 'current') : index < current ? 'before' : 'after';
        const isHandoff = index > 0 && band !== undefined;
        return {
            id: stage.id,
            name: stage.name,
            owner: stage.owner,
            className: [
                'cell',
                stage.owner.toLowerCase(),
                time,
                isSelected && 'selected',
                isHandoff && 'handoff',
                index === 0 && 'first'
            ]
                .filter(Boolean)
                .join(' '),
            isSelected: isSelected ? 'true' : 'false',
            tabIndex: index === focusable ? 0 : -1,
            bandName: band ? NAMES[band.owner] : '',
            isHandoff,
            mark,
            markClass: index === current ? 'mark' : 'mark visited',
            description: describe(stages, index, isHandoff, mark)
        };
    });
}

function markOf(stage: FunnelStage, { currentId, hasLeft, visitedIds }: PathState): string {
    if (stage.id === currentId) {
        return hasLeft ? labels.leftHere : labels.hereNow;
    }
    return visitedIds.has(stage.id) ? labels.beenHere : '';
}

/** "Stage 5 of 8, Purchase intention, Owned by Sales, Here now, Hand-off from Marketing to Sales before this stage". */
function describe(stages: readonly FunnelStage[], index: number, isHandoff: boolean, mark: string): string {
    const stage = stages[index] as FunnelStage;
    const handoff = isHandoff
        ? fill(labels.handoffBefore, NAMES[(stages[index - 1] as FunnelStage).owner], NAMES[stage.owner])
        : '';
    const stageText = fill(labels.stageDescription, index + 1, stages.length, stage.name, OWNERS[stage.owner]);
    return [stageText, mark, handoff].filter(Boolean).join(', ');
}
