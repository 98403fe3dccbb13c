import { OrgError } from '../../errors.ts';
import { markStale } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';
import { checkReference } from '../references.ts';

/** Columns that a campaign member repeats from its lead or contact. */
export const REPEATED = [
    'Salutation',
    'FirstName',
    'LastName',
    'Name',
    'Title',
    'Email',
    'Phone',
    'Fax',
    'MobilePhone',
    'LeadSource',
    'Description',
    'DoNotCall',
    'HasOptedOutOfEmail',
    'HasOptedOutOfFax',
    'OwnerId',
    'IsConverted',
    'Company',
    'AccountId',
    'City',
    'State',
    'Country',
    'Street',
    'PostalCode',
    'MailingCity',
    'MailingState',
    'MailingCountry',
    'MailingStreet',
    'MailingPostalCode'
];

/** Campaign members show the lead's or contact's own name and address: they follow its changes. */
export const membersFollow: BehaviourFactory = (plan): Behaviour => {
    const id = plan.indexOf('Id');
    const columns = REPEATED.map((name) => plan.indexOf(name)).filter((index) => index >= 0);
    return {
        written(row, old, context) {
            if (old && columns.some((index) => row[index] !== old[index])) {
                markStale(context, 'members', row[id]);
            }
        }
    };
};

/** A converted lead is closed for good: nobody changes it, except those who load history with audit fields. */
export const convertedLead: BehaviourFactory = (plan): Behaviour => {
    const converted = plan.indexOf('IsConverted');
    const date = plan.indexOf('ConvertedDate');
    const results = ['ConvertedAccountId', 'ConvertedContactId', 'ConvertedOpportunityId'].flatMap(
        (name) => plan.columns[plan.indexOf(name)] ?? []
    );
    return {
        derive(row, old) {
            if (!old && row[converted] === 1 && row[date] === null) {
                row[date] = String(row[plan.indexOf('CreatedDate')]).slice(0, 10);
            }
        },
        check(row, old, context) {
            for (const { field, index } of old ? [] : results) {
                if (typeof row[index] === 'string') {
                    checkReference(field, row[index], context);
                }
            }
            if (old?.[converted] === 1 && !plan.org.features.auditFields) {
                throw new OrgError('CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead');
            }
        }
    };
};
