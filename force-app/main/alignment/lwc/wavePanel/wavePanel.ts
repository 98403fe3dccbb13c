import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { statementTexts } from 'c/alignmentLabels';
import { fill, formatNumber, plural } from 'c/formatting';
import {
    askedFrom,
    freezePackageWording,
    freezeWording,
    participantsQuery,
    savePeople,
    saveRule,
    setStatus
} from 'c/waveData';
import type { AccountTeam, AskedPeople, ParticipantsAnswer, Wave, Wording } from 'c/waveData';
import { changesBetween, countOf, hindrancesOf, withPeople } from 'c/waveModel';
import type { Hindrance, Participant, Person, Rule } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

const HINDRANCES: Readonly<Record<Hindrance, string>> = {
    functionMissing: labels.hindranceFunction,
    lastDayPassed: labels.hindranceLastDay,
    nobody: labels.hindranceNobody,
    unsaved: labels.hindranceUnsaved
};

/** YYYY-MM-DD by the calendar of this person. */
const today = (): string => new Date().toLocaleDateString('sv-SE');

/** One wave. Fires `changed` when it has another status, `saved` when what it is was saved. */
export default class WavePanel extends LightningElement {
    @api earlier: readonly Wave[] = [];
    @api wordings: readonly Wording[] = [];
    @api people: ReadonlyMap<string, Person> = new Map();
    @api teams: readonly AccountTeam[] | 'off' | undefined;

    labels = labels;
    query = participantsQuery;
    variables: Record<string, unknown> = {};
    answer: ParticipantsAnswer | undefined;
    errors: unknown;
    /** People with what was changed by hand; undefined: as they are saved. */
    edited: readonly Participant[] | undefined;
    /** Kept here too: what is typed goes before what is saved. */
    rule: Rule | undefined;
    saveError: unknown;
    openError: unknown;
    progress = '';
    isBusy = false;
    shownWave: Wave | undefined;
    refresh: (() => Promise<void>) | undefined;

    @api
    get wave(): Wave | undefined {
        return this.shownWave;
    }

    set wave(wave: Wave | undefined) {
        if (wave?.id !== this.shownWave?.id) {
            this.variables = { waveId: wave?.id };
            this.answer = undefined;
            this.edited = undefined;
            this.rule = undefined;
            this.saveError = undefined;
            this.openError = undefined;
            this.progress = '';
        }
        this.shownWave = wave;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredParticipants({ data, errors, refresh }: GraphQLWireResult<ParticipantsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.answer = data ?? this.answer;
    }

    get asked(): AskedPeople | undefined {
        return askedFrom(this.answer, this.people);
    }

    get savedPeople(): readonly Participant[] {
        return this.asked?.participants ?? [];
    }

    get participants(): readonly Participant[] {
        return this.edited ?? this.savedPeople;
    }

    get isWaiting(): boolean {
        return this.asked === undefined && !this.errors;
    }

    get isDraft(): boolean {
        return this.wave?.status === 'Draft';
    }

    get areTeamsFirst(): boolean {
        return this.wave?.scope === 'Account Teams';
    }

    get isOpen(): boolean {
        return this.wave?.status === 'Open';
    }

    get isClosed(): boolean {
        return this.wave?.status === 'Closed';
    }

    get canEdit(): boolean {
        return this.isDraft || this.isOpen;
    }

    get canClose(): boolean {
        return this.isOpen || this.wave?.status === 'Closing';
    }

    get currentRule(): Rule | undefined {
        return this.rule ?? this.wave?.rule;
    }

    get before(): AskedPeople['before'] {
        return this.asked?.before ?? new Map();
    }

    get tooMany(): string {
        return this.asked?.isTooMany ? labels.tooMany : '';
    }

    get answered(): string {
        const count = this.savedPeople.filter(({ hasAnswered }) => hasAnswered).length;
        return fill(labels.answeredOf, formatNumber(count), formatNumber(this.savedPeople.length));
    }

    get changeCount(): number {
        return this.edited ? countOf(changesBetween(this.savedPeople, this.edited)) : 0;
    }

    get hasUnsaved(): boolean {
        return this.changeCount > 0;
    }

    get unsavedText(): string {
        return plural(this.changeCount, { one: labels.unsavedOne, other: labels.unsavedOther });
    }

    get hindrances(): string[] {
        const { participants, wave, hasUnsaved } = this;
        return hindrancesOf(participants, wave?.closesOn ?? '', today(), hasUnsaved).map((one) => HINDRANCES[one]);
    }

    get cannotOpen(): boolean {
        return this.isBusy || this.hindrances.length > 0;
    }

    get cannotSave(): boolean {
        return this.isBusy || this.participants.some((one) => one.function === '');
    }

    get cannotSaveWhy(): string {
        return this.participants.some((one) => one.function === '') ? labels.hindranceFunction : '';
    }

    handleAdd(event: CustomEvent<{ participants: readonly Participant[]; rule: Rule }>): void {
        this.edited = withPeople(this.participants, event.detail.participants);
        this.rule = event.detail.rule;
    }

    handleEdit(event: CustomEvent<{ participants: readonly Participant[] }>): void {
        this.edited = event.detail.participants;
    }

    handleUndo(): void {
        this.edited = undefined;
        this.saveError = undefined;
    }

    handleRetry(): void {
        void this.reload();
    }

    handleChanged(): void {
        this.dispatchEvent(new CustomEvent('changed'));
        void this.reload();
    }

    handleSaved(event: CustomEvent<{ id: string }>): void {
        this.dispatchEvent(new CustomEvent('saved', { detail: event.detail }));
    }

    async handleSave(): Promise<void> {
        const { wave, edited, rule } = this;
        if (!wave || !edited) {
            return;
        }
        this.isBusy = true;
        this.saveError = undefined;
        const changes = changesBetween(this.savedPeople, edited);
        const total = countOf(changes);
        const say = (done: number): void => {
            this.progress = fill(labels.savedOf, formatNumber(done), formatNumber(total));
        };
        say(0);
        try {
            if (rule && this.isDraft) {
                await saveRule(wave.id, rule);
            }
            await savePeople(wave, changes, say);
            await this.reload();
            this.edited = undefined;
        } catch (error) {
            this.saveError = error;
            // what was written is known again, and what was not stays to be saved
            await this.reload();
        }
        this.isBusy = false;
    }

    async handleOpen(): Promise<void> {
        const { wave } = this;
        const people = formatNumber(this.savedPeople.length);
        if (!wave || !(await LightningConfirm.open({ label: labels.open, message: fill(labels.openSure, people) }))) {
            return;
        }
        this.isBusy = true;
        this.openError = undefined;
        try {
            await setStatus(wave.id, 'Open', { wordingId: await this.freeze(wave) });
            this.dispatchEvent(new CustomEvent('changed'));
        } catch (error) {
            this.openError = error;
        }
        this.isBusy = false;
    }

    /** Words that people answer to do not change any more. @returns id of the wording */
    async freeze(wave: Wave): Promise<string> {
        const wording = this.wordings.find(({ id }) => id === wave.wordingId);
        if (wording) {
            await freezeWording(wording);
            return wording.id;
        }
        return freezePackageWording(labels.wordingPackage, statementTexts, this.wordings);
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
