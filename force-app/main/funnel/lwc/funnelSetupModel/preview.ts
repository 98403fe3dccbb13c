import { inOrder, isSamePlace, placeOf } from 'c/funnelModel';
import type { Funnel, FunnelStage, Place, StageMapping } from 'c/funnelModel';
import type { Move, OrgValue, Preview, SetupStage, SetupState } from './setupTypes';

/** The funnel that a set-up makes. Stages are known by their keys: an id may not be there yet. */
export function funnelOf({ stages, mappings }: SetupState): Funnel {
    return {
        stages: inOrder(stages.filter(({ isActive }) => isActive).map(stageOf)),
        mappings: mappings
            .filter(({ isActive }) => isActive)
            .map(({ source, leavesFunnel, stageKey, sellingStep }): StageMapping => ({
                ...source,
                leavesFunnel,
                stageId: stageKey === '' ? undefined : stageKey,
                sellingStep
            })),
        contributions: []
    };
}

function stageOf({
    key,
    name,
    sequence,
    owner,
    meaning,
    marketingOwes,
    salesOwes,
    targetDays
}: SetupStage): FunnelStage {
    return { id: key, name, sequence, owner: owner || 'Shared', meaning, marketingOwes, salesOwes, targetDays };
}

const ownerOf = (place: Place): string => (place.kind === 'stage' ? place.stage.owner : place.kind);

/** What a change moves: nothing is saved for it. */
export function previewOf(before: SetupState, after: SetupState, values: readonly OrgValue[]): Preview {
    const [old, next] = [funnelOf(before), funnelOf(after)];
    const moves: Move[] = [];
    let ownerRecords = 0;
    for (const value of values) {
        const [from, to] = [placeOf(old, value.source), placeOf(next, value.source)];
        if (!isSameStage(from, to)) {
            moves.push({ value, from, to });
        } else if (ownerOf(from) !== ownerOf(to)) {
            ownerRecords += value.count ?? 0;
        }
    }
    return { moves, records: moves.reduce((sum, { value }) => sum + (value.count ?? 0), 0), ownerRecords };
}

function isSameStage(a: Place, b: Place): boolean {
    return a.kind === 'stage' && b.kind === 'stage'
        ? a.stage.id === b.stage.id
        : a.kind === b.kind || isSamePlace(a, b);
}
