import type { ValueChange } from 'c/funnelModel';

/** A row of LeadHistory for Status. */
export interface StatusChange {
    readonly from: string;
    readonly to: string;
    /** ISO date and time. */
    readonly on: string;
}

/**
 * A lead's values, oldest first, from its history. History tells changes alone, and only since somebody switched it on: what a lead
 * was before is dated from its creation only where history was kept by then. Else the day is left open.
 * @param rows oldest first
 * @param trackedSince when the oldest change of any lead was kept; undefined: none was
 */
export function leadChanges(
    lead: { readonly status: string; readonly createdOn: string },
    rows: readonly StatusChange[],
    trackedSince: string | undefined
): ValueChange[] {
    const isTracked = trackedSince !== undefined && Date.parse(lead.createdOn) >= Date.parse(trackedSince);
    const first = rows[0]?.from ?? lead.status;
    return [
        ...(first === '' ? [] : [{ value: first, on: isTracked ? lead.createdOn : undefined }]),
        ...rows.map(({ to, on }) => ({ value: to, on }))
    ];
}
