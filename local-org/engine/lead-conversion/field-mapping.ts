import { childrenOf, textOf } from '../metadata/xml.ts';
import type { Org } from '../org.ts';

/** What a lead becomes. */
export type ConversionTarget = 'Account' | 'Contact' | 'Opportunity';

/** Field of the lead -> field of the record that it becomes. */
export type FieldMapping = readonly (readonly [from: string, to: string])[];

const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country', 'Latitude', 'Longitude', 'GeocodeAccuracy'];
const address = (kind: string): FieldMapping => ADDRESS.map((part) => [part, `${kind}${part}`]);

/** How the platform maps standard fields: see "Lead Conversion Field Mapping" in Salesforce Help. */
const STANDARD: Readonly<Record<ConversionTarget, FieldMapping>> = {
    Account: [
        ['Company', 'Name'],
        ['Phone', 'Phone'],
        ['Fax', 'Fax'],
        ['Website', 'Website'],
        ['Industry', 'Industry'],
        ['Rating', 'Rating'],
        ['AnnualRevenue', 'AnnualRevenue'],
        ['NumberOfEmployees', 'NumberOfEmployees'],
        ['LeadSource', 'AccountSource'],
        ...address('Billing')
    ],
    Contact: [
        ['Salutation', 'Salutation'],
        ['FirstName', 'FirstName'],
        ['MiddleName', 'MiddleName'],
        ['LastName', 'LastName'],
        ['Suffix', 'Suffix'],
        ['Title', 'Title'],
        ['Email', 'Email'],
        ['Phone', 'Phone'],
        ['MobilePhone', 'MobilePhone'],
        ['Fax', 'Fax'],
        ['LeadSource', 'LeadSource'],
        ['Description', 'Description'],
        ['DoNotCall', 'DoNotCall'],
        ['HasOptedOutOfEmail', 'HasOptedOutOfEmail'],
        ['HasOptedOutOfFax', 'HasOptedOutOfFax'],
        ...address('Mailing')
    ],
    Opportunity: [
        ['Company', 'Name'],
        ['LeadSource', 'LeadSource']
    ]
};

/** The standard mapping, and what the org's LeadConvertSettings map on top of it. */
export function mappingTo(org: Org, target: ConversionTarget): FieldMapping {
    const deployed = org.metadata
        .list('LeadConvertSettings')
        .flatMap(({ xml }) => (xml ? childrenOf(xml, 'objectMapping') : []))
        .filter((mapping) => textOf(mapping, 'inputObject') === 'Lead' && textOf(mapping, 'outputObject') === target)
        .flatMap((mapping) => childrenOf(mapping, 'mappingFields'))
        .map((field) => [textOf(field, 'inputField') ?? '', textOf(field, 'outputField') ?? ''] as const);
    return [...STANDARD[target], ...deployed];
}
