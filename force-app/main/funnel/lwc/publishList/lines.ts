import { fill, formatDate, plural } from 'c/formatting';
import { publishLabels as labels } from 'c/publishLabels';
import type { Comparison, Difference, PublicationState } from 'c/publishModel';

export interface PublishLine {
    readonly key: string;
    readonly what: string;
    readonly state: string;
    readonly iconName: string;
    readonly variant: string;
    /** When and by whom; empty: never. */
    readonly when: string;
    readonly details: readonly { readonly key: number; readonly text: string }[];
}

const MOST_DIFFERENCES = 5;

const STATES: Readonly<Record<PublicationState, readonly [word: string, icon: string, variant: string]>> = {
    live: [labels.live, 'utility:success', 'success'],
    behind: [labels.behind, 'utility:warning', 'warning'],
    never: [labels.never, 'utility:dash', ''],
    refused: [labels.refused, 'utility:error', 'error'],
    over: [labels.over, 'utility:warning', 'warning']
};

export function lineFrom(comparison: Comparison, objectLabels: ReadonlyMap<string, string>): PublishLine {
    const { key, state, differences, publication } = comparison;
    const [word, iconName, variant] = STATES[state];
    const notes = (publication?.notes ?? '').split(/\r?\n/).filter((note) => note !== '');
    return {
        key,
        what: whatIs(comparison, objectLabels),
        state: word,
        iconName,
        variant,
        when: whenPublished(comparison),
        details: [...differenceTexts(differences), ...notes].map((text, index) => ({ key: index, text }))
    };
}

function whatIs({ kind, object, name }: Comparison, objectLabels: ReadonlyMap<string, string>): string {
    switch (kind) {
        case 'Stages':
            return fill(labels.stages, objectLabels.get(object) ?? object);
        case 'Definition':
            return fill(labels.definition, name);
        default:
            return fill(labels.enforcement, name);
    }
}

function whenPublished({ publication }: Comparison): string {
    if (!publication?.publishedOn || publication.components.length === 0) {
        return '';
    }
    const day = formatDate(publication.publishedOn);
    return publication.publishedBy === '' ? fill(labels.byUnknown, day) : fill(labels.by, day, publication.publishedBy);
}

function differenceTexts(differences: readonly Difference[]): string[] {
    const shown = differences.slice(0, MOST_DIFFERENCES).map(differenceText);
    const more = differences.length - shown.length;
    const rest = plural(more, { one: labels.differencesMoreOne, other: labels.differencesMoreOther });
    return more > 0 ? [...shown, rest] : shown;
}

function differenceText({ what, name, recordType, published, now }: Difference): string {
    switch (what) {
        case 'rule':
            return labels.differenceRule;
        case 'version':
            return fill(labels.difference, labels.differenceVersion, published, now);
        case 'stage':
            return fill(labels.difference, fill(labels.differenceStage, name), meaning(published), meaning(now));
        default: {
            const value = recordType === '' ? name : fill(labels.differenceType, name, recordType);
            return fill(labels.difference, value, meaning(published), meaning(now));
        }
    }
}

function meaning(text: string): string {
    if (text === '') {
        return labels.notMapped;
    }
    return text === 'left' ? labels.left : text;
}
