import { contributionsTo } from 'c/funnelModel';
import type { Contribution, Funnel, FunnelStage, Place } from 'c/funnelModel';

/** The stage that the person looks at. */
export interface Selection {
    readonly stage: FunnelStage;
    readonly isElsewhere: boolean;
    /** Empty where the record is in no selling step of this stage. */
    readonly sellingStep: string;
    readonly contributions: readonly Contribution[];
}

/** @returns undefined where there is no such stage (any more) */
export function selectionIn(
    funnel: Funnel,
    place: Place | undefined,
    stageId: string | undefined
): Selection | undefined {
    const stage = funnel.stages.find(({ id }) => id === stageId);
    if (!stage) {
        return undefined;
    }
    const isHere = place?.kind === 'stage' && place.stage.id === stageId;
    const sellingStep = isHere ? place.sellingStep : '';
    return { stage, isElsewhere: !isHere, sellingStep, contributions: contributionsTo(funnel, stage, sellingStep) };
}
