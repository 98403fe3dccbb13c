import type { InputRecord, SaveError } from '../dml/save-result.ts';

/** How one lead is to be converted: the arguments of the platform's LeadConvert. */
export interface LeadConversion {
    readonly leadId: string;
    /** A status of the lead that stands for converted. */
    readonly convertedStatus: string;
    /** Existing records to go on with: only their empty fields are filled. */
    readonly accountId?: string;
    readonly contactId?: string;
    readonly opportunityId?: string;
    /** Owner of what is made; absent: the lead's. */
    readonly ownerId?: string;
    readonly opportunityName?: string;
    readonly doNotCreateOpportunity: boolean;
    readonly overwriteLeadSource: boolean;
    /** Values for the records to be made, before those of the lead. */
    readonly accountRecord?: InputRecord;
    readonly contactRecord?: InputRecord;
    readonly opportunityRecord?: InputRecord;
}

/** What became of one lead, in the order of the call. Ids are null where there is no such record, and after a failure. */
export interface LeadConversionResult {
    readonly leadId: string | null;
    readonly accountId: string | null;
    readonly contactId: string | null;
    readonly opportunityId: string | null;
    readonly success: boolean;
    readonly errors: readonly SaveError[];
}
