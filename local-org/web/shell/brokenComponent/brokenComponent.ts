import { LightningElement } from 'lwc';

/** What the build knows of a deployed component that does not compile. */
interface Fault {
    readonly bundle: string;
    readonly problems: readonly {
        readonly file: string;
        readonly line: number;
        readonly column: number;
        readonly message: string;
    }[];
}

/** Stands in for a deployed component that does not compile: the build makes a sub-class that says which and why. */
export default class BrokenComponent extends LightningElement {
    fault: Fault = { bundle: '', problems: [] };

    get bundle(): string {
        return this.fault.bundle;
    }

    get problems(): { key: string; place: string; message: string }[] {
        return this.fault.problems.map(({ file, line, column, message }, index) => ({
            key: String(index),
            place: `${file}:${line}:${column}`,
            message
        }));
    }
}
