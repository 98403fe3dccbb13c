import { differencesBetween } from './sources';
import type { Comparison, Publication, Publishable, PublicationState } from './publishTypes';

/** What was published beside what holds now: first what can be published, then what holds no longer. */
export function comparisonsOf(
    publishables: readonly Publishable[],
    publications: readonly Publication[]
): Comparison[] {
    const published = new Map(publications.map((publication) => [publication.key, publication]));
    const now = new Set(publishables.map(({ key }) => key));
    return [
        ...publishables.map((publishable) => compare(publishable, published.get(publishable.key))),
        // an enforcement stands as long as its definition is in force
        ...publications
            .filter(({ key }) => !now.has(key))
            .filter(({ components }) => components.length > 0)
            .map((publication): Comparison => {
                const { key, kind, object, name } = publication;
                const holds = kind === 'Enforcement' && now.has(key.replace(/^enforcement/, 'definition'));
                const state = holds ? 'live' : 'over';
                return { key, kind, object, name, state, differences: [], publication };
            })
    ];
}

function compare({ key, kind, object, name, source }: Publishable, publication: Publication | undefined): Comparison {
    const differences =
        publication && publication.components.length > 0 ? differencesBetween(publication.source, source) : [];
    return { key, kind, object, name, state: stateOf(publication, differences.length), differences, publication };
}

function stateOf(publication: Publication | undefined, differences: number): PublicationState {
    if (!publication) {
        return 'never';
    }
    if (publication.components.length === 0) {
        return publication.notes === '' ? 'never' : 'refused';
    }
    return differences === 0 ? 'live' : 'behind';
}

/** Whether anything has been published: an org that never did is not reminded of it. */
export const isPublished = (publications: readonly Publication[]): boolean =>
    publications.some(({ components }) => components.length > 0);
