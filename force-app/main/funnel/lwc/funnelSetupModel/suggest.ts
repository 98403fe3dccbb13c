import { placeOf } from 'c/funnelModel';
import type { Funnel, Place } from 'c/funnelModel';
import type { OrgValue } from './setupTypes';

/** Two names are alike where they share at least half of their words. */
const LIKENESS = 0.5;

/** Words that say nothing by themselves. */
const SMALL = new Set(['a', 'an', 'and', 'the', 'of', 'in', 'to', 'for', 'not', 'new']);

const wordsOf = (text: string): Set<string> =>
    new Set(
        text
            .toLowerCase()
            .split(/[^\p{L}\p{N}]+/u)
            .filter((word) => word !== '' && !SMALL.has(word))
    );

function likeness(a: string, b: string): number {
    const [one, other] = [wordsOf(a), wordsOf(b)];
    const shared = [...one].filter((word) => other.has(word)).length;
    return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size);
}

/**
 * What a value may stand for, from how the org mapped values that are called alike: of the same object first. A suggestion is shown
 * and never taken by itself.
 * @returns undefined: nothing is alike
 */
export function suggestionFor(funnel: Funnel, value: OrgValue): Exclude<Place, { kind: 'unmapped' }> | undefined {
    const { source, label } = value;
    let best: { readonly place: Place; readonly score: number } | undefined;
    for (const mapping of funnel.mappings) {
        const own = mapping.object === source.object ? 0.01 : 0;
        const score = Math.max(likeness(mapping.value, source.value), likeness(mapping.value, label));
        const place = placeOf(funnel, mapping);
        if (score >= LIKENESS && place.kind !== 'unmapped' && score + own > (best?.score ?? 0)) {
            best = { place, score: score + own };
        }
    }
    return best && best.place.kind !== 'unmapped' ? best.place : undefined;
}
