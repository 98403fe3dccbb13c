/** Builders for answers of the ribbon's query, as the platform gives them. */
import type { RibbonAnswer } from 'c/funnelData';

type Query = NonNullable<NonNullable<RibbonAnswer['uiapi']>['query']>;
type NodeOf<Key extends keyof Query> = NonNullable<
    NonNullable<NonNullable<NonNullable<Query[Key]>['edges']>[number]>['node']
>;

const field = <T>(value: T | null): { value: T | null } => ({ value });

export function rows<Node>(...nodes: Node[]): { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean } } {
    return { edges: nodes.map((node) => ({ node })), pageInfo: { hasNextPage: false } };
}

export const aRecordNode = (given: Partial<NodeOf<'Record'>> = {}): NodeOf<'Record'> => ({
    Id: '006000000000001AAA',
    Source: { value: 'Needs Analysis', label: 'Needs Analysis' },
    CreatedDate: field('2026-01-01T09:00:00.000Z'),
    LastModifiedDate: field('2026-03-01T09:00:00.000Z'),
    ...given
});

export const aStageRow = (value: string, on: string): NodeOf<'StageHistory'> => ({
    Id: `008${value}`,
    StageName: field(value),
    CreatedDate: field(on)
});

export const aStatusRow = (from: string, to: string, on: string): NodeOf<'StatusHistory'> => ({
    Id: `00D${to}`,
    OldValue: field(from),
    NewValue: field(to),
    CreatedDate: field(on)
});

export const aStageNode = (given: Partial<NodeOf<'Stages'>> = {}): NodeOf<'Stages'> => ({
    Id: 'a005',
    Name: field('Purchase intention'),
    Sequence: field(5),
    Owner: field('Sales'),
    Meaning: field('The customer means to buy.'),
    MarketingOwes: field('Value propositions.'),
    SalesOwes: field('Leads the talks.'),
    TargetDays: field<number>(null),
    ...given
});

export const aMappingNode = (value: string, given: Partial<NodeOf<'Mappings'>> = {}): NodeOf<'Mappings'> => ({
    Object: field('Opportunity'),
    Field: field('StageName'),
    Value: field(value),
    RecordTypeName: field<string>(null),
    Outcome: field('In the funnel'),
    StageId: field('a005'),
    SellingStep: field<string>(null),
    ...given
});

export const aContributionNode = (given: Partial<NodeOf<'Contributions'>> = {}): NodeOf<'Contributions'> => ({
    Id: 'a200',
    Name: field('Value propositions by segment'),
    From: field('Marketing'),
    StageId: field<string>(null),
    SellingStep: field('Defining needs'),
    Details: field('For each segment, with proof.'),
    Topic: field('Offers'),
    Link: field<string>(null),
    DueDays: field<number>(null),
    ...given
});

/** Preference (Marketing), intention and purchase (Sales); an opportunity in Needs Analysis since 1 February. */
export function anAnswer(given: Partial<Query> = {}): RibbonAnswer {
    return {
        uiapi: {
            query: {
                Record: rows(aRecordNode()),
                StageHistory: rows(
                    aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z'),
                    aStageRow('Nurturing', '2026-01-01T09:00:00.000Z')
                ),
                Stages: rows(
                    aStageNode({
                        Id: 'a004',
                        Name: field('Brand preference'),
                        Sequence: field(4),
                        Owner: field('Marketing')
                    }),
                    aStageNode(),
                    aStageNode({ Id: 'a006', Name: field('Purchase'), Sequence: field(6) })
                ),
                Mappings: rows(
                    aMappingNode('Nurturing', { StageId: field('a004') }),
                    aMappingNode('Qualification', { SellingStep: field('Prospecting and qualifying') }),
                    aMappingNode('Needs Analysis', { SellingStep: field('Defining needs') }),
                    aMappingNode('Closed Won', { StageId: field('a006') }),
                    aMappingNode('Closed Lost', { Outcome: field('Left the funnel'), StageId: field<string>(null) })
                ),
                Contributions: rows(aContributionNode()),
                ...given
            }
        }
    };
}

export const withValue = (value: string, given: Partial<Query> = {}): RibbonAnswer =>
    anAnswer({ Record: rows(aRecordNode({ Source: { value, label: value } })), ...given });
