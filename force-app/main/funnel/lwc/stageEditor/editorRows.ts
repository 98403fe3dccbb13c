import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { SetupStage } from 'c/funnelSetupModel';
import { setupLabels as labels } from 'c/setupLabels';

/** A stage as the editor draws it. */
export interface StageRow {
    readonly key: string;
    readonly number: number;
    readonly name: string;
    readonly owner: string;
    readonly days: string;
    readonly nameLabel: string;
    readonly ownerLabel: string;
    readonly daysLabel: string;
    readonly upLabel: string;
    readonly downLabel: string;
    readonly isFirst: boolean;
    readonly isLast: boolean;
    readonly isDisabled: boolean;
}

export const ownerOptions = (): { label: string; value: string }[] => [
    { label: funnelLabels.marketing, value: 'Marketing' },
    { label: funnelLabels.sales, value: 'Sales' },
    { label: funnelLabels.shared, value: 'Shared' }
];

/** In order; those with the same place by name, as the ribbon shows them. */
export function rowsOf(stages: readonly SetupStage[], isDisabled: boolean): StageRow[] {
    const sorted = [...stages].sort((a, b) => a.sequence - b.sequence || a.name.localeCompare(b.name));
    return sorted.map(({ key, name, owner, targetDays }, index) => ({
        key,
        number: index + 1,
        name,
        owner,
        days: targetDays === undefined ? '' : String(targetDays),
        nameLabel: fill(labels.stageName, index + 1),
        ownerLabel: fill(labels.stageOwner, name),
        daysLabel: fill(labels.targetDays, name),
        upLabel: fill(labels.up, name),
        downLabel: fill(labels.down, name),
        isFirst: isDisabled || index === 0,
        isLast: isDisabled || index === sorted.length - 1,
        isDisabled
    }));
}
