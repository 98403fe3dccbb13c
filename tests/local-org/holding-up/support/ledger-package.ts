import { packageXml, type PackageFiles } from '../../../contract/support/contract-package.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const NAME_FIELD = '<nameField><label>Name</label><type>Text</type></nameField>';

const object = (label: string, sharingModel: string, fields: string): string =>
    `<CustomObject ${NAMESPACE}><deploymentStatus>Deployed</deploymentStatus>${fields}<label>${label}</label>
     ${NAME_FIELD}<pluralLabel>${label}s</pluralLabel><sharingModel>${sharingModel}</sharingModel></CustomObject>`;

const AMOUNT = '<label>Amount</label><type>Number</type><precision>18</precision><scale>0</scale>';

/** Ledgers with totals over their entries: every write of an entry must move its ledger's totals with it. */
export const LEDGER_PACKAGE: PackageFiles = {
    'package.xml': packageXml({ CustomObject: ['Ledger__c', 'Entry__c'] }),
    'objects/Ledger__c.object': object(
        'Ledger',
        'ReadWrite',
        `<fields><fullName>Total__c</fullName><label>Total</label><type>Summary</type><summarizedField>Entry__c.Amount__c</summarizedField>
         <summaryForeignKey>Entry__c.Ledger__c</summaryForeignKey><summaryOperation>sum</summaryOperation></fields>
         <fields><fullName>Entries__c</fullName><label>Entries</label><type>Summary</type>
         <summaryForeignKey>Entry__c.Ledger__c</summaryForeignKey><summaryOperation>count</summaryOperation></fields>`
    ),
    'objects/Entry__c.object': object(
        'Entry',
        'ControlledByParent',
        `<fields><fullName>Ledger__c</fullName><label>Ledger</label><type>MasterDetail</type><referenceTo>Ledger__c</referenceTo>
         <relationshipName>Entries</relationshipName><relationshipOrder>0</relationshipOrder></fields>
         <fields><fullName>Amount__c</fullName>${AMOUNT}</fields>
         <fields><fullName>Key__c</fullName><label>Key</label><type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique></fields>
         <fields><fullName>Job__c</fullName><label>Job</label><type>Text</type><length>40</length></fields>`
    )
};

/** Two objects and a label that always tell the same version; odd versions have a field that even ones delete. */
export function versionPackage(version: number): PackageFiles {
    const isOdd = version % 2 === 1;
    const odd = isOdd
        ? `<fields><fullName>Odd__c</fullName><label>Odd</label><type>Checkbox</type><defaultValue>true</defaultValue></fields>`
        : '';
    // text and number in turn: each deploy rewrites the column, after a backup of the database
    const code = isOdd
        ? '<type>Text</type><length>40</length>'
        : '<type>Number</type><precision>10</precision><scale>0</scale>';
    const side = (name: string): string =>
        object(
            `${name} ${version}`,
            'ReadWrite',
            `${odd}<fields><fullName>Code__c</fullName><label>Code</label>${code}</fields>`
        );
    return {
        'package.xml': packageXml({ CustomObject: ['Left__c', 'Right__c'], CustomLabel: ['Holding_Version'] }),
        'objects/Left__c.object': side('Left'),
        'objects/Right__c.object': side('Right'),
        'labels/CustomLabels.labels': `<CustomLabels ${NAMESPACE}><labels><fullName>Holding_Version</fullName><language>en_US</language>
            <protected>false</protected><shortDescription>Version</shortDescription><value>${version}</value></labels></CustomLabels>`,
        ...(isOdd || version === 0
            ? {}
            : { 'destructiveChanges.xml': packageXml({ CustomField: ['Left__c.Odd__c', 'Right__c.Odd__c'] }) })
    };
}
