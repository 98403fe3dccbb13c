import type { Access } from '../access/access.ts';
import { OrgError } from '../errors.ts';
import { failed } from '../dml/save-result.ts';
import type { Org } from '../org.ts';
import { toId18 } from '../record-ids.ts';
import { convertLead } from './convert-lead.ts';
import type { LeadConversion, LeadConversionResult } from './lead-conversion.ts';

/** Undoes a call one of whose leads could not be converted. */
class RollBack extends Error {}

/**
 * Converts leads to accounts, contacts and opportunities, each in a transaction of its own.
 * @param allOrNone true: one failing lead undoes the whole call
 * @returns one result a lead, in order; a lead's fault is in its result, never thrown
 */
export function convertLeads(
    org: Org,
    access: Access,
    conversions: readonly LeadConversion[],
    allOrNone = false
): LeadConversionResult[] {
    if (conversions.length > 100) {
        throw new OrgError('EXCEEDED_MAX_SIZE_REQUEST', 'A call converts at most 100 leads.');
    }
    let results: LeadConversionResult[] = [];
    try {
        org.database.transaction(() => {
            results = conversions.map((conversion) => tryConvert(org, access, conversion));
            if (allOrNone && results.some(({ success }) => !success)) {
                throw new RollBack();
            }
        });
    } catch (error) {
        if (!(error instanceof RollBack)) {
            throw error;
        }
        return results.map((result) => (result.success ? undone(result) : result));
    }
    return results;
}

function tryConvert(org: Org, access: Access, conversion: LeadConversion): LeadConversionResult {
    try {
        return org.database.transaction(() => convertLead(org, access, conversion));
    } catch (error) {
        const { errors } = failed(error, null);
        return { ...NOTHING, leadId: toId18(conversion.leadId) ?? null, success: false, errors };
    }
}

const NOTHING = { accountId: null, contactId: null, opportunityId: null };

const undone = ({ leadId }: LeadConversionResult): LeadConversionResult => ({
    ...NOTHING,
    leadId,
    success: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: []
        }
    ]
});
