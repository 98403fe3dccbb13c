import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { LadderGroup } from 'c/alignmentLadder';
import { EVERYBODY, groupStatementsQuery, resultsFrom, resultsQuery, statementsFrom } from 'c/alignmentResultsData';
import type { GroupReference, ResultsAnswer, WaveResults } from 'c/alignmentResultsData';
import type { NamedGroup } from 'c/alignmentScores';
import type { CsvLines } from 'c/csvModel';
import { fill } from 'c/formatting';
import { csvLines } from './resultsCsv';
import {
    changeSentences,
    comparableWith,
    gapSentence,
    groupOptions,
    hiddenText,
    ladderGroupOf,
    partRows,
    referenceFrom,
    rowsOfKind,
    straightSentence,
    trendRows,
    valueOfReference,
    waveLabel
} from './resultsState';

/** Results of the alignment survey. Holds nothing that was not written to be shown. */
export default class AlignmentResultsPage extends LightningElement {
    labels = labels;
    query = resultsQuery;
    variables = {};
    results: readonly WaveResults[] | 'hidden' | undefined;
    errors: unknown;
    waveId: string | undefined;
    /** Kind and key of the group that was chosen. */
    groupValue = '';
    statementsVariables: Record<string, unknown> = {};
    /** By the id of the result. */
    statements: ReturnType<typeof statementsFrom> = new Map();
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredResults({ data, errors, refresh }: GraphQLWireResult<ResultsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.results = resultsFrom(data) ?? this.results;
    }

    @wire(graphql, { query: '$statementsQuery', variables: '$statementsVariables' })
    wiredStatements({ data }: GraphQLWireResult<ResultsAnswer>): void {
        if (data) {
            this.statements = new Map([...this.statements, ...statementsFrom(data)]);
        }
    }

    get waves(): readonly WaveResults[] {
        return this.results === 'hidden' ? [] : (this.results ?? []);
    }

    get isWaiting(): boolean {
        return this.results === undefined && !this.errors;
    }

    get notice(): { heading: string; text: string } | undefined {
        if (this.results === 'hidden') {
            return { heading: labels.resultsNoAccess, text: labels.resultsNoAccessText };
        }
        return this.results?.length === 0 ? { heading: labels.resultsNone, text: labels.resultsNoneText } : undefined;
    }

    get wave(): WaveResults | undefined {
        return this.waves.find(({ id }) => id === this.waveId) ?? this.waves[0];
    }

    get waveOptions(): { label: string; value: string }[] {
        return this.waves.map((wave) => ({ label: waveLabel(wave), value: wave.id }));
    }

    /** The group that is looked at; everybody where the wave has not got it. */
    get reference(): GroupReference {
        return this.wave && this.options.some(({ value }) => value === this.groupValue)
            ? referenceFrom(this.groupValue)
            : EVERYBODY;
    }

    get groupValueShown(): string {
        return valueOfReference(this.reference);
    }

    get options(): { label: string; value: string }[] {
        return this.wave ? groupOptions(this.wave) : [];
    }

    get isEverybody(): boolean {
        return this.reference.kind === 'Company';
    }

    get whyHidden(): string | undefined {
        return this.wave && hiddenText(this.wave, this.reference);
    }

    get parts(): NamedGroup[] {
        return this.wave ? partRows(this.wave, this.reference) : [];
    }

    get ladder(): LadderGroup | undefined {
        return this.wave && ladderGroupOf(this.wave, this.reference, this.statements);
    }

    get segments(): NamedGroup[] {
        return this.wave ? rowsOfKind(this.wave, 'Segment') : [];
    }

    get hasSegments(): boolean {
        return this.segments.length > 0;
    }

    get teams(): NamedGroup[] {
        return this.wave ? rowsOfKind(this.wave, 'Account Team') : [];
    }

    get hasTeams(): boolean {
        return this.teams.length > 0;
    }

    get comparable(): readonly WaveResults[] {
        return this.wave ? comparableWith(this.waves, this.wave) : [];
    }

    get trend(): NamedGroup[] {
        return trendRows(this.comparable, this.reference);
    }

    get changes(): string[] {
        return changeSentences(this.comparable, this.reference);
    }

    get hasTrend(): boolean {
        return this.comparable.length > 1;
    }

    get hasOtherScope(): boolean {
        return !this.hasTrend && this.waves.length > 1;
    }

    get gap(): string {
        return this.wave ? gapSentence(this.wave, this.reference) : '';
    }

    get straight(): string {
        return this.wave ? straightSentence(this.wave, this.reference) : '';
    }

    get csv(): CsvLines {
        return this.wave ? csvLines(this.wave, this.statements) : [];
    }

    get csvName(): string {
        return fill(labels.csvFile, this.wave?.name ?? '');
    }

    /** Statements of everybody came with the results; those of other groups are asked for. */
    get statementsQuery(): GraphQLQuery | undefined {
        return this.isEverybody ? undefined : groupStatementsQuery;
    }

    handleGroup(event: CustomEvent<{ value: string }>): void {
        this.groupValue = event.detail.value;
        this.askStatements();
    }

    askStatements(): void {
        this.statementsVariables = { waveId: this.wave?.id, groupKey: this.reference.key };
    }

    handlePrint(): void {
        window.print();
    }

    handleWave(event: CustomEvent<{ value: string }>): void {
        this.waveId = event.detail.value;
        this.askStatements();
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
