import { LightningElement, api } from 'lwc';
import { handoffLabels as labels } from 'c/handoffLabels';
import { linesOf } from './lines';
import type { Line, ListedHandoff } from './lines';

export type { ListedHandoff } from './lines';

const PAGE = 50;

/** Hand-offs below each other, fifty at a time; each opens its lead. Fires `close` where it can be closed. */
export default class HandoffList extends LightningElement {
    @api heading = '';
    @api emptyText = '';
    @api canClose = false;

    labels = labels;
    given: readonly ListedHandoff[] = [];
    shown = PAGE;

    @api get rows(): readonly ListedHandoff[] {
        return this.given;
    }

    set rows(rows: readonly ListedHandoff[]) {
        this.given = rows;
        this.shown = PAGE;
    }

    /** Who pressed a number is taken to what it opened. */
    @api takeFocus(): void {
        this.template?.querySelector<HTMLElement>('.heading')?.focus();
    }

    get lines(): Line[] {
        return linesOf(this.given.slice(0, this.shown));
    }

    get isEmpty(): boolean {
        return this.given.length === 0;
    }

    get hasMore(): boolean {
        return this.shown < this.given.length;
    }

    get count(): string {
        return String(this.given.length);
    }

    handleMore(): void {
        this.shown += PAGE;
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
