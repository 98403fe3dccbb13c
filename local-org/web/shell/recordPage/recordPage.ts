import { api, LightningElement, wire } from 'lwc';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { getRecord } from 'lightning/uiRecordApi';
import type { ErrorPageModel, RecordPageModel } from '../../page-types';
import { boot } from 'host/boot';
import { errorText } from 'host/errors';
import { FetchResponse } from 'host/http';
import type { ObjectInfo } from 'host/objectInfo';
import { recordName } from 'host/recordName';
import type { RecordRepresentation } from 'host/recordStore';
import type { PageContext } from 'shell/pageItem';

/** A record and the page that the org made for its object. */
export default class RecordPage extends LightningElement {
    @api recordId: string | undefined;
    @api model: RecordPageModel | undefined;
    @api pageReference: unknown;
    record: RecordRepresentation | undefined;
    info: ObjectInfo | undefined;
    failure: ErrorPageModel | undefined;

    get object(): string | undefined {
        return this.model?.object;
    }

    get fields(): readonly string[] | undefined {
        return this.model?.fields;
    }

    get context(): PageContext {
        const { recordId, object, model, record, info } = this;
        return {
            regions: model?.regions ?? {},
            recordId,
            object,
            model,
            record: record?.id === recordId ? record : undefined,
            info
        };
    }

    @wire(getObjectInfo, { objectApiName: '$object' })
    takeInfo({ data }: { data?: ObjectInfo }): void {
        this.info = data;
        this._setTitle();
    }

    @wire(getRecord, { recordId: '$recordId', optionalFields: '$fields' })
    takeRecord({ data, error }: { data?: RecordRepresentation; error?: unknown }): void {
        if (data) {
            this.record = data;
            this.failure = undefined;
            this._setTitle();
        }
        if (error) this.failure = failureOf(error);
    }

    _setTitle(): void {
        const name = recordName(this.record, this.info);
        if (name && this.info) document.title = `${name} | ${this.info.label} | ${boot.app.label}`;
    }
}

function failureOf(error: unknown): ErrorPageModel {
    const missing = error instanceof FetchResponse && (error.status === 404 || error.status === 403);
    return missing
        ? {
              kind: 'error',
              title: 'This record is not available',
              message:
                  'It was deleted, it never was, or you have no access to it. Check the address, or ask its owner to share it with you.'
          }
        : {
              kind: 'error',
              title: 'This record could not be opened',
              message: `${errorText(error)} Reload the page to try again.`
          };
}
