/** From the answers on accounts and contacts to what the model judges. */
import { EVIDENCE } from 'c/funnelCustomerModel';
import type { Customer, Deal, Evidence } from 'c/funnelCustomerModel';
import type { Funnel, ValueChange } from 'c/funnelModel';
import type { GraphQLQuery } from 'lightning/graphql';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection } from 'c/answerData';
import { accountQuery } from './accountQuery';
import type { DealNode } from './answer';
import { contactQuery } from './contactQuery';
import type { CustomerAnswer, CustomerNode, LeadNode, ResponseNode } from './customerAnswer';
import { funnelFrom, stageOf } from './nodes';

export type { CustomerAnswer } from './customerAnswer';

/** A contact of an account, or the contact whose page it is. */
export interface Person {
    readonly id: string;
    readonly name: string;
    readonly customer: Customer;
}

/** A lead of the account, placed by its status. */
export type CustomerLead = Evidence;

export interface CustomerData {
    readonly funnel: Funnel | undefined;
    /** Undefined: the person may not see the record. */
    readonly record: { readonly id: string; readonly name: string; readonly customer: Customer } | undefined;
    /** Contacts of the account; empty on a contact. */
    readonly people: readonly Person[];
    readonly leads: readonly CustomerLead[];
    /** False: there is more than one request may bring. */
    readonly isComplete: boolean;
}

const QUERIES: Readonly<Record<string, GraphQLQuery>> = { Account: accountQuery, Contact: contactQuery };

/** @returns undefined for an object that is no customer */
export function customerQuery(objectApiName: string | undefined): GraphQLQuery | undefined {
    return QUERIES[objectApiName ?? ''];
}

type Found = NonNullable<NonNullable<CustomerAnswer['uiapi']>['query']>;

/** @returns undefined while the answer is missing */
export function customerDataFrom(
    object: 'Account' | 'Contact',
    answer: CustomerAnswer | undefined
): CustomerData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const node = nodesOf(found.Record)[0];
    const leads = nodesOf(found.Leads).map(leadFrom);
    const deals = dealsIn(found);
    const responses = nodesOf(found.Responses);
    const ofPerson = (person: CustomerNode): Customer =>
        customerOf('Contact', person, responses, rolesOf(found, person.Id, deals), []);
    const record =
        node && object === 'Contact'
            ? { ...ofPerson(node), evidence: [...ofPerson(node).evidence, ...leads] }
            : node && customerOf(object, node, responses, [...deals.values()], leads);
    return {
        funnel: funnelFrom(found),
        record: node && record && { id: node.Id, name: text(node.Name), customer: record },
        people: nodesOf(found.Contacts).map((person) => ({
            id: person.Id,
            name: text(person.Name),
            customer: ofPerson(person)
        })),
        leads,
        isComplete: isWhole(found)
    };
}

function isWhole(found: Found): boolean {
    const parts = [found.Deals, found.History, found.Responses, found.Roles, found.Contacts, found.Leads];
    return !parts.some((part: Connection<unknown> | null | undefined) => part?.pageInfo?.hasNextPage);
}

function customerOf(
    object: 'Account' | 'Contact',
    node: CustomerNode,
    responses: readonly ResponseNode[],
    deals: readonly Deal[],
    leads: readonly CustomerLead[]
): Customer {
    const own = object === 'Account' ? responses : responses.filter(({ ContactId }) => text(ContactId) === node.Id);
    return {
        recordType: text(node.RecordType?.DeveloperName),
        deals,
        evidence: [...own.map(responseFrom), ...leads, ...advocacyOf(object, node)]
    };
}

function advocacyOf(object: 'Account' | 'Contact', node: CustomerNode): Evidence[] {
    const source = { object, field: EVIDENCE.field, recordType: text(node.RecordType?.DeveloperName) };
    const since = given(node.ReferenceSince);
    const reference = { kind: 'reference' as const, id: node.Id, name: text(node.Name), on: since };
    return [
        ...(since === undefined ? [] : [{ ...reference, source: { ...source, value: EVIDENCE.reference } }]),
        ...nodesOf(node.Referrals).map((deal) => ({
            kind: 'referral' as const,
            id: deal.Id,
            name: text(deal.Name),
            on: given(deal.CreatedDate),
            source: { ...source, value: EVIDENCE.referral }
        }))
    ];
}

function responseFrom(node: ResponseNode): Evidence {
    return {
        kind: 'response',
        id: node.Id,
        name: text(node.Campaign?.Name),
        on: given(node.FirstRespondedDate) ?? given(node.CreatedDate),
        source: {
            object: 'CampaignMember',
            field: 'Status',
            value: text(node.Status),
            recordType: text(node.RecordType?.DeveloperName)
        }
    };
}

function leadFrom(node: LeadNode): CustomerLead {
    return {
        kind: 'lead',
        id: node.Id,
        name: text(node.Name),
        on: given(node.ConvertedDate) ?? given(node.CreatedDate),
        source: {
            object: 'Lead',
            field: 'Status',
            value: text(node.Status),
            recordType: text(node.RecordType?.DeveloperName)
        }
    };
}

function dealsIn(found: Found): Map<string, Deal> {
    const history = new Map<string, ValueChange[]>();
    const rows = nodesOf(found.History).sort((a, b) => (rowKey(a) < rowKey(b) ? -1 : 1));
    for (const row of rows) {
        const changes = history.get(text(row.OpportunityId)) ?? [];
        if (text(row.StageName) !== '' && changes.at(-1)?.value !== text(row.StageName)) {
            changes.push({ value: text(row.StageName), on: given(row.CreatedDate) });
        }
        history.set(text(row.OpportunityId), changes);
    }
    const nodes = [...nodesOf(found.Deals), ...nodesOf(found.Roles).flatMap(({ Opportunity }) => Opportunity ?? [])];
    const own = found.Deals ? new Set(nodesOf(found.Deals).map(({ Id }) => Id)) : undefined;
    return new Map(
        nodes
            .filter(({ Id }) => !own || own.has(Id))
            .map((node) => [node.Id, dealFrom(node, history.get(node.Id) ?? [])])
    );
}

const rowKey = (row: {
    readonly Id: string;
    readonly CreatedDate?: { readonly value?: string | null } | null;
}): string => `${text(row.CreatedDate)} ${row.Id}`;

function rolesOf(found: Found, contactId: string, deals: ReadonlyMap<string, Deal>): Deal[] {
    const roles = nodesOf(found.Roles).filter(({ ContactId }) => text(ContactId) === contactId);
    const own = new Map(
        roles.flatMap(({ Opportunity: node }) =>
            node ? [[node.Id, deals.get(node.Id) ?? dealFrom(node, [])] as const] : []
        )
    );
    return [...own.values()];
}

function dealFrom(node: DealNode, changes: readonly ValueChange[]): Deal {
    const isClosed = given(node.IsClosed) ?? false;
    const last = changes.at(-1);
    const closed = last?.value === text(node.StageName) ? last.on : undefined;
    return {
        id: node.Id,
        name: text(node.Name),
        source: stageOf(node),
        amount: given(node.Amount) ?? 0,
        isWon: given(node.IsWon) ?? false,
        isClosed,
        createdOn: given(node.CreatedDate),
        closedOn: isClosed ? (closed ?? given(node.LastStageChangeDate) ?? given(node.CloseDate)) : undefined,
        changes
    };
}
