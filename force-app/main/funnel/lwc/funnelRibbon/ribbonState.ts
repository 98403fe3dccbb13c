import { funnelLabels as labels } from 'c/funnelLabels';
import type { FunnelRecord, RibbonData } from 'c/funnelData';

/** What stands in the ribbon's place when there is no funnel to draw. */
export interface Notice {
    readonly heading: string;
    readonly text: string;
}

/** @returns undefined: the ribbon can be drawn, or is still on its way */
export function noticeFor(hasRibbon: boolean, data: RibbonData | undefined): Notice | undefined {
    if (!hasRibbon) {
        return { heading: labels.wrongObject, text: labels.wrongObjectText };
    }
    if (!data) {
        return undefined;
    }
    if (!data.funnel) {
        return { heading: labels.noAccess, text: labels.noAccessText };
    }
    if (!data.record) {
        return { heading: labels.noRecord, text: labels.noRecordText };
    }
    return data.funnel.stages.length === 0 ? { heading: labels.noStages, text: labels.noStagesText } : undefined;
}

/** Tells one state of one record from another. */
export function versionOf({ source, lastModifiedOn }: FunnelRecord): string {
    return `${source.value} ${lastModifiedOn ?? ''}`;
}

/** Whether the history that came along is older than the record itself. */
export function isBehind(record: FunnelRecord, before: FunnelRecord | undefined): boolean {
    const last = record.changes.at(-1);
    return (
        (last !== undefined && last.value !== record.source.value) ||
        (before !== undefined && before.source.value !== record.source.value)
    );
}
