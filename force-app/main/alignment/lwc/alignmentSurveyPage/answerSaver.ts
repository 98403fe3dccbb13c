import { saveAnswers } from 'c/alignmentSurveyData';
import type { ResponseFields, Survey } from 'c/alignmentSurveyData';

export type SaveState = 'failed' | 'saved' | 'saving';

/**
 * Saves answers as they are given, one request at a time: what is answered meanwhile goes with the next one. What could not
 * be saved is kept and goes along with the next attempt.
 */
export class AnswerSaver {
    responseId: string | undefined;
    /** When something was saved last, by the server's clock. */
    savedOn: string | undefined;
    error: unknown;
    readonly #survey: Survey;
    readonly #onChange: () => void;
    #waiting: ResponseFields = {};
    #running: Promise<void> | undefined;

    constructor(survey: Survey, onChange: () => void) {
        this.#survey = survey;
        this.responseId = survey.responseId;
        this.#onChange = onChange;
    }

    get state(): SaveState {
        return this.error ? 'failed' : this.#running ? 'saving' : 'saved';
    }

    /** Whether something is not at the server yet. */
    get hasUnsaved(): boolean {
        return this.state !== 'saved';
    }

    /** @returns when all that was given so far is saved, or an attempt has failed: see `error` */
    save(fields: ResponseFields): Promise<void> {
        this.#waiting = { ...this.#waiting, ...fields };
        this.#running ??= this.run();
        this.#onChange();
        return this.#running;
    }

    async run(): Promise<void> {
        const fields = this.#waiting;
        this.#waiting = {};
        this.error = undefined;
        try {
            const { responseId, savedOn } = await saveAnswers(this.#survey, this.responseId, fields);
            this.responseId = responseId;
            this.savedOn = savedOn;
        } catch (error) {
            this.error = error;
            this.#waiting = { ...fields, ...this.#waiting };
        }
        if (Object.keys(this.#waiting).length > 0 && !this.error) {
            await this.run();
            return;
        }
        this.#running = undefined;
        this.#onChange();
    }
}
