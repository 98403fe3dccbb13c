import { asksForResponses, filterOf } from 'c/criteriaModel';
import type { CountingPart, GraphqlFilter, Rule, When } from 'c/criteriaModel';
import { questionsOf } from 'c/leadCountData';
import type { CountQuestion } from 'c/leadCountData';

export type GroupKey = 'all' | 'this' | 'inForce' | 'gained' | 'lost';

/** Leads that are counted together: all of the period that meet a condition. */
export interface TestGroup {
    readonly key: GroupKey;
    readonly parts: readonly CountingPart[];
}

export interface TestPlan {
    readonly rules: readonly [Rule, Rule | undefined];
    readonly period: GraphqlFilter;
    readonly groups: readonly TestGroup[];
}

/** As the reader of days takes it. */
export interface DayQuestion {
    readonly key: string;
    readonly sign: 1 | -1;
    readonly where: GraphqlFilter;
}

const CONVERTED: GraphqlFilter = { IsConverted: { eq: true } };
const single = (where: GraphqlFilter): CountingPart[] => [{ sign: 1, where }];

/**
 * What has to be counted. Leads that meet the one rule and not the other are asked for where neither asks about campaign responses:
 * a filter cannot turn such a question round.
 * @param partsOf the leads that meet a rule; undefined: queries cannot tell them
 * @returns undefined: queries cannot tell who meets the rule
 */
export function planOf(
    rule: Rule,
    inForce: Rule | undefined,
    days: number,
    partsOf: (rule: Rule) => CountingPart[] | undefined,
    when: When
): TestPlan | undefined {
    const own = partsOf(rule);
    if (!own) {
        return undefined;
    }
    const theirs = inForce && partsOf(inForce);
    const isPlain = inForce && theirs && !asksForResponses(rule) && !asksForResponses(inForce);
    const [a, b] = isPlain ? [filterOf(rule, when), filterOf(inForce, when)] : [];
    const groups: TestGroup[] = [
        { key: 'all', parts: single({ Id: { ne: null } }) },
        { key: 'this', parts: own },
        ...(theirs ? [{ key: 'inForce' as const, parts: theirs }] : []),
        ...(a && b
            ? [
                  { key: 'gained' as const, parts: single({ and: [a, { not: b }] }) },
                  { key: 'lost' as const, parts: single({ and: [b, { not: a }] }) }
              ]
            : [])
    ];
    return { rules: [rule, inForce], period: { CreatedDate: { eq: { range: { last_n_days: days } } } }, groups };
}

export const metName = (key: GroupKey): string => `${key}Met`;
export const convertedName = (key: GroupKey): string => `${key}Converted`;

/** An AND inside an AND is written as one: joins stand at the top of a query. */
const joined = (where: GraphqlFilter, more: readonly GraphqlFilter[]): GraphqlFilter => ({
    and: [
        ...(Array.isArray(where.and) && Object.keys(where).length === 1 ? (where.and as GraphqlFilter[]) : [where]),
        ...more
    ]
});

const within = (parts: readonly CountingPart[], more: readonly GraphqlFilter[]): CountingPart[] =>
    parts.map(({ sign, where }) => ({ sign, where: joined(where, more) }));

/** The parts of a group in the period. */
export const metParts = ({ period }: TestPlan, group: TestGroup): CountingPart[] => within(group.parts, [period]);
export const convertedParts = ({ period }: TestPlan, group: TestGroup): CountingPart[] =>
    within(group.parts, [period, CONVERTED]);

export const countQuestions = (plan: TestPlan): CountQuestion[] =>
    plan.groups.flatMap((group) => [
        ...questionsOf(metName(group.key), metParts(plan, group)),
        ...questionsOf(convertedName(group.key), convertedParts(plan, group))
    ]);

export const dayQuestions = (plan: TestPlan): DayQuestion[] =>
    plan.groups
        .filter(({ key }) => key !== 'gained' && key !== 'lost')
        .flatMap((group) => convertedParts(plan, group).map((part) => ({ ...part, key: group.key })));
