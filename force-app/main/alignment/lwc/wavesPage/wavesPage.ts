import { LightningElement, wire } from 'lwc';
import WAVE from '@salesforce/schema/Alignment_Wave__c';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { accountTeamsFrom, nextOf, peopleFrom, teamsQuery, usersQuery, wavesFrom, wavesQuery } from 'c/waveData';
import type { AccountTeam, TeamsAnswer, UsersAnswer, Wave, WavesAnswer, WavesData } from 'c/waveData';
import type { Person } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';
import { lineOf } from './waveLines';
import type { WaveLine } from './waveLines';

/** Waves of the alignment survey, for survey administrators: prepare, open, watch and close them. */
export default class WavesPage extends LightningElement {
    labels = labels;
    wave = WAVE;
    /** Undefined: not known yet. */
    mayManage: boolean | undefined;
    data: WavesData | 'hidden' | undefined;
    errors: unknown;
    chosenId: string | undefined;
    isNew = false;
    people: ReadonlyMap<string, Person> = new Map();
    teams: readonly AccountTeam[] | 'off' | undefined;
    usersVariables: Record<string, unknown> = { after: null };
    teamsVariables: Record<string, unknown> = { after: null };
    refresh: (() => Promise<void>) | undefined;

    @wire(getObjectInfo, { objectApiName: '$wave' })
    wiredInfo({ data, error }: { data?: { createable?: boolean }; error?: unknown }): void {
        if (data || error) {
            this.mayManage = data?.createable === true;
        }
    }

    @wire(graphql, { query: '$wavesQuery' })
    wiredWaves({ data, errors, refresh }: GraphQLWireResult<WavesAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.data = wavesFrom(data) ?? this.data;
    }

    @wire(graphql, { query: '$usersQuery', variables: '$usersVariables' })
    wiredUsers({ data }: GraphQLWireResult<UsersAnswer>): void {
        if (!data) {
            return;
        }
        this.people = new Map([...this.people, ...peopleFrom(data).map((person) => [person.id, person] as const)]);
        const after = nextOf(data.uiapi?.query?.Users);
        if (after) {
            this.usersVariables = { after };
        }
    }

    @wire(graphql, { query: '$teamsQuery', variables: '$teamsVariables' })
    wiredTeams({ data, errors }: GraphQLWireResult<TeamsAnswer>): void {
        const members = data?.uiapi?.query?.Members;
        if (errors?.length || (data && !members)) {
            this.teams = 'off';
        } else if (data) {
            this.teams = accountTeamsFrom(data, this.teams === 'off' ? [] : this.teams);
            const after = nextOf(members);
            this.teamsVariables = after ? { after } : this.teamsVariables;
        }
    }

    /** Nothing is asked for before it is known that the person may see it. */
    get wavesQuery(): GraphQLQuery | undefined {
        return this.mayManage ? wavesQuery : undefined;
    }

    get usersQuery(): GraphQLQuery | undefined {
        return this.mayManage ? usersQuery : undefined;
    }

    get teamsQuery(): GraphQLQuery | undefined {
        return this.mayManage ? teamsQuery : undefined;
    }

    get waves(): readonly Wave[] {
        return this.data === undefined || this.data === 'hidden' || !this.mayManage ? [] : this.data.waves;
    }

    get wordings(): WavesData['wordings'] {
        return this.data === undefined || this.data === 'hidden' ? [] : this.data.wordings;
    }

    get isRefused(): boolean {
        return this.mayManage === false || this.data === 'hidden';
    }

    get isWaiting(): boolean {
        return !this.isRefused && this.data === undefined && !this.errors;
    }

    get isEmpty(): boolean {
        return !this.isRefused && this.data !== undefined && this.waves.length === 0 && !this.isNew;
    }

    /** What needs somebody's attention comes first. */
    get chosen(): Wave | undefined {
        if (this.isNew) {
            return undefined;
        }
        const byStatus = (status: Wave['status']): Wave | undefined => this.waves.find((one) => one.status === status);
        const first = byStatus('Closing') ?? byStatus('Open') ?? byStatus('Draft') ?? this.waves[0];
        return this.waves.find(({ id }) => id === this.chosenId) ?? first;
    }

    get lines(): WaveLine[] {
        return this.waves.map((wave) => lineOf(wave, wave.id === this.chosen?.id));
    }

    get hasLines(): boolean {
        return this.lines.length > 0;
    }

    get earlier(): readonly Wave[] {
        return this.waves.filter(({ id, status }) => status === 'Closed' && id !== this.chosen?.id);
    }

    handleChoose(event: Event): void {
        this.chosenId = (event.currentTarget as HTMLElement).dataset.id;
        this.isNew = false;
    }

    handleNew(): void {
        this.isNew = true;
    }

    handleCancel(): void {
        this.isNew = false;
    }

    async handleSaved(event: CustomEvent<{ id: string }>): Promise<void> {
        await this.reload();
        this.chosenId = event.detail.id;
        this.isNew = false;
    }

    handleChanged(): void {
        void this.reload();
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
