import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { countQuery, countsFrom, countsQuery, MOST_COUNTS, variablesFor } from 'c/leadCountData';
import type { CountAnswer, CountQuestion } from 'c/leadCountData';

/** Counts leads by filters, ten a request, and tells all counts at once: event `counted`, or `fail` with the errors. Shows nothing. */
export default class LeadCounter extends LightningElement {
    asked: readonly CountQuestion[] = [];
    begin = 0;
    counts = new Map<string, number>();
    /** Replaced only when other questions are asked: a new object asks again. */
    variables: Record<string, unknown> | undefined;
    refresh: (() => Promise<void>) | undefined;

    @api
    get questions(): readonly CountQuestion[] {
        return this.asked;
    }
    set questions(questions: readonly CountQuestion[] | undefined) {
        const given = questions ?? [];
        if (JSON.stringify(given) !== JSON.stringify(this.asked)) {
            this.asked = given;
            this.counts = new Map();
            this.ask(0);
        }
    }

    /** Counts again what is counted already. */
    @api
    async recount(): Promise<void> {
        this.counts = new Map();
        if (this.begin === 0) {
            await this.refresh?.();
        } else {
            this.ask(0);
        }
    }

    get page(): readonly CountQuestion[] {
        return this.asked.slice(this.begin, this.begin + MOST_COUNTS);
    }

    get query(): GraphQLQuery | undefined {
        if (!this.variables) {
            return undefined;
        }
        return this.page.length === 1 ? countQuery : countsQuery;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCounts({ data, errors, refresh }: GraphQLWireResult<CountAnswer>): void {
        this.refresh = refresh;
        if (errors?.length) {
            this.dispatchEvent(new CustomEvent('fail', { detail: errors }));
            return;
        }
        const found = data && countsFrom(data, this.page);
        if (!found || found.size === 0) {
            return;
        }
        for (const [key, count] of found) {
            this.counts.set(key, count);
        }
        const next = this.begin + MOST_COUNTS;
        if (next < this.asked.length) {
            this.ask(next);
        } else {
            this.dispatchEvent(new CustomEvent('counted', { detail: new Map(this.counts) }));
        }
    }

    ask(begin: number): void {
        this.begin = begin;
        this.variables = this.page.length > 0 ? variablesFor(this.page) : undefined;
    }
}
