import { historyNameOf } from '../dml/field-history.ts';
import { insertSystemRow } from '../dml/system-rows.ts';
import { objectOf } from '../schema/schema.ts';
import { objectNamed, type Conversion } from './converted-records.ts';
import type { LeadConversion } from './lead-conversion.ts';

interface Ids {
    readonly leadId: string;
    readonly accountId: string;
    readonly contactId: string;
    readonly opportunityId: string | null;
}

/** History rows that tell of the conversion: `leadConverted`, `accountCreatedFromLead`, `contactUpdatedByLead` … */
export function noteConversion(conversion: Conversion, asked: LeadConversion, ids: Ids): void {
    note(conversion, 'Lead', ids.leadId, 'leadConverted', false);
    const account = asked.accountId === undefined;
    note(conversion, 'Account', ids.accountId, account ? 'accountCreatedFromLead' : 'accountUpdatedByLead', account);
    const contact = asked.contactId === undefined;
    note(conversion, 'Contact', ids.contactId, contact ? 'contactCreatedFromLead' : 'contactUpdatedByLead', contact);
    if (ids.opportunityId !== null && asked.opportunityId === undefined) {
        note(conversion, 'Opportunity', ids.opportunityId, 'opportunityCreatedFromLead', true);
    }
}

/** A record that a lead made says so where another says that it was created. */
function note({ org, context }: Conversion, name: string, id: string, what: string, isNew: boolean): void {
    const object = objectNamed(org, name);
    const history = objectOf(org.schema(), historyNameOf(object));
    if (!history || !object.historyEnabled || ![...object.fields.values()].some((field) => field.trackHistory)) {
        return;
    }
    const parent = history.controllingField as string;
    if (isNew) {
        org.database
            .prepare(`UPDATE "${history.name}" SET "Field" = ? WHERE "${parent}" = ? AND "Field" = 'created'`)
            .run(what, id);
        return;
    }
    insertSystemRow(org, history.name, { [parent]: id, Field: what, DataType: 'Text' }, context.userId);
}
