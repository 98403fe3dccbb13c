import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import {
    dealsByTypeQuery,
    dealsByValueQuery,
    leadsByTypeQuery,
    leadsByValueQuery,
    typeGroupsFrom
} from 'c/funnelOverviewData';
import type { TypeAnswer } from 'c/funnelOverviewData';
import type { ValueGroup } from 'c/funnelOverviewModel';

export interface ValueCounts {
    readonly column: 'leads' | 'deals';
    readonly groups: readonly ValueGroup[];
}

/**
 * Asks for the counts of one object by value, and by record type where the mapping names some; draws nothing. Fires `counted` with ValueCounts, and `failed` with the
 * errors and a way to try again.
 */
export default class FunnelValueCounts extends LightningElement {
    @api column: ValueCounts['column'] = 'deals';
    @api isByType = false;
    @api variables: Readonly<Record<string, unknown>> = {};

    get query(): GraphQLQuery {
        if (this.column === 'leads') {
            return this.isByType ? leadsByTypeQuery : leadsByValueQuery;
        }
        return this.isByType ? dealsByTypeQuery : dealsByValueQuery;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCounts({ data, errors, refresh }: GraphQLWireResult<TypeAnswer>): void {
        const groups = typeGroupsFrom(this.column, data);
        if (groups) {
            this.dispatchEvent(new CustomEvent<ValueCounts>('counted', { detail: { column: this.column, groups } }));
        }
        if (errors?.length) {
            this.dispatchEvent(new CustomEvent('failed', { detail: { errors, refresh } }));
        }
    }
}
