import { LightningElement } from 'lwc';
import panel from './brokenComponent.html';

interface Problem { readonly file: string; readonly line: number; readonly column: number; readonly message: string }

/** Stands in for a deployed component that does not compile. */
export function brokenComponent(name: string, faults: readonly Problem[]) {
    return class BrokenComponent extends LightningElement {
        get bundle(): string {
            return name;
        }

        get problems(): { key: string; place: string; message: string }[] {
            return faults.map(({ file, line, column, message }, index) => ({
                key: String(index), place: `${file}:${line}:${column}`, message
            }));
        }

        override render(): typeof panel {
            return panel;
        }
    };
}

export default class NeverShown extends LightningElement {}
