import { convertLeads } from '../../engine/lead-conversion/convert-leads.ts';
import type { LeadConversion } from '../../engine/lead-conversion/lead-conversion.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import { childNamed, childrenNamed, textOf } from '../soap-call.ts';
import { requirePartnerCaller, resultAnswer, type PartnerOperation } from './partner-call.ts';
import { errorsOf } from './records.ts';
import { readSoapRecord } from './soap-records.ts';

export const convertLead: PartnerOperation = (call) => {
    const { org, access } = requirePartnerCaller(call);
    const conversions = childrenNamed(call.operation, 'leadConverts').map(readConversion);
    const results = convertLeads(org, access, conversions, call.allOrNone);
    return resultAnswer(
        call,
        'convertLead',
        results.map((result) => ({ ...result, errors: errorsOf(result.errors) }))
    );
};

function readConversion(element: XmlElement): LeadConversion {
    const text = (name: string): string | undefined => textOf(element, name)?.trim() || undefined;
    const optional = <T>(name: string, value: T | undefined): object => (value === undefined ? {} : { [name]: value });
    const record = (name: string): object => {
        const child = childNamed(element, name);
        return child && child.children.length > 0 ? { [name]: readSoapRecord(child).fields } : {};
    };
    return {
        leadId: text('leadId') ?? '',
        convertedStatus: text('convertedStatus') ?? '',
        doNotCreateOpportunity: text('doNotCreateOpportunity') === 'true',
        overwriteLeadSource: text('overwriteLeadSource') === 'true',
        ...optional('accountId', text('accountId')),
        ...optional('contactId', text('contactId')),
        ...optional('opportunityId', text('opportunityId')),
        ...optional('ownerId', text('ownerId')),
        ...optional('opportunityName', text('opportunityName')),
        ...record('accountRecord'),
        ...record('contactRecord'),
        ...record('opportunityRecord')
    };
}
