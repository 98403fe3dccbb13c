import { LightningElement, api } from 'lwc';
import { clockWords } from 'c/handoffWords';
import type { ClockWords } from 'c/handoffWords';
import type { Clock } from 'c/handoffModel';

/** One of the two clocks: its name, where it stands in words and by an icon, and how much of the agreed time has passed. */
export default class HandoffClock extends LightningElement {
    @api name = '';
    @api clock!: Clock;

    get words(): ClockWords {
        return clockWords(this.clock);
    }

    get state(): string {
        return this.clock.state;
    }
}
