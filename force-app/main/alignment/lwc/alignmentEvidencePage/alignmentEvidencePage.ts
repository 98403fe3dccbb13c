import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { factsFrom, factsQuery, processFrom, processQuery } from 'c/alignmentBoardData';
import type { FactsAnswer, ProcessAnswer, RecordFacts, RecordProcess } from 'c/alignmentBoardData';
import type { EvidenceRow } from 'c/alignmentEvidence';
import { evidenceFrom, evidenceQuery, keyAccountsFrom, membersQuery } from 'c/alignmentEvidenceData';
import type { EvidenceAnswer, EvidenceData, MembersAnswer } from 'c/alignmentEvidenceData';
import { evidenceLabels as labels } from 'c/alignmentEvidenceLabels';
import type { EvidenceFacts } from 'c/alignmentEvidenceModel';
import { fill, formatDate } from 'c/formatting';
import { rowsOf } from './evidenceRows';

/** Said against done. Nothing is judged: what was answered stands beside what records show, and what they cannot show is said. */
export default class AlignmentEvidencePage extends LightningElement {
    labels = labels;
    evidenceQuery = evidenceQuery;
    factsQuery = factsQuery;
    processQuery = processQuery;
    noVariables = {};
    data: EvidenceData | undefined;
    facts: RecordFacts | undefined;
    process: RecordProcess | undefined;
    membersAnswer: MembersAnswer | undefined;
    membersVariables: { accountIds: readonly string[] } = { accountIds: [] };
    /** Whether the org has account teams; undefined: not known yet. */
    hasTeams: boolean | undefined;
    areMembersRefused = false;
    errors: unknown;
    readOn = new Date().toISOString();
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$evidenceQuery', variables: '$noVariables' })
    wiredEvidence({ data, errors, refresh }: GraphQLWireResult<EvidenceAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.data = evidenceFrom(data) ?? this.data;
        this.membersVariables = { accountIds: this.data?.keyAccountIds ?? [] };
    }

    @wire(graphql, { query: '$factsQuery', variables: '$noVariables' })
    wiredFacts({ data, errors }: GraphQLWireResult<FactsAnswer>): void {
        this.errors = errors?.length ? errors : this.errors;
        this.facts = factsFrom(data) ?? this.facts;
    }

    @wire(graphql, { query: '$processQuery', variables: '$noVariables' })
    wiredProcess({ data, errors }: GraphQLWireResult<ProcessAnswer>): void {
        this.errors = errors?.length ? errors : this.errors;
        this.process = processFrom(data) ?? this.process;
    }

    /** Without account teams there is no such object, and a query with it would fail as a whole. */
    @wire(getObjectInfo, { objectApiName: 'AccountTeamMember' })
    wiredTeams({ data, error }: { data?: unknown; error?: unknown }): void {
        this.hasTeams = data ? true : error ? false : this.hasTeams;
    }

    get membersQuery(): GraphQLQuery | undefined {
        return this.hasTeams && this.membersVariables.accountIds.length > 0 ? membersQuery : undefined;
    }

    @wire(graphql, { query: '$membersQuery', variables: '$membersVariables' })
    wiredMembers({ data, errors }: GraphQLWireResult<MembersAnswer>): void {
        this.areMembersRefused = Boolean(errors?.length);
        this.membersAnswer = data ?? this.membersAnswer;
    }

    get keyAccounts(): EvidenceFacts['keyAccounts'] {
        if (this.hasTeams === false) {
            return 'off';
        }
        const ids = this.data?.keyAccountIds;
        return ids?.length ? keyAccountsFrom(ids, this.membersAnswer) : ids && [];
    }

    /** All answers are there: half of them would be said to be missing. */
    get isReady(): boolean {
        const waitsForMembers = this.membersQuery && !this.membersAnswer && !this.areMembersRefused;
        return Boolean(this.data && this.facts && this.process && this.hasTeams !== undefined && !waitsForMembers);
    }

    get isWaiting(): boolean {
        return !this.isReady && !this.errors;
    }

    get rows(): EvidenceRow[] {
        const { data, facts, process } = this;
        return this.isReady && data && facts && process
            ? rowsOf(data, {
                  ...data.facts,
                  keyAccounts: this.keyAccounts,
                  mapped: process.mapped,
                  salesHeads: facts.salesHeads,
                  marketingHeads: facts.marketingHeads
              })
            : [];
    }

    get when(): string {
        const date = formatDate(this.readOn);
        return this.data?.wave ? fill(labels.wave, this.data.wave, date) : fill(labels.noWave, date);
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
