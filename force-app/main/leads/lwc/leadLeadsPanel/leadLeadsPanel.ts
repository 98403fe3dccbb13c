import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import type { GraphqlFilter } from 'c/criteriaModel';
import { fill, formatDate, formatNumber } from 'c/formatting';
import { leadLabels } from 'c/leadLabels';
import { leadRowsFrom, leadsQuery } from 'c/leadStudioData';
import type { LeadRow, LeadsAnswer } from 'c/leadStudioData';
import { studioLabels as labels } from 'c/leadStudioLabels';

/** The leads behind a number. Event `close`. */
export default class LeadLeadsPanel extends LightningElement {
    @api heading = '';
    /** Replaced only when other leads are asked for. */
    @api where: GraphqlFilter | undefined;

    labels = labels;
    leadLabels = leadLabels;
    found: { readonly rows: readonly LeadRow[]; readonly all: number } | undefined;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get query(): GraphQLQuery | undefined {
        return this.where ? leadsQuery : undefined;
    }

    get variables(): { where: GraphqlFilter | undefined } {
        return { where: this.where };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredLeads({ data, errors, refresh }: GraphQLWireResult<LeadsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.found = data && leadRowsFrom(data);
    }

    get rows(): (LeadRow & { created: string; converted: string })[] {
        return (this.found?.rows ?? []).map((row) => ({
            ...row,
            created: row.createdOn === '' ? '' : formatDate(row.createdOn),
            converted: row.convertedOn === '' ? '' : formatDate(row.convertedOn)
        }));
    }

    get note(): string {
        const { rows = [], all = 0 } = this.found ?? {};
        if (rows.length === 0) {
            return this.found ? labels.leadsNone : '';
        }
        return all > rows.length ? fill(labels.leadsShown, formatNumber(rows.length), formatNumber(all)) : '';
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleRetry(): Promise<void> {
        await this.refresh?.();
    }
}
