import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import type { GraphqlFilter } from 'c/criteriaModel';
import { dayCountsFrom, dayPairsQuery } from 'c/leadStudioData';
import type { DayPairsAnswer } from 'c/leadStudioData';

/** A filter for converted leads, and whose figures it adds to. */
export interface DayQuestion {
    readonly key: string;
    readonly sign: 1 | -1;
    readonly where: GraphqlFilter;
}

type Counts = Map<number, number>;

/** Reads how many days converted leads took, one filter after the other. Event `read`: counts by days, by key; `fail`: the errors. */
export default class LeadDayReader extends LightningElement {
    asked: readonly DayQuestion[] = [];
    index = 0;
    found = new Map<string, Counts>();
    variables: { where: GraphqlFilter; after: string | null } | undefined;

    @api
    get questions(): readonly DayQuestion[] {
        return this.asked;
    }
    set questions(questions: readonly DayQuestion[] | undefined) {
        const given = questions ?? [];
        if (JSON.stringify(given) !== JSON.stringify(this.asked)) {
            this.asked = given;
            this.found = new Map();
            this.ask(0, null);
        }
    }

    get query(): GraphQLQuery | undefined {
        return this.variables ? dayPairsQuery : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredDays({ data, errors }: GraphQLWireResult<DayPairsAnswer>): void {
        if (errors?.length) {
            this.dispatchEvent(new CustomEvent('fail', { detail: errors }));
            return;
        }
        const page = data && dayCountsFrom(data);
        const question = this.asked[this.index];
        if (!page || !question) {
            return;
        }
        const counts = this.found.get(question.key) ?? new Map<number, number>();
        for (const [days, count] of page.counts) {
            counts.set(days, (counts.get(days) ?? 0) + question.sign * count);
        }
        this.found.set(question.key, counts);
        if (page.next !== undefined) {
            this.ask(this.index, page.next);
        } else if (this.index + 1 < this.asked.length) {
            this.ask(this.index + 1, null);
        } else {
            this.dispatchEvent(new CustomEvent('read', { detail: this.found }));
        }
    }

    ask(index: number, after: string | null): void {
        this.index = index;
        const question = this.asked[index];
        this.variables = question && { where: question.where, after };
    }
}
