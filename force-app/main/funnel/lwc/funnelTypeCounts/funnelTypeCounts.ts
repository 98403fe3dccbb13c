import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { dealsByTypeQuery, leadsByTypeQuery, typeGroupsFrom } from 'c/funnelOverviewData';
import type { TypeAnswer } from 'c/funnelOverviewData';
import type { ValueGroup } from 'c/funnelOverviewModel';

export interface TypeCounts {
    readonly column: 'leads' | 'deals';
    readonly groups: readonly ValueGroup[];
}

/**
 * Asks for the counts of one object by value and record type; draws nothing. Fires `counted` with TypeCounts, and `failed` with the
 * errors and a way to try again.
 */
export default class FunnelTypeCounts extends LightningElement {
    @api column: TypeCounts['column'] = 'deals';
    @api variables: Readonly<Record<string, unknown>> = {};

    get query(): GraphQLQuery {
        return this.column === 'leads' ? leadsByTypeQuery : dealsByTypeQuery;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCounts({ data, errors, refresh }: GraphQLWireResult<TypeAnswer>): void {
        const groups = typeGroupsFrom(this.column, data);
        if (groups) {
            this.dispatchEvent(new CustomEvent<TypeCounts>('counted', { detail: { column: this.column, groups } }));
        }
        if (errors?.length) {
            this.dispatchEvent(new CustomEvent('failed', { detail: { errors, refresh } }));
        }
    }
}
