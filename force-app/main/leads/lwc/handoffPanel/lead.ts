import type { Lead } from 'c/handoffModel';

export const LEAD_FIELDS = ['Lead.OwnerId', 'Lead.Owner.Name', 'Lead.IsConverted', 'Lead.Name'];

interface FieldValue {
    readonly value?: unknown;
    readonly displayValue?: string | null;
}

export interface RecordData {
    readonly id: string;
    readonly fields: Readonly<Record<string, FieldValue | undefined>>;
}

/** The lead of the page, as far as handing over goes. */
export type PanelLead = Pick<Lead, 'id' | 'isConverted' | 'ownerId'> & {
    /** Name of the queue that owns it; empty: a person does. */
    readonly queue: string;
};

/** Ids of groups and queues begin so on every org. */
const GROUP_PREFIX = '00G';

export function leadFrom({ id, fields }: RecordData): PanelLead {
    const owner = (fields.Owner?.value as RecordData | null | undefined)?.fields.Name?.value;
    const ownerId = typeof fields.OwnerId?.value === 'string' ? fields.OwnerId.value : '';
    return {
        id,
        ownerId,
        isConverted: fields.IsConverted?.value === true,
        queue: ownerId.startsWith(GROUP_PREFIX) ? String(owner ?? fields.Owner?.displayValue ?? '') : ''
    };
}
