import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { accountsFrom, dealsQuery, teamsFrom, teamsQuery } from 'c/alignmentScatterData';
import type { DealsAnswer, Team, Teams, TeamsAnswer } from 'c/alignmentScatterData';
import { scatterLabels as labels } from 'c/alignmentScatterLabels';
import type { AccountScore, Measure } from 'c/alignmentScatterModel';
import type { CsvLines } from 'c/csvModel';
import { fill } from 'c/formatting';
import { MEASURES, csvLines, drawingOf, rowsOf, segmentText, segmentsIn } from './scatterState';
import type { Drawing, TableRow } from './scatterState';

const ALL = '*';

/** Account teams by score, against win rate and pipeline; with an honest word on what the picture is worth. */
export default class AlignmentScatterPage extends LightningElement {
    labels = labels;
    teamsQuery = teamsQuery;
    noVariables = {};
    teams: Teams | 'hidden' | undefined;
    dealsAnswer: DealsAnswer | undefined;
    errors: unknown;
    measure: Measure = 'winRate';
    segment = ALL;
    chosenId: string | undefined;
    refresh: (() => Promise<void>) | undefined;
    dealsVariables: { accountIds: string[] } = { accountIds: [] };

    @wire(graphql, { query: '$teamsQuery', variables: '$noVariables' })
    wiredTeams({ data, errors, refresh }: GraphQLWireResult<TeamsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.teams = teamsFrom(data) ?? this.teams;
        this.dealsVariables = { accountIds: this.shownTeams.map(({ accountId }) => accountId) };
    }

    get shownTeams(): readonly Team[] {
        return this.teams && this.teams !== 'hidden' ? this.teams.teams : [];
    }

    get dealsQuery(): GraphQLQuery | undefined {
        return this.shownTeams.length > 0 ? dealsQuery : undefined;
    }

    @wire(graphql, { query: '$dealsQuery', variables: '$dealsVariables' })
    wiredDeals({ data, errors }: GraphQLWireResult<DealsAnswer>): void {
        this.errors = errors?.length ? errors : this.errors;
        this.dealsAnswer = data ?? this.dealsAnswer;
    }

    get all(): AccountScore[] | undefined {
        return accountsFrom(this.shownTeams, this.dealsAnswer);
    }

    get accounts(): AccountScore[] {
        return (this.all ?? []).filter(({ segment }) => this.segment === ALL || segment === this.segment);
    }

    get notice(): { heading: string; text: string } | undefined {
        const areDealsHidden = this.dealsAnswer !== undefined && !this.all;
        if (this.teams === 'hidden' || areDealsHidden) {
            return { heading: labels.noAccess, text: labels.noAccessText };
        }
        return this.teams && this.shownTeams.length === 0 ? { heading: labels.none, text: labels.noneText } : undefined;
    }

    get isWaiting(): boolean {
        return !this.drawing && !this.notice && !this.errors;
    }

    get intro(): string {
        return this.teams && this.teams !== 'hidden' ? fill(labels.intro, this.teams.wave) : '';
    }

    get drawing(): Drawing | undefined {
        return this.all && this.shownTeams.length > 0 ? drawingOf(this.all, this.accounts, this.measure) : undefined;
    }

    get rows(): TableRow[] {
        return rowsOf(this.accounts);
    }

    get csv(): CsvLines {
        return csvLines(this.accounts);
    }

    get measures(): { label: string; value: string }[] {
        return Object.entries(MEASURES).map(([value, label]) => ({ label, value }));
    }

    get segments(): { label: string; value: string }[] {
        const own = segmentsIn(this.all ?? []).map((segment) => ({ label: segmentText(segment), value: segment }));
        return [{ label: labels.allSegments, value: ALL }, ...own];
    }

    /** What is said of the chosen point, and its account to open. */
    get chosen(): { id: string; name: string; text: string } | undefined {
        const point = this.drawing?.plot.points.find(({ key }) => key === this.chosenId);
        const account = this.accounts.find(({ accountId }) => accountId === this.chosenId);
        return point && account && { id: account.accountId, name: account.name, text: point.label };
    }

    handleMeasure(event: CustomEvent<{ value: string }>): void {
        this.measure = event.detail.value as Measure;
    }

    handleSegment(event: CustomEvent<{ value: string }>): void {
        this.segment = event.detail.value;
    }

    handleChoose(event: CustomEvent<{ accountId: string }>): void {
        this.chosenId = event.detail.accountId;
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
