import type { Access } from '../access/access.ts';
import { openContext } from '../dml/dml.ts';
import { recountStale } from '../dml/recount.ts';
import { rewriteRow } from '../dml/rewrite-row.ts';
import { requireEditable } from '../dml/row-access.ts';
import { notAllowed, readForChange } from '../dml/save-record.ts';
import { RecordErrors } from '../dml/save-result.ts';
import { validate } from '../dml/validation.ts';
import { planOf } from '../dml/write-plan.ts';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import { calendarFor } from '../query/person-calendar.ts';
import { toId18 } from '../record-ids.ts';
import { fieldOf } from '../schema/schema.ts';
import { followActivities } from './follow-activities.ts';
import { followMembers, latestCampaign } from './follow-members.ts';
import { noteConversion } from './note-conversion.ts';
import { fillExisting, insertConverted, mappedValues, objectNamed, type Conversion } from './converted-records.ts';
import type { LeadConversion, LeadConversionResult } from './lead-conversion.ts';

const DAY = 86_400_000;

/** Converts one lead; throws OrgError or RecordErrors where it may not be. Inside a transaction. */
export function convertLead(org: Org, access: Access, asked: LeadConversion): LeadConversionResult {
    const conversion = open(org, access, asked);
    const owner = ownerOf(conversion, asked);
    const accountId = toAccount(conversion, asked, owner);
    const contactId = toContact(conversion, asked, accountId, owner);
    const opportunityId = toOpportunity(conversion, asked, accountId, contactId, owner);
    const { lead, leadPlan, context } = conversion;
    const leadId = lead[leadPlan.indexOf('Id')] as string;
    closeLead(conversion, leadId, asked.convertedStatus, { accountId, contactId, opportunityId });
    followActivities(conversion, leadId, { contactId, opportunityId, owner });
    followMembers(conversion, leadId, contactId);
    noteConversion(conversion, asked, { leadId, accountId, contactId, opportunityId });
    recountStale(context);
    if (context.refused.size > 0) {
        throw new RecordErrors([...context.refused.values()].flat());
    }
    org.ids.save();
    return { leadId, accountId, contactId, opportunityId, success: true, errors: [] };
}

function open(org: Org, access: Access, { leadId, convertedStatus }: LeadConversion): Conversion {
    const leadPlan = planOf(org, objectNamed(org, 'Lead'));
    if (!access.hasPermission('ConvertLeads') || !access.canEdit(leadPlan.object)) {
        throw notAllowed('Lead', 'convert');
    }
    const context = openContext(org, access);
    const lead = readForChange(leadPlan, leadId);
    requireEditable(leadPlan.object, toId18(leadId) as string, context);
    if (lead[leadPlan.indexOf('IsConverted')] === 1) {
        throw new OrgError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
    }
    const statuses = fieldOf(leadPlan.object, 'Status')?.picklist?.values ?? [];
    if (!statuses.some((status) => status.isActive && status.isConverted && status.value === convertedStatus)) {
        throw new OrgError('INVALID_STATUS', `invalid convertedStatus: ${convertedStatus}`, { fields: ['Status'] });
    }
    const filling: Access = {
        ...access,
        isAdministrator: true,
        canEditField: () => true,
        visibleRows: () => undefined,
        editableRows: () => undefined,
        deletableRows: () => undefined
    };
    return { org, access, filling, context, leadPlan, lead };
}

function ownerOf({ lead, leadPlan }: Conversion, { ownerId }: LeadConversion): string {
    const owner = ownerId === undefined ? String(lead[leadPlan.indexOf('OwnerId')]) : (toId18(ownerId) ?? ownerId);
    if (!owner.startsWith('005')) {
        throw new OrgError(
            'UNKNOWN_EXCEPTION',
            'Converted objects can only be owned by users. If the lead is not owned by a user, you must specify a user for the Owner field.'
        );
    }
    return owner;
}

/** A record's values without what says of which object it is. */
const valuesOf = (record: Readonly<Record<string, unknown>> = {}): Record<string, unknown> =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'attributes' && name !== 'Id'));

function toAccount(conversion: Conversion, asked: LeadConversion, owner: string): string {
    const values = { ...mappedValues(conversion, 'Account'), ...valuesOf(asked.accountRecord) };
    return asked.accountId === undefined
        ? insertConverted(conversion, 'Account', { OwnerId: owner, ...values })
        : fillExisting(conversion, 'Account', asked.accountId, values);
}

function toContact(conversion: Conversion, asked: LeadConversion, accountId: string, owner: string): string {
    const values = { AccountId: accountId, ...mappedValues(conversion, 'Contact'), ...valuesOf(asked.contactRecord) };
    if (asked.contactId === undefined) {
        return insertConverted(conversion, 'Contact', { OwnerId: owner, ...values });
    }
    if (asked.accountId === undefined) {
        throw new OrgError(
            'REQUIRED_FIELD_MISSING',
            'To convert a lead to an existing contact, name its account, too.',
            {
                fields: ['AccountId']
            }
        );
    }
    const plan = planOf(conversion.org, objectNamed(conversion.org, 'Contact'));
    const account = readForChange(plan, asked.contactId)[plan.indexOf('AccountId')];
    if (account !== null && account !== accountId) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'The contact does not belong to the account.', {
            fields: ['AccountId']
        });
    }
    return fillExisting(
        conversion,
        'Contact',
        asked.contactId,
        values,
        asked.overwriteLeadSource ? ['LeadSource'] : []
    );
}

function toOpportunity(
    conversion: Conversion,
    asked: LeadConversion,
    accountId: string,
    contactId: string,
    owner: string
): string | null {
    const { org, access } = conversion;
    if (asked.opportunityId === undefined && asked.doNotCreateOpportunity) {
        return null;
    }
    const values = {
        AccountId: accountId,
        ...mappedValues(conversion, 'Opportunity'),
        CampaignId: latestCampaign(conversion),
        ...(asked.opportunityName ? { Name: asked.opportunityName } : {}),
        ...valuesOf(asked.opportunityRecord)
    };
    const stages = fieldOf(objectNamed(org, 'Opportunity'), 'StageName')?.picklist?.values ?? [];
    const stage = stages.find((value) => value.isDefault) ?? stages.find((value) => value.isActive);
    const quarter = calendarFor(org, access).range('THIS_FISCAL_QUARTER', undefined);
    const CloseDate = new Date(Date.parse(quarter.to) - DAY).toISOString().slice(0, 10);
    const isNew = asked.opportunityId === undefined;
    const id = isNew
        ? insertConverted(conversion, 'Opportunity', { OwnerId: owner, StageName: stage?.value, CloseDate, ...values })
        : fillExisting(conversion, 'Opportunity', asked.opportunityId, values);
    const known = org.database
        .prepare(
            'SELECT 1 AS found FROM "OpportunityContactRole" WHERE "OpportunityId" = ? AND "ContactId" = ? AND "IsDeleted" = 0'
        )
        .get(id, contactId);
    if (!known) {
        insertConverted(conversion, 'OpportunityContactRole', {
            OpportunityId: id,
            ContactId: contactId,
            IsPrimary: isNew
        });
    }
    return id;
}

/** The lead's own last change: after it nobody changes it any more. */
function closeLead(
    { access, org, context, leadPlan, lead }: Conversion,
    leadId: string,
    status: string,
    became: { accountId: string; contactId: string; opportunityId: string | null }
): void {
    const values = {
        IsConverted: 1,
        Status: status,
        ConvertedDate: calendarFor(org, access).range('TODAY', undefined).from,
        ConvertedAccountId: became.accountId,
        ConvertedContactId: became.contactId,
        ConvertedOpportunityId: became.opportunityId
    };
    const row = lead.slice();
    for (const [name, value] of Object.entries(values)) {
        row[leadPlan.indexOf(name)] = value;
    }
    validate(leadPlan, row, lead, context);
    rewriteRow(leadPlan, leadId, context, values);
}
