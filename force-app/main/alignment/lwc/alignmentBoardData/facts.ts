import { mappingShare } from 'c/alignmentBoardModel';
import type { Head, HintFacts, MappedValue, ProcessFacts, Share } from 'c/alignmentBoardModel';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Counted, Named, Value } from 'c/answerData';

interface HeadNode extends Named {
    readonly Title?: Value | null;
    readonly Manager?: (Named & { readonly Title?: Value | null }) | null;
}

type Counts = 'People' | 'OpenDeals' | 'CampaignDeals' | 'OverdueDeals';

export interface FactsAnswer {
    readonly uiapi?: {
        readonly query?: Readonly<Partial<Record<Counts, Counted | null>>> & {
            readonly WonDeals?: Connection<{
                readonly CreatedDate?: Value | null;
                readonly CloseDate?: Value | null;
            }> | null;
            readonly SalesHeads?: Connection<HeadNode> | null;
            readonly MarketingHeads?: Connection<HeadNode> | null;
        };
    };
}

interface GroupNode {
    readonly aggregate?: {
        readonly Status?: Value | null;
        readonly StageName?: Value | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
    } | null;
}

interface MappingNode {
    readonly Object?: Value | null;
    readonly Value?: Value | null;
    readonly Outcome?: Value | null;
}

export interface ProcessAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Definitions?: Connection<Named> | null;
            readonly Mappings?: Connection<MappingNode> | null;
        };
        readonly aggregate?: {
            readonly Leads?: Connection<GroupNode> | null;
            readonly QuietLeads?: Connection<GroupNode> | null;
            readonly Deals?: Connection<GroupNode> | null;
        } | null;
    };
}

export type RecordFacts = Omit<HintFacts, 'mapped' | 'untouchedLeads'> & Pick<ProcessFacts, 'overdueDeals'>;
export type RecordProcess = Pick<ProcessFacts, 'agreedDefinitions'> & Pick<HintFacts, 'mapped' | 'untouchedLeads'>;

/** @returns undefined: there is no answer yet; in it undefined is what the person may not see */
export function factsFrom(answer: FactsAnswer | undefined): RecordFacts | undefined {
    const found = answer?.uiapi?.query;
    const count = (name: Counts): number | undefined => found?.[name]?.totalCount ?? undefined;
    return (
        found && {
            people: count('People'),
            openDeals: count('OpenDeals'),
            dealsFromCampaigns: count('CampaignDeals'),
            overdueDeals: count('OverdueDeals'),
            wonDays: found.WonDeals ? nodesOf(found.WonDeals).flatMap(daysOf) : undefined,
            salesHeads: found.SalesHeads ? nodesOf(found.SalesHeads).map(headFrom) : undefined,
            marketingHeads: found.MarketingHeads ? nodesOf(found.MarketingHeads).map(headFrom) : undefined
        }
    );
}

const DAY = 86_400_000;

/** Whole days from creation to closing; a deal recorded after it was closed tells no length. */
function daysOf(node: { readonly CreatedDate?: Value | null; readonly CloseDate?: Value | null }): number[] {
    const days = (Date.parse(text(node.CloseDate)) - Date.parse(text(node.CreatedDate).slice(0, 10))) / DAY;
    return days >= 0 ? [days] : [];
}

const headFrom = ({ Id, Name, Title, Manager }: HeadNode): Head => ({
    id: Id,
    name: text(Name),
    title: text(Title),
    manager: Manager ? { id: Manager.Id, name: text(Manager.Name), title: text(Manager.Title) } : undefined
});

/** @returns undefined: there is no answer yet */
export function processFrom(answer: ProcessAnswer | undefined): RecordProcess | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const { Leads, QuietLeads, Deals } = answer.uiapi?.aggregate ?? {};
    const mappings = found.Mappings ? nodesOf(found.Mappings).map(mappingFrom) : undefined;
    const used = [...valuesOf('Lead', Leads, 'Status'), ...valuesOf('Opportunity', Deals, 'StageName')];
    return {
        agreedDefinitions: found.Definitions
            ? nodesOf(found.Definitions).map(({ Id, Name }) => ({ id: Id, name: text(Name) }))
            : undefined,
        mapped: mappings && mappingShare(used, mappings),
        untouchedLeads: mappings && Leads && QuietLeads ? untouched(Leads, QuietLeads, mappings) : undefined
    };
}

type Mapping = MappedValue & { readonly isStage: boolean };

const mappingFrom = (node: MappingNode): Mapping => ({
    object: text(node.Object),
    value: text(node.Value),
    isStage: text(node.Outcome) === 'In the funnel'
});

/** Leads that are at work by what the org's mapping says: a status that stands for a stage, not for having left. */
function untouched(leads: Connection<GroupNode>, quiet: Connection<GroupNode>, mappings: readonly Mapping[]): Share {
    const stages = mappings.filter(({ isStage }) => isStage);
    const count = (groups: Connection<GroupNode>): number =>
        nodesOf(groups)
            .filter(({ aggregate }) => mappingShare([{ object: 'Lead', value: text(aggregate?.Status) }], stages).count)
            .reduce((sum, { aggregate }) => sum + (given(aggregate?.Id?.count) ?? 0), 0);
    return { count: count(quiet), of: count(leads) };
}

const valuesOf = (
    object: string,
    groups: Connection<GroupNode> | null | undefined,
    field: 'Status' | 'StageName'
): MappedValue[] =>
    nodesOf(groups).flatMap(({ aggregate }) => {
        const value = given(aggregate?.[field]);
        return value === undefined ? [] : [{ object, value }];
    });
