import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import { resultsFrom, resultsQuery } from 'c/alignmentResultsData';
import type { ResultsAnswer, WaveResults } from 'c/alignmentResultsData';
import type { NamedGroup } from 'c/alignmentScores';
import { csvOf } from './resultsCsv';
import { companyRows, gapSentence, segmentRows, straightSentence, trendRows } from './resultsState';

/** Results of the alignment survey. Holds nothing that was not written to be shown. */
export default class AlignmentResultsPage extends LightningElement {
    labels = labels;
    query = resultsQuery;
    variables = {};
    results: readonly WaveResults[] | 'hidden' | undefined;
    errors: unknown;
    waveId: string | undefined;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredResults({ data, errors, refresh }: GraphQLWireResult<ResultsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.results = resultsFrom(data) ?? this.results;
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
        return this.waves.map(({ id, name }) => ({ label: name, value: id }));
    }

    get company(): NamedGroup[] {
        return this.wave ? companyRows(this.wave) : [];
    }

    get segments(): NamedGroup[] {
        return this.wave ? segmentRows(this.wave) : [];
    }

    get hasSegments(): boolean {
        return this.segments.length > 0;
    }

    get trend(): NamedGroup[] {
        return trendRows(this.waves);
    }

    get hasTrend(): boolean {
        return this.waves.length > 1;
    }

    get gap(): string {
        return this.wave ? gapSentence(this.wave) : '';
    }

    get straight(): string {
        return this.wave ? straightSentence(this.wave) : '';
    }

    handleWave(event: CustomEvent<{ value: string }>): void {
        this.waveId = event.detail.value;
    }

    handleCsv(): void {
        if (!this.wave) {
            return;
        }
        const link = document.createElement('a');
        // the mark tells spreadsheets that this is UTF-8
        link.href = URL.createObjectURL(new Blob(['\ufeff', csvOf(this.wave)], { type: 'text/csv;charset=utf-8' }));
        link.download = `${this.wave.name}.csv`;
        link.click();
        URL.revokeObjectURL(link.href);
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
