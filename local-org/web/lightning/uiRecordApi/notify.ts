import { renewRecord } from 'host/recordStore';

/** Something else than Lightning Data Service changed these records: fields that the page shows are asked again. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
    await Promise.all(records.map(({ recordId }) => renewRecord(recordId)));
}

/** The older name. */
export function getRecordNotifyChange(records: readonly { readonly recordId: string }[]): void {
    void notifyRecordUpdateAvailable(records);
}
