import { LightningElement, api, wire } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { accountFrom, accountQuery, statementsFrom, statementsQuery } from 'c/alignmentAccountData';
import type { AccountAnswer, AccountData, StatementsAnswer } from 'c/alignmentAccountData';
import { teamLabels as labels } from 'c/alignmentAccountLabels';
import type { Choice, StatementMean } from 'c/alignmentAccountModel';
import type { AdviceRow } from 'c/alignmentAdvice';
import type { DealRow, FigureView } from 'c/alignmentPipeline';
import type { TeamScore } from 'c/alignmentTeamScore';
import { adviceRows, choiceIn, scoreView, whyNoScore } from 'c/alignmentTeamWords';
import { fill } from 'c/formatting';
import { pipelineOf } from 'c/pipelineModel';
import type { Pipeline } from 'c/pipelineModel';
import { dealRow, figureViews } from './pipelineView';

/** How the people of an account's team see their relationship, beside what the account's deals come to. */
export default class AlignmentAccountPanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    query = accountQuery;
    data: AccountData | undefined;
    statements: StatementMean[] | undefined;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredAccount({ data, errors, refresh }: GraphQLWireResult<AccountAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.data = accountFrom(data) ?? this.data;
    }

    get choice(): Choice | undefined {
        return this.data && choiceIn(this.data);
    }

    /** What the group answered is asked for once it is known which group that is. */
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

    get isWaiting(): boolean {
        return this.data === undefined && !this.errors;
    }

    get noScore(): string {
        return this.data ? whyNoScore(this.data, this.choice) : '';
    }

    get score(): TeamScore | undefined {
        return this.data && this.choice && scoreView(this.data, this.choice);
    }

    get advice(): AdviceRow[] {
        return this.choice && this.statements ? adviceRows(this.statements, this.choice) : [];
    }

    get hasAdvice(): boolean {
        return this.advice.length > 0;
    }

    get noAdvice(): string {
        return this.choice && this.statements && !this.hasAdvice ? labels.adviceNone : '';
    }

    get today(): string {
        return new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());
    }

    get pipeline(): Pipeline | undefined {
        return this.data?.deals && pipelineOf(this.data.deals, this.today);
    }

    get figures(): FigureView[] {
        return this.pipeline ? figureViews(this.pipeline, this.today) : [];
    }

    get next(): DealRow[] {
        return (this.pipeline?.next ?? []).map((deal) => dealRow(deal, this.today));
    }

    get partNote(): string {
        return this.data?.deals && !this.data.isComplete ? fill(labels.pipelinePart, this.data.deals.length) : '';
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
