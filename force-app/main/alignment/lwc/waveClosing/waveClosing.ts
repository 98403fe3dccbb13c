import { LightningElement, api, wire } from 'lwc';
import LightningConfirm from 'lightning/confirm';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { scoreWave } from 'c/closingModel';
import type { EarlierWave, GroupResult } from 'c/closingModel';
import { fill, formatNumber } from 'c/formatting';
import {
    answersFrom,
    answersQuery,
    earlierQuery,
    earlierWaveFrom,
    inTurn,
    recordsOf,
    saveResults,
    setStatus
} from 'c/waveData';
import type { AnswersAnswer, Wave, WaveAnswers } from 'c/waveData';
import { wavesLabels as labels } from 'c/wavesLabels';

/** More records than this are the script's job: the page would write for minutes. */
const MOST_RECORDS = 3000;

/** Closes a wave from the page, with the model of `wave:close`. Fires `changed`. */
export default class WaveClosing extends LightningElement {
    @api wave: Wave | undefined;
    /** Waves that are closed: results may not differ from theirs by a few people. */
    @api earlier: readonly Wave[] = [];

    labels = labels;
    query: GraphQLQuery | undefined;
    variables: Record<string, unknown> = {};
    /** What is read at the moment; its answer is waited for. */
    waiting: { take: (answer: AnswersAnswer) => void; fail: (error: unknown) => void } | undefined;
    error: unknown;
    progress = '';
    isBusy = false;
    /** Say why the page cannot do it. */
    refusal = '';

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredAnswers({ data, errors }: GraphQLWireResult<AnswersAnswer>): void {
        const { waiting } = this;
        if (!waiting || (!data && !errors?.length)) {
            return;
        }
        this.waiting = undefined;
        if (data) {
            waiting.take(data);
        } else {
            waiting.fail(errors);
        }
    }

    get isInterrupted(): boolean {
        return this.wave?.status === 'Closing' && !this.isBusy;
    }

    get buttonLabel(): string {
        return this.wave?.status === 'Closing' ? labels.closeOn : labels.close;
    }

    get command(): string {
        return `npm run wave:close -- --wave "${this.wave?.key || this.wave?.name || ''}"`;
    }

    async handleClose(): Promise<void> {
        const { wave } = this;
        if (!wave) {
            return;
        }
        const isSure =
            wave.status === 'Closing' ||
            (await LightningConfirm.open({ label: labels.close, message: labels.closeSure }));
        if (isSure) {
            await this.close(wave);
        }
    }

    /**
     * First nobody can answer any more, then results are written, then they are out. Interrupted, it starts over from the same
     * answers and gives the same results.
     */
    async close(wave: Wave): Promise<void> {
        this.isBusy = true;
        this.error = undefined;
        this.refusal = '';
        try {
            this.progress = labels.closingFreeze;
            const closedOn = await setStatus(wave.id, 'Closing');
            const answers = await this.read(wave.id, answersQuery);
            const earlier = await inTurn(this.earlier, async ({ id, name }): Promise<EarlierWave> => {
                this.progress = fill(labels.closingEarlier, name);
                return earlierWaveFrom(id, await this.read(id, earlierQuery));
            });
            await this.write(wave, answers, earlier);
            await setStatus(wave.id, 'Closed', { closedOn });
            this.progress = labels.closingDone;
        } catch (error) {
            this.error = this.refusal ? undefined : error;
            this.progress = '';
        }
        this.query = undefined;
        this.isBusy = false;
        this.dispatchEvent(new CustomEvent('changed'));
    }

    async write(
        wave: Wave,
        { asked, answered, resultIds }: WaveAnswers,
        earlier: readonly EarlierWave[]
    ): Promise<void> {
        this.progress = labels.closingWork;
        const { id, minimum, scope } = wave;
        const areTeamsFirst = scope === 'Account Teams';
        const results: GroupResult[] = scoreWave({ id, minimum, asked, answered, earlier, areTeamsFirst });
        const total = recordsOf(results);
        if (total > MOST_RECORDS) {
            this.refuse(fill(labels.tooMuchWriting, formatNumber(total)));
        }
        await saveResults(id, results, resultIds, (done) => {
            this.progress = fill(labels.closingWrite, formatNumber(done), formatNumber(total));
        });
    }

    /** Reads a wave. @throws what the server said; Error where there is more than a page can read */
    async read(waveId: string, query: GraphQLQuery): Promise<WaveAnswers> {
        const answer = await new Promise<AnswersAnswer>((take, fail) => {
            this.waiting = { take, fail };
            this.query = query;
            this.variables = { waveId };
        });
        const answers = answersFrom(answer);
        if (answers === 'tooMany') {
            return this.refuse(labels.tooManyAnswers);
        }
        if (!answers) {
            throw new Error(labels.noAccessText);
        }
        return answers;
    }

    refuse(why: string): never {
        this.refusal = why;
        throw new Error(why);
    }
}
