import { EVIDENCE } from 'c/funnelCustomerModel';
import type { OverviewColumn } from 'c/funnelOverviewModel';
import type { SourceValue } from 'c/funnelModel';
import type { GraphQLQuery } from 'lightning/graphql';
import { nextOf, nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { recordsFilter } from './filters';
import type { OverviewChoice, TypedObjects } from './filters';
import {
    dealRecordsQuery,
    leadRecordsQuery,
    memberRecordsQuery,
    referenceRecordsQuery,
    referralRecordsQuery,
    repeatWinRecordsQuery
} from './recordQueries';

interface RecordNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Value?: Value | null;
    readonly Of?: Value | null;
    readonly Account?: { readonly Name?: Value | null } | null;
    readonly Amount?: Value<number> | null;
    readonly ContactId?: Value | null;
}

export interface RecordsAnswer {
    readonly uiapi?: { readonly query?: { readonly Records?: Connection<RecordNode> | null } };
}

/** A record in the list behind a number. */
export interface ListedRecord {
    readonly id: string;
    /** What the link opens: for a campaign member the contact, for members have no page of their own everywhere. */
    readonly opensId: string;
    readonly name: string;
    /** Account or company; the industry of an account. */
    readonly of: string;
    readonly value: string;
    readonly amount: number | undefined;
}

export interface RecordsPage {
    readonly records: readonly ListedRecord[];
    /** Undefined: there are no more. */
    readonly nextCursor: string | undefined;
}

/** What is asked for the records behind a number. */
export interface RecordsRequest {
    readonly query: GraphQLQuery;
    readonly where: Readonly<Record<string, unknown>>;
}

const QUERIES: Readonly<Record<Exclude<OverviewColumn, 'customers'>, GraphQLQuery>> = {
    leads: leadRecordsQuery,
    members: memberRecordsQuery,
    deals: dealRecordsQuery
};
const CUSTOMER_QUERIES: Readonly<Record<string, GraphQLQuery>> = {
    [EVIDENCE.repeatWin]: repeatWinRecordsQuery,
    [EVIDENCE.reference]: referenceRecordsQuery,
    [EVIDENCE.referral]: referralRecordsQuery
};

const IDS = 200;

/** One request for each kind of evidence of customers, one for all values of the other objects. */
export function recordsRequest(
    column: OverviewColumn,
    choice: OverviewChoice,
    sources: readonly SourceValue[],
    typed: TypedObjects
): RecordsRequest[] {
    const where = recordsFilter(column, choice, sources, typed);
    if (column !== 'customers') {
        return [{ query: QUERIES[column], where }];
    }
    return sources.flatMap(({ value }) => {
        const query = CUSTOMER_QUERIES[value];
        return query ? [{ query, where }] : [];
    });
}

/** Asks for records that are known one by one; a filter takes so many ids at once. */
export function idsRequest(object: 'Lead' | 'Opportunity', ids: readonly string[]): RecordsRequest[] {
    const query = object === 'Lead' ? leadRecordsQuery : dealRecordsQuery;
    const requests: RecordsRequest[] = [];
    for (let start = 0; start < ids.length; start += IDS) {
        requests.push({ query, where: { Id: { in: ids.slice(start, start + IDS) } } });
    }
    return requests;
}

/** @returns undefined while the answer holds nothing yet */
export function recordsFrom(answer: RecordsAnswer | undefined): RecordsPage | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    return {
        records: nodesOf(found.Records).map((node) => ({
            id: node.Id,
            opensId: node.ContactId?.value ?? node.Id,
            name: node.Name?.value ?? '',
            of: node.Account?.Name?.value ?? node.Of?.label ?? node.Of?.value ?? '',
            value: node.Value?.label ?? node.Value?.value ?? '',
            amount: node.Amount?.value ?? undefined
        })),
        nextCursor: nextOf(found.Records)
    };
}
