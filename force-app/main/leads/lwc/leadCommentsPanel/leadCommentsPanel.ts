import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { fill, formatDate } from 'c/formatting';
import { leadLabels } from 'c/leadLabels';
import { commentsFrom, commentsQuery, commentWrite } from 'c/leadStandardData';
import type { CommentKind, CommentsAnswer, DefinitionComment } from 'c/leadStandardData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { saveAllOrNone } from 'c/saveRecordsData';

const WHAT: Readonly<Record<CommentKind, string>> = {
    Comment: labels.commentsSaid,
    Proposed: labels.commentsProposed,
    Signed: labels.commentsSigned,
    Returned: labels.commentsReturned
};

/** What people say about a version of a definition, and what was done with it. */
export default class LeadCommentsPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    query = commentsQuery;
    comments: readonly DefinitionComment[] | undefined;
    draft = '';
    isSaving = false;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredComments({ data, refresh }: GraphQLWireResult<CommentsAnswer>): void {
        this.refresh = refresh;
        this.comments = (data && commentsFrom(data)) ?? this.comments;
    }

    get entries(): { id: string; what: string; on: string; body: string; kind: string }[] {
        return (this.comments ?? []).map(({ id, kind, body, on, by }) => ({
            id,
            what: fill(WHAT[kind], by || leadLabels.somebody),
            on: on === '' ? '' : formatDate(on),
            body,
            kind
        }));
    }

    get isEmpty(): boolean {
        return this.comments?.length === 0;
    }

    /** Reads the thread again: something was done with the version elsewhere on the page. */
    @api
    async reload(): Promise<void> {
        await this.refresh?.();
    }

    handleDraft(event: CustomEvent<{ value: string }>): void {
        this.draft = event.detail.value;
    }

    async handlePost(): Promise<void> {
        const body = this.draft.trim();
        if (this.isSaving || this.recordId === undefined) {
            return;
        }
        if (body === '') {
            this.errors = { message: labels.commentsRequired };
            return;
        }
        this.isSaving = true;
        this.errors = undefined;
        try {
            await saveAllOrNone([commentWrite(this.recordId, 'Comment', body)]);
            this.draft = '';
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
        this.isSaving = false;
    }
}
