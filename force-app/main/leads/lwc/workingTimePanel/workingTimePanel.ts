import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { calendarInputsFrom, calendarQuery } from 'c/handoffData';
import type { CalendarAnswer } from 'c/handoffData';
import { handoffLabels as labels } from 'c/handoffLabels';
import { openCalendar } from 'c/workingTimeModel';
import type { CalendarInput } from 'c/workingTimeModel';
import { mistakeWords, presentWords } from './calendarWords';

/** Says whether a working calendar makes sense; if so, what time it is there and when people are at work next. */
export default class WorkingTimePanel extends LightningElement {
    @api recordId: string | undefined;

    labels = labels;
    query = calendarQuery;
    input: CalendarInput | undefined;
    isRead = false;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredCalendar({ data, errors, refresh }: GraphQLWireResult<CalendarAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        if (data) {
            const roots = data.uiapi?.query;
            this.input = this.recordId
                ? calendarInputsFrom(roots?.Calendars, roots?.Holidays).get(this.recordId)
                : undefined;
            this.isRead = true;
        }
    }

    get mistakes(): string[] {
        return this.input ? openCalendar(this.input).mistakes.map(mistakeWords) : [];
    }

    get hasMistakes(): boolean {
        return this.mistakes.length > 0;
    }

    get present(): string[] {
        const calendar = this.input && openCalendar(this.input).calendar;
        return calendar ? presentWords(calendar, Date.now()) : [];
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
