import { fill, formatDays } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import type { Contribution, FunnelStage } from 'c/funnelModel';
import { dayText, personText } from 'c/owedFacts';
import type { OwedItem } from 'c/owedModel';
import { stepText } from 'c/valueLabels';

interface Item {
    readonly id: string;
    readonly name: string;
    readonly details: string;
    readonly link: string;
    /** When it is owed and whom to ask. */
    readonly note: string;
    /** What is owed of it on this record; undefined: the record does not stand here, or is no record of its own. */
    readonly owed: OwedItem | undefined;
    /** Its day, its person, whether it was brought. */
    readonly facts: string;
    readonly className: string;
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

/**
 * Both functions, the stage's owner first.
 * @param owed what is owed on the record here, where there is one
 */
export function duesOf(
    stage: FunnelStage,
    sellingStep: string,
    contributions: readonly Contribution[],
    owed: readonly OwedItem[],
    now: string
): Due[] {
    const both = stage.owner === 'Sales' ? (['Sales', 'Marketing'] as const) : (['Marketing', 'Sales'] as const);
    const owing = new Map(owed.map((item) => [item.contribution.id, item]));
    const toItem = (contribution: Contribution): Item => itemFrom(contribution, owing.get(contribution.id), now);
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
                    brought.filter(({ stageId }) => stageId !== undefined).map(toItem)
                ),
                group(
                    'step',
                    fill(labels.bringsToStep, stepText(sellingStep)),
                    brought.filter(({ stageId }) => stageId === undefined).map(toItem)
                )
            ].filter(({ items }) => items.length > 0)
        };
    });
}

const group = (key: string, heading: string, items: readonly Item[]): Due['groups'][number] => ({
    key,
    heading,
    items
});

function itemFrom(contribution: Contribution, owed: OwedItem | undefined, now: string): Item {
    const { id, name, details, link, dueDays, topic } = contribution;
    const due = dueDays === undefined ? '' : fill(labels.dueWithin, formatDays(dueDays));
    const ask = topic === '' ? '' : fill(labels.askAbout, topic);
    // The validation rule lets nothing else in; a link that runs a script must not get onto a page in any case.
    const safeLink = /^https:\/\//i.test(link) ? link : '';
    const responsible = contribution.responsible?.name ?? '';
    return {
        id,
        name,
        details,
        link: safeLink,
        note: [due, owed ? '' : responsible, ask].filter(Boolean).join(', '),
        owed,
        facts: owed ? [dayText(owed, now), personText(owed)].filter(Boolean).join(', ') : '',
        className: `facts ${owed?.state ?? ''}`
    };
}
