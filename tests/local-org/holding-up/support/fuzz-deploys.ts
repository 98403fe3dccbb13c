import assert from 'node:assert/strict';
import type { Deployment } from '../../../../local-org/services/deploy/deploy-result.ts';
import { isDone } from '../../../../local-org/services/deploy/deploy-result.ts';
import { createDeployService } from '../../../../local-org/services/deploy/deploy-service.ts';
import { packageXml, type PackageFiles } from '../../../contract/support/contract-package.ts';
import { until } from './client.ts';
import { openFuzzedOrg, PATIENCE } from './fuzz.ts';
import { LEDGER_PACKAGE } from './ledger-package.ts';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** A package with files of many types, all of which deploy. */
export const MIXED_PACKAGE: PackageFiles = {
    ...LEDGER_PACKAGE,
    'package.xml': packageXml({
        CustomObject: ['Ledger__c', 'Entry__c', 'Account'],
        PermissionSet: ['Ledgers'],
        CustomLabel: ['Hello'],
        GlobalValueSet: ['Colour'],
        CustomTab: ['Ledger__c'],
        Layout: ['Ledger__c-Ledger Layout']
    }),
    'objects/Account.object': `<CustomObject ${NAMESPACE}>
        <fields><fullName>Colour__c</fullName><label>Colour</label><type>Picklist</type><valueSet><restricted>true</restricted><valueSetName>Colour</valueSetName></valueSet></fields>
        <fields><fullName>Size__c</fullName><label>Size</label><type>Number</type><formula>IF(ISBLANK(Name), 0, LEN(Name) * 2)</formula><precision>18</precision><scale>2</scale></fields>
        <validationRules><fullName>Small</fullName><active>true</active><errorConditionFormula>Size__c &gt; 500</errorConditionFormula><errorMessage>Too large</errorMessage></validationRules>
        <listViews><fullName>All_Accounts</fullName><columns>ACCOUNT.NAME</columns><filterScope>Everything</filterScope><label>All</label></listViews>
        </CustomObject>`,
    'permissionsets/Ledgers.permissionset': `<PermissionSet ${NAMESPACE}>
        <fieldPermissions><editable>true</editable><field>Entry__c.Amount__c</field><readable>true</readable></fieldPermissions><label>Ledgers</label>
        <objectPermissions><allowCreate>true</allowCreate><allowDelete>false</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>false</modifyAllRecords><object>Ledger__c</object><viewAllRecords>false</viewAllRecords></objectPermissions>
        </PermissionSet>`,
    'labels/CustomLabels.labels': `<CustomLabels ${NAMESPACE}><labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello</value></labels></CustomLabels>`,
    'globalValueSets/Colour.globalValueSet': `<GlobalValueSet ${NAMESPACE}><customValue><fullName>Red</fullName><default>true</default><label>Red</label></customValue><masterLabel>Colour</masterLabel><sorted>false</sorted></GlobalValueSet>`,
    'tabs/Ledger__c.tab': `<CustomTab ${NAMESPACE}><customObject>true</customObject><motif>Custom1: Heart</motif></CustomTab>`,
    'layouts/Ledger__c-Ledger Layout.layout': `<Layout ${NAMESPACE}><layoutSections><customLabel>true</customLabel><detailHeading>true</detailHeading><editHeading>true</editHeading><label>Details</label><layoutColumns><layoutItems><behavior>Required</behavior><field>Name</field></layoutItems></layoutColumns><style>OneColumn</style></layoutSections></Layout>`
};

export interface FuzzedDeploys {
    /** Deploys an archive, checks that its end has the shape it must have, and returns it. */
    tryZip(zip: Uint8Array, checkOnly: boolean): Promise<Deployment>;
    close(): Promise<void>;
}

export function openFuzzedDeploys(): FuzzedDeploys {
    const fuzzed = openFuzzedOrg();
    const service = createDeployService(fuzzed.org, fuzzed.directory);
    return {
        async tryZip(zip, checkOnly) {
            const begun = performance.now();
            const options = { checkOnly, rollbackOnError: true, ignoreWarnings: false, testLevel: null };
            const { id } = service.deploy(fuzzed.caller, Buffer.from(zip), options);
            const end = await until(
                'The end of the deploy',
                async () => {
                    const now = service.find(fuzzed.caller, id);
                    return isDone(now.status) ? now : undefined;
                },
                1
            );
            assert.deepEqual(fuzzed.internalFaults(), []);
            checkShape(end);
            assert.ok(performance.now() - begun < PATIENCE);
            return end;
        },
        async close() {
            await service.stop();
            fuzzed.close();
        }
    };
}

/** A failure has a reason: one for the whole, or one for each component at fault. */
function checkShape({ status, errorMessage, components }: Deployment): void {
    const failed = components.filter(({ success }) => !success);
    assert.ok(status === 'Succeeded' || status === 'Failed', status);
    assert.equal(status === 'Failed', errorMessage !== null || failed.length > 0);
    assert.ok(errorMessage === null || errorMessage.length > 10);
    for (const { problem, lineNumber, columnNumber } of failed) {
        assert.ok(problem !== undefined && problem.length > 5, problem);
        assert.equal(lineNumber === undefined, columnNumber === undefined, problem);
    }
}
