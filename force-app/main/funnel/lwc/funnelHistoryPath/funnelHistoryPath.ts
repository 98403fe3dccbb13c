import { LightningElement, api } from 'lwc';
import type { FunnelFunction } from 'c/funnelModel';

/** One move. */
export interface PathLine {
    readonly key: string;
    readonly name: string;
    /** Undefined: out of the funnel. */
    readonly owner: FunnelFunction | undefined;
    readonly isHere: boolean;
    readonly day: string;
    /** How long the record stayed; empty: it has arrived, or left. */
    readonly length: string;
    /** What is out of the ordinary. */
    readonly marks: readonly { readonly key: string; readonly text: string }[];
}

/** The way that a record took, newest first. */
export default class FunnelHistoryPath extends LightningElement {
    @api heading = '';
    @api lines: readonly PathLine[] = [];

    get drawnLines(): (PathLine & { readonly className: string; readonly current: 'true' | null })[] {
        return this.lines.map((line) => ({
            ...line,
            className: line.isHere ? 'move here' : 'move',
            current: line.isHere ? 'true' : null
        }));
    }
}
