import type { OrgFacts, PackageFacts } from '../../../scripts/lib/health/health.ts';

export const ANSWERS_RULE = { name: 'Own_Answers', object: 'Answer__c', filter: 'OwnerId = $User.Id' };

export const packageFacts = (changes: Partial<PackageFacts> = {}): PackageFacts => ({
    version: '1.2.0',
    apiVersion: 66,
    sharingModels: new Map([
        ['Answer__c', 'Private'],
        ['Stage__c', 'Read']
    ]),
    permissionSets: ['Reader'],
    restrictionRules: [ANSWERS_RULE],
    components: ['CustomObject Answer__c', 'CustomObject Stage__c', 'PermissionSet Reader'],
    ...changes
});

/** An org in which all is well. */
export const orgFacts = (changes: Partial<OrgFacts> = {}): OrgFacts => ({
    newestApiVersion: 67,
    missing: [],
    changedBundles: [],
    assigned: new Map([['Reader', 12]]),
    sharingModels: new Map([
        ['Answer__c', 'Private'],
        ['Stage__c', 'Read']
    ]),
    activeRestrictionRules: [ANSWERS_RULE],
    features: new Set(['accountTeams', 'opportunityTeams']),
    tracksLeadStatus: true,
    stages: [
        { name: 'Awareness', sequence: 1 },
        { name: 'Purchase', sequence: 2 }
    ],
    retiredMappings: [],
    mappings: [
        {
            object: 'Lead',
            field: 'Status',
            value: 'New',
            recordType: '',
            leavesFunnel: false,
            stageId: 's1',
            sellingStep: ''
        }
    ],
    values: [{ object: 'Lead', field: 'Status', value: 'New', recordType: '', records: 40 }],
    participantsWithoutFunction: 0,
    publication: { isPublished: true, behind: [] },
    ...changes
});
