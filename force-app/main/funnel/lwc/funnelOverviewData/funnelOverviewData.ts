/** The requests of the overview, and the way from their answers to the model. */
import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { EVIDENCE } from 'c/funnelCustomerModel';
import { funnelFrom } from 'c/funnelData';
import type { FunnelAnswer } from 'c/funnelData';
import { recordTypesMapped } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';
import type { OverviewColumn, ValueGroup } from 'c/funnelOverviewModel';
import type { TypedObjects } from './filters';

export { behindFilter, EVERYTHING, overviewVariables, pastVariables, scopeOf, stuckFilter, typeOf } from './filters';
export { filterOf } from './filters';
export type { OverviewChoice, Period, TypedObjects } from './filters';
export { overviewQuery } from './overviewQuery';
export { dealsByTypeQuery, dealsByValueQuery, leadsByTypeQuery, leadsByValueQuery } from './countQueries';
export { idsRequest, recordsFrom, recordsRequest } from './records';
export { stuckFrom } from './stuck';
export type { StuckAnswer, StuckDeal, StuckPage } from './stuck';
export { stuckQuery } from './stuckQuery';
export type { ListedRecord, RecordsAnswer, RecordsPage, RecordsRequest } from './records';

interface AggregateNode {
    readonly aggregate?: {
        readonly Status?: Value | null;
        readonly StageName?: Value | null;
        readonly Industry?: Value | null;
        readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
        readonly Amount?: { readonly sum?: Value<number> | null } | null;
    } | null;
}
type Groups = Connection<AggregateNode> | null;

export interface OverviewAnswer {
    readonly uiapi?: {
        readonly query?: FunnelAnswer;
        readonly aggregate?: {
            readonly Leads?: Groups;
            readonly Members?: Groups;
            readonly Deals?: Groups;
            readonly RepeatWins?: Groups;
            readonly References?: Groups;
            readonly Referrals?: Groups;
            readonly Segments?: Groups;
        } | null;
    };
}

export interface Segment {
    readonly value: string;
    readonly label: string;
}

export interface OverviewData {
    /** Undefined: the person may not see the funnel's own objects. */
    readonly funnel: Funnel | undefined;
    readonly groups: readonly ValueGroup[];
    readonly segments: readonly Segment[];
}

/** Objects are counted by record type (lead process, sales process) only where the mapping names some: elsewhere there is nothing to group by. */
export function typedObjects(funnel: Funnel | undefined): TypedObjects {
    const isTyped = (object: string): boolean =>
        funnel !== undefined && recordTypesMapped(funnel.mappings, object).length > 0;
    return { leads: isTyped('Lead'), deals: isTyped('Opportunity') };
}

export interface TypeAnswer {
    readonly uiapi?: { readonly aggregate?: { readonly Groups?: Groups } | null };
}

/** @returns undefined while the answer holds nothing yet */
export function typeGroupsFrom(column: 'leads' | 'deals', answer: TypeAnswer | undefined): ValueGroup[] | undefined {
    const found = answer?.uiapi?.aggregate;
    if (!found || !('Groups' in found)) {
        return undefined;
    }
    return column === 'leads'
        ? groupsIn('leads', 'Lead', 'Status', found.Groups)
        : groupsIn('deals', 'Opportunity', 'StageName', found.Groups);
}

/** @returns undefined while the answer holds nothing yet */
export function overviewDataFrom(answer: OverviewAnswer | undefined): OverviewData | undefined {
    const found = answer?.uiapi;
    if (!found?.query) {
        return undefined;
    }
    const { Leads, Members, Deals, RepeatWins, References, Referrals, Segments } = found.aggregate ?? {};
    return {
        funnel: funnelFrom(found.query),
        groups: [
            ...groupsIn('leads', 'Lead', 'Status', Leads),
            ...groupsIn('members', 'CampaignMember', 'Status', Members),
            ...groupsIn('deals', 'Opportunity', 'StageName', Deals),
            ...customersIn(EVIDENCE.repeatWin, RepeatWins),
            ...customersIn(EVIDENCE.reference, References),
            ...customersIn(EVIDENCE.referral, Referrals)
        ],
        segments: nodesOf(Segments).flatMap(({ aggregate }) => segmentFrom(aggregate?.Industry) ?? [])
    };
}

function groupsIn(
    column: OverviewColumn,
    object: string,
    field: 'Status' | 'StageName',
    connection: Groups | undefined
): ValueGroup[] {
    return nodesOf(connection).map(({ aggregate }) => ({
        column,
        source: {
            object,
            field,
            value: aggregate?.[field]?.value ?? '',
            recordType: aggregate?.RecordType?.DeveloperName?.value ?? ''
        },
        count: aggregate?.Id?.count?.value ?? 0,
        amount: aggregate?.Amount?.sum?.value ?? 0
    }));
}

function customersIn(value: string, connection: Groups | undefined): ValueGroup[] {
    const count = nodesOf(connection)[0]?.aggregate?.Id?.count?.value ?? 0;
    const source = { object: 'Account', field: EVIDENCE.field, value, recordType: '' };
    return count > 0 ? [{ column: 'customers', source, count, amount: 0 }] : [];
}

function segmentFrom(field: Value | null | undefined): Segment | undefined {
    return field?.value ? { value: field.value, label: field.label ?? field.value } : undefined;
}
