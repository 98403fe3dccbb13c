import type { CountingPart, Criterion, FieldValue, GraphqlFilter, LogicNode, Rule, When } from './criteriaTypes';
import { filterOf } from './graphqlFilter';
import { limitsOf } from './limits';
import { valueTest } from './predicate';
import { responseValue } from './responses';

/** Ids that one filter names at most: a request stays below the length that the platform takes. */
const MOST_IDS = 500;

type Known = LogicNode | boolean;

/** The logic with the truth of some criteria put in. */
function settled(node: LogicNode, truths: ReadonlyMap<number, boolean>): Known {
    switch (node.kind) {
        case 'criterion':
            return truths.get(node.number) ?? node;
        case 'not': {
            const term = settled(node.term, truths);
            return typeof term === 'boolean' ? !term : { kind: 'not', term };
        }
        default: {
            const decisive = node.kind === 'or';
            const terms = node.terms.map((term) => settled(term, truths));
            if (terms.includes(decisive)) {
                return decisive;
            }
            const open = terms.filter((term): term is LogicNode => typeof term !== 'boolean');
            return open.length > 1 ? { kind: node.kind, terms: open } : (open[0] ?? !decisive);
        }
    }
}

function filterWith(rule: Rule, truths: ReadonlyMap<number, boolean>, when: When): GraphqlFilter | false {
    const logic = settled(rule.logic, truths);
    return typeof logic === 'boolean'
        ? logic && { Id: { ne: null } }
        : filterOf({ criteria: rule.criteria, logic }, when);
}

const chunks = <Item>(items: readonly Item[]): Item[][] =>
    Array.from({ length: Math.ceil(items.length / MOST_IDS) }, (_, index) =>
        items.slice(index * MOST_IDS, (index + 1) * MOST_IDS)
    );

/**
 * The leads that meet a rule, as filters whose leads are added and taken away. Most rules are one filter. What a filter cannot ask
 * about campaign responses is worked out from them: all leads as if they had none, less those that have some, and those anew as
 * they are.
 * @param days on which the campaign members of leads responded, by the id of the lead; not looked at by rules that are one filter
 * @returns undefined: the rule asks what queries cannot filter by at all
 */
export function countingParts(
    rule: Rule,
    days: ReadonlyMap<string, readonly string[]>,
    when: When
): CountingPart[] | undefined {
    const limits = limitsOf(rule).filter(({ face }) => face === 'graphql');
    if (limits.length === 0) {
        return [{ sign: 1, where: filterOf(rule, when) }];
    }
    if (limits.some(({ reason }) => reason !== 'responseCount' && reason !== 'responsesNested')) {
        return undefined;
    }
    const asked = rule.criteria.filter(({ field }) => field.responses);
    const groups = new Map<string, { truths: ReadonlyMap<number, boolean>; ids: string[] }>();
    for (const [id, responded] of days) {
        const truths = truthsOf(asked, responded, when);
        const key = JSON.stringify([...truths]);
        const group = groups.get(key) ?? { truths, ids: [] };
        group.ids.push(id);
        groups.set(key, group);
    }
    const without = truthsOf(asked, [], when);
    groups.delete(JSON.stringify([...without]));
    const plain = filterWith(rule, without, when);
    return [
        ...(plain ? [{ sign: 1 as const, where: plain }] : []),
        ...[...groups.values()].flatMap(({ truths, ids }) => {
            const own = filterWith(rule, truths, when);
            return JSON.stringify(own) === JSON.stringify(plain)
                ? []
                : chunks(ids).flatMap((some): CountingPart[] => {
                      const within = (sign: 1 | -1, where: GraphqlFilter | false): CountingPart[] =>
                          where ? [{ sign, where: { and: [where, { Id: { in: some } }] } }] : [];
                      return [...within(-1, plain), ...within(1, own)];
                  });
        })
    ];
}

function truthsOf(asked: readonly Criterion[], days: readonly string[], when: When): ReadonlyMap<number, boolean> {
    return new Map(
        asked.map((criterion) => {
            const value: FieldValue = responseValue(criterion.field, days, when);
            return [criterion.number, valueTest(criterion, when)(value)];
        })
    );
}
