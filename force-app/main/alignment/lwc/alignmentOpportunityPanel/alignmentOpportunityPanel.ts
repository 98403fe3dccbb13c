import { LightningElement, api, wire } from 'lwc';
import ACCOUNT_ID from '@salesforce/schema/Opportunity.AccountId';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getRecord } from 'lightning/uiRecordApi';
import { accountFrom, statementsFrom, statementsQuery, teamQuery } from 'c/alignmentAccountData';
import type { AccountAnswer, AccountData, StatementsAnswer } from 'c/alignmentAccountData';
import { teamLabels as labels } from 'c/alignmentAccountLabels';
import type { Choice, StatementMean } from 'c/alignmentAccountModel';
import type { AdviceRow } from 'c/alignmentAdvice';
import type { TeamScore } from 'c/alignmentTeamScore';
import { adviceRows, choiceIn, scoreView, whyNoScore } from 'c/alignmentTeamWords';

interface OpportunityRecord {
    readonly fields: { readonly AccountId?: { readonly value?: string | null } };
}

/** The score of the team behind an opportunity, in short, and what to do first. */
export default class AlignmentOpportunityPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    fields = [ACCOUNT_ID];
    accountId: string | undefined;
    hasRecord = false;
    data: AccountData | undefined;
    statements: StatementMean[] | undefined;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
    wiredRecord({ data, error }: { data?: OpportunityRecord; error?: unknown }): void {
        if (data) {
            this.hasRecord = true;
            const accountId = data.fields.AccountId?.value ?? undefined;
            // another account: nothing of the one before holds
            this.data = accountId === this.accountId ? this.data : undefined;
            this.accountId = accountId;
        }
        this.errors = error;
    }

    get query(): GraphQLQuery | undefined {
        return this.accountId ? teamQuery : undefined;
    }

    get variables(): { recordId: string | undefined } {
        return { recordId: this.accountId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredTeam({ data, errors, refresh }: GraphQLWireResult<AccountAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : this.errors;
        this.data = accountFrom(data) ?? this.data;
    }

    get choice(): Choice | undefined {
        return this.data && choiceIn(this.data);
    }

    get statementsQuery(): GraphQLQuery | undefined {
        return this.choice ? statementsQuery : undefined;
    }

    get statementsVariables(): { resultId: string | undefined } {
        return { resultId: this.choice?.group.id };
    }

    @wire(graphql, { query: '$statementsQuery', variables: '$statementsVariables' })
    wiredStatements({ data }: GraphQLWireResult<StatementsAnswer>): void {
        this.statements = statementsFrom(data) ?? this.statements;
    }

    get noScore(): string {
        if (this.hasRecord && !this.accountId) {
            return labels.noAccount;
        }
        return this.data ? whyNoScore(this.data, this.choice) : '';
    }

    get score(): TeamScore | undefined {
        return this.data && this.choice && scoreView(this.data, this.choice);
    }

    /** The most pressing piece only: the account shows the others. */
    get advice(): AdviceRow[] {
        return this.choice && this.statements ? adviceRows(this.statements, this.choice).slice(0, 1) : [];
    }

    async handleRetry(): Promise<void> {
        this.errors = undefined;
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
