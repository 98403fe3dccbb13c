import { LightningElement, api } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';
import { csvOf } from 'c/funnelOverviewModel';

type Lines = readonly (readonly (string | number)[])[];

/** Offers a table as a file, made in the browser: what is seen is what is saved, and no server needs to be asked. */
export default class FunnelCsvLink extends LightningElement {
    /** Part of the file's name. */
    @api name = '';

    exportLabel = funnelLabels.exportCsv;
    url = '';
    written: Lines = [];

    /** The heading first. */
    @api get lines(): Lines {
        return this.written;
    }

    set lines(lines: Lines) {
        this.withdraw();
        this.written = lines;
        if (lines.length > 0) {
            // the byte order mark lets spreadsheets read the letters of all languages
            this.url = URL.createObjectURL(new Blob(['\uFEFF', csvOf(lines)], { type: 'text/csv' }));
        }
    }

    get file(): string {
        return `${[funnelLabels.csvFile, this.name].filter(Boolean).join('-')}-${new Date().toISOString().slice(0, 10)}.csv`;
    }

    withdraw(): void {
        if (this.url) {
            URL.revokeObjectURL(this.url);
            this.url = '';
        }
    }

    override disconnectedCallback(): void {
        this.withdraw();
    }
}
