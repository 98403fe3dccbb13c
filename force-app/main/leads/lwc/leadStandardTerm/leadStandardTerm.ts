import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import { definitionsFrom, standardsQuery } from 'c/leadStandardData';
import type { StandardsAnswer } from 'c/leadStandardData';
import type { LeadDefinition } from 'c/leadStandardModel';
import { agreementOf, changeOf, consequenceOf } from 'c/leadStandardWords';

/**
 * A term such as MQL. A card tells the version in force, who signed it and what changed last: under the pointer, with the focus, or by a
 * touch; Escape closes it. The definition is read when the card is first opened.
 */
export default class LeadStandardTerm extends LightningElement {
    @api term = '';
    /** Key that all versions share. */
    @api definitionKey = '';

    isOpen = false;
    isAsked = false;
    definitions: readonly LeadDefinition[] | undefined;
    hasFailed = false;

    get query(): GraphQLQuery | undefined {
        return this.isAsked ? standardsQuery : undefined;
    }

    @wire(graphql, { query: '$query' })
    wiredDefinitions({ data, errors }: GraphQLWireResult<StandardsAnswer>): void {
        this.hasFailed = Boolean(errors?.length);
        if (data) {
            this.definitions = definitionsFrom(data) ?? [];
        }
    }

    get expanded(): string {
        return String(this.isOpen);
    }

    get lines(): { key: string; text: string }[] {
        return this.texts.filter((text) => text !== '').map((text, index) => ({ key: String(index), text }));
    }

    get texts(): string[] {
        if (this.hasFailed) {
            return [labels.termError];
        }
        if (!this.definitions) {
            return [labels.termLoading];
        }
        const found = this.definitions.find(({ key }) => key === this.definitionKey);
        return found
            ? [
                  fill(labels.termInForce, found.name),
                  found.meaning,
                  consequenceOf(found),
                  agreementOf(found),
                  changeOf(found)
              ]
            : [labels.termNone];
    }

    handleOpen(): void {
        this.isOpen = true;
        this.isAsked = true;
    }

    handleClose(): void {
        this.isOpen = false;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && this.isOpen) {
            event.stopPropagation();
            this.isOpen = false;
        }
    }
}
