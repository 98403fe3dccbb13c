import { LightningElement, api } from 'lwc';
import { csvOf } from 'c/csvModel';
import type { CsvLines } from 'c/csvModel';
import { sharedLabels } from 'c/sharedLabels';

/** Lightning Web Security refuses files of any other type, text/csv too; what kind of file it is, its name says. */
const TYPES = { csv: 'text/plain', json: 'application/json' } as const;
/** Lets spreadsheets read the letters of all languages. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Offers a file that is made in the browser: what is seen is what is saved, and no server needs to be asked. */
export default class DownloadLink extends LightningElement {
    /** What the link says; else, that it downloads a table. */
    @api label = '';
    /** Name of the file, without day and ending. */
    @api name = '';

    address = '';
    ending: keyof typeof TYPES = 'csv';
    table: CsvLines = [];
    written = '';

    /** A table, offered as CSV. Nothing is offered as long as it is empty. */
    @api
    get lines(): CsvLines {
        return this.table;
    }
    set lines(lines: CsvLines) {
        this.table = lines;
        this.offer('csv', lines.length > 0 ? BYTE_ORDER_MARK + csvOf(lines) : '');
    }

    /** A text that is JSON already. */
    @api
    get json(): string {
        return this.written;
    }
    set json(json: string) {
        this.written = json;
        this.offer('json', json);
    }

    override disconnectedCallback(): void {
        this.withdraw();
    }

    get text(): string {
        return this.label || sharedLabels.downloadCsv;
    }

    get file(): string {
        return `${this.name}-${new Date().toISOString().slice(0, 10)}.${this.ending}`;
    }

    offer(ending: keyof typeof TYPES, content: string): void {
        this.withdraw();
        this.ending = ending;
        this.address = content && URL.createObjectURL(new Blob([content], { type: TYPES[ending] }));
    }

    withdraw(): void {
        if (this.address) {
            URL.revokeObjectURL(this.address);
            this.address = '';
        }
    }
}
