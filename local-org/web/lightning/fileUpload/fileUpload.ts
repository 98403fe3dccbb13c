import { api, LightningElement } from 'lwc';

interface Control extends HTMLElement {
    value: unknown;
    setCustomValidity(message: string): void;
    reportValidity(): boolean;
}

/** The place where files are dropped. The local org keeps no files, and says so to whoever gives it one. */
export default class FileUpload extends LightningElement {
    @api label = '';
    @api name = '';
    @api accept: readonly string[] | string = [];
    @api disabled = false;
    @api multiple = false;
    @api required = false;
    @api variant = 'standard';
    @api recordId: string | undefined;
    @api fileFieldName: string | undefined;
    @api fileFieldValue: string | undefined;

    get acceptText(): string {
        return [this.accept ?? []].flat().join(',');
    }

    @api
    setCustomValidity(message: string): void {
        this._control?.setCustomValidity(message);
    }

    @api
    reportValidity(): boolean {
        return this._control?.reportValidity() ?? true;
    }

    refuse(event: Event): void {
        event.stopPropagation();
        this.setCustomValidity('The local org keeps no files: nothing was uploaded. Try this in a Salesforce org.');
        this.reportValidity();
    }

    get _control(): Control | null {
        return this.template?.querySelector<Control>('.control') ?? null;
    }
}
