/** The ribbon's one request, and the way from its answer to the model. */
import type { Funnel } from 'c/funnelModel';
import type { GraphQLQuery } from 'lightning/graphql';
import { nodesOf, text } from 'c/answerData';
import type { RibbonAnswer } from './answer';
import { leadQuery } from './leadQuery';
import { funnelFrom } from './nodes';
import { recordFrom } from './record';
import type { FunnelRecord } from './record';
import { opportunityQuery } from './opportunityQuery';

export type { FunnelAnswer, RecordNode, RibbonAnswer } from './answer';
export { funnelFrom } from './nodes';
export { hidesFunnel } from './hidden';
export { recordFrom } from './record';
export type { FunnelRecord, Origin, RecordParts, Thread } from './record';
export { customerDataFrom, customerQuery } from './customerData';
export type { CustomerAnswer, CustomerData, CustomerLead, Person } from './customerData';

export interface RibbonData {
    /** Undefined: the person may not see the record, or not the field that its place comes from. */
    readonly record: FunnelRecord | undefined;
    /** Undefined: the person may not see the funnel's own objects. */
    readonly funnel: Funnel | undefined;
}

/** Objects that have a ribbon. */
const QUERIES: Readonly<Record<string, GraphQLQuery>> = { Lead: leadQuery, Opportunity: opportunityQuery };

/** @returns undefined for an object that has no ribbon */
export function ribbonQuery(objectApiName: string | undefined): GraphQLQuery | undefined {
    return QUERIES[objectApiName ?? ''];
}

/** @returns undefined while the answer holds nothing yet */
export function ribbonDataFrom(objectApiName: string, answer: RibbonAnswer | undefined): RibbonData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const node = nodesOf(found.Record)[0];
    return {
        funnel: funnelFrom(found),
        record: node?.Source && text(node.Source) !== '' ? recordFrom(objectApiName, node, found) : undefined
    };
}
