import { fill, formatDays } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import type { Contribution, FunnelStage } from 'c/funnelModel';

interface Item {
    readonly id: string;
    readonly name: string;
    readonly details: string;
    readonly link: string;
    /** When it is owed and whom to ask. */
    readonly note: string;
}

/** What one function owes at a stage. */
export interface Due {
    readonly owner: 'Marketing' | 'Sales';
    readonly heading: string;
    /** Owner of the stage, or contributor to it. */
    readonly role: string;
    readonly text: string;
    readonly groups: readonly { readonly key: string; readonly heading: string; readonly items: readonly Item[] }[];
}

/** Both functions, the stage's owner first. */
export function duesOf(stage: FunnelStage, sellingStep: string, contributions: readonly Contribution[]): Due[] {
    const both = stage.owner === 'Sales' ? (['Sales', 'Marketing'] as const) : (['Marketing', 'Sales'] as const);
    return both.map((owner) => {
        const brought = contributions.filter(({ from }) => from === owner);
        return {
            owner,
            heading: owner === 'Sales' ? labels.salesOwes : labels.marketingOwes,
            role: stage.owner === owner || stage.owner === 'Shared' ? labels.owner : labels.contributor,
            text: (owner === 'Sales' ? stage.salesOwes : stage.marketingOwes) || labels.nothingOwed,
            groups: [
                group(
                    'stage',
                    labels.bringsToStage,
                    brought.filter(({ stageId }) => stageId !== undefined)
                ),
                group(
                    'step',
                    fill(labels.bringsToStep, sellingStep),
                    brought.filter(({ stageId }) => stageId === undefined)
                )
            ].filter(({ items }) => items.length > 0)
        };
    });
}

function group(key: string, heading: string, contributions: readonly Contribution[]): Due['groups'][number] {
    return { key, heading, items: contributions.map(itemFrom) };
}

function itemFrom({ id, name, details, link, dueDays, topic }: Contribution): Item {
    const due = dueDays === undefined ? '' : fill(labels.dueWithin, formatDays(dueDays));
    const ask = topic === '' ? '' : fill(labels.askAbout, topic);
    // The validation rule lets nothing else in; a link that runs a script must not get onto a page in any case.
    const safeLink = /^https:\/\//i.test(link) ? link : '';
    return { id, name, details, link: safeLink, note: [due, ask].filter(Boolean).join(', ') };
}
