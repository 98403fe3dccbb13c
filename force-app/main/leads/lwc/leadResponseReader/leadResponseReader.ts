import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { responsePageFrom, responsesQuery } from 'c/leadCountData';
import type { ResponsesAnswer } from 'c/leadCountData';

/** Responses that are read at most: ten requests. */
const MOST_RESPONSES = 20_000;

/**
 * Reads on which days leads responded to campaigns. Event `read`: a map from the id of a lead to its days, or undefined where there
 * are too many or the person may not see them; event `fail`: the errors. Shows nothing.
 */
export default class LeadResponseReader extends LightningElement {
    @api isNeeded = false;

    after: string | null = null;
    count = 0;
    days = new Map<string, string[]>();

    get query(): GraphQLQuery | undefined {
        return this.isNeeded ? responsesQuery : undefined;
    }

    get variables(): { after: string | null } {
        return { after: this.after };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredResponses({ data, errors }: GraphQLWireResult<ResponsesAnswer>): void {
        if (errors?.length) {
            this.dispatchEvent(new CustomEvent('fail', { detail: errors }));
        } else if (data) {
            this.keep(data);
        }
    }

    keep(data: ResponsesAnswer): void {
        const page = responsePageFrom(data);
        for (const { leadId, day } of page?.responses ?? []) {
            this.days.set(leadId, [...(this.days.get(leadId) ?? []), day]);
        }
        this.count += page?.responses.length ?? 0;
        const isTooMuch = page?.next !== undefined && this.count >= MOST_RESPONSES;
        if (page?.next !== undefined && !isTooMuch) {
            this.after = page.next;
        } else {
            this.dispatchEvent(new CustomEvent('read', { detail: page && !isTooMuch ? this.days : undefined }));
        }
    }
}
