import type { Connection } from 'jsforce';
import { ZipFile } from 'yazl';

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

const ITEM_OBJECT = `${HEAD}<CustomObject ${NAMESPACE}>
    <deploymentStatus>Deployed</deploymentStatus>
    <fields><fullName>Amount__c</fullName><label>Amount</label><type>Currency</type><precision>18</precision><scale>2</scale></fields>
    <fields><fullName>Due__c</fullName><label>Due</label><type>Date</type></fields>
    <fields><fullName>Number__c</fullName><label>Number</label><type>Text</type><length>40</length><externalId>true</externalId><unique>true</unique></fields>
    <fields><fullName>Parent__c</fullName><label>Parent</label><type>Lookup</type><referenceTo>Contract_Item__c</referenceTo><relationshipLabel>Parts</relationshipLabel><relationshipName>Parts</relationshipName></fields>
    <label>Contract Item</label>
    <nameField><label>Name</label><type>Text</type></nameField>
    <pluralLabel>Contract Items</pluralLabel>
    <sharingModel>ReadWrite</sharingModel>
</CustomObject>`;

const ITEM_PERMISSIONS = `${HEAD}<PermissionSet ${NAMESPACE}>
    <fieldPermissions><editable>true</editable><field>Contract_Item__c.Amount__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>Contract_Item__c.Due__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>Contract_Item__c.Number__c</field><readable>true</readable></fieldPermissions>
    <fieldPermissions><editable>true</editable><field>Contract_Item__c.Parent__c</field><readable>true</readable></fieldPermissions>
    <label>Contract Items</label>
    <objectPermissions><allowCreate>true</allowCreate><allowDelete>true</allowDelete><allowEdit>true</allowEdit><allowRead>true</allowRead><modifyAllRecords>true</modifyAllRecords><object>Contract_Item__c</object><viewAllRecords>true</viewAllRecords></objectPermissions>
</PermissionSet>`;

export type PackageFiles = Readonly<Record<string, string>>;

/** Type -> members. */
export const packageXml = (members: Readonly<Record<string, readonly string[]>>): string => {
    const types = Object.entries(members).map(
        ([name, names]) =>
            `<types>${names.map((one) => `<members>${one}</members>`).join('')}<name>${name}</name></types>`
    );
    return `${HEAD}<Package ${NAMESPACE}>${types.join('')}<version>67.0</version></Package>`;
};

/** An object `Contract_Item__c` with a text external id, an amount, a date and a parent, and its permission set. */
export const ITEM_PACKAGE: PackageFiles = {
    'package.xml': packageXml({ CustomObject: ['Contract_Item__c'], PermissionSet: ['Contract_Items'] }),
    'objects/Contract_Item__c.object': ITEM_OBJECT,
    'permissionsets/Contract_Items.permissionset': ITEM_PERMISSIONS
};

export function zipped(files: PackageFiles): Promise<Buffer> {
    const archive = new ZipFile();
    for (const [path, content] of Object.entries(files)) {
        archive.addBuffer(Buffer.from(content), path);
    }
    archive.end();
    return new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        archive.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
        archive.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
        archive.outputStream.on('error', reject);
    });
}

export interface DeployOutcome {
    readonly id: string;
    readonly status: string;
    readonly success: boolean;
    readonly done: boolean;
    readonly numberComponentsTotal: number;
    readonly numberComponentErrors: number;
    readonly errorMessage: string | null;
    readonly details: {
        readonly componentSuccesses: readonly ComponentRow[];
        readonly componentFailures: readonly ComponentRow[];
    };
}

export interface ComponentRow {
    readonly componentType: string;
    readonly fullName: string;
    readonly fileName: string;
    readonly created: boolean;
    readonly problem: string | null;
    readonly lineNumber: number | null;
}

/** Deploys over REST with jsforce and waits for the end. */
export async function deploy(
    connection: Connection,
    files: PackageFiles,
    options: object = {}
): Promise<DeployOutcome> {
    const started = await connection.metadata.deployRest(await zipped(files), { rollbackOnError: true, ...options });
    return deployOutcome(connection, String(started.id));
}

export async function deployOutcome(connection: Connection, id: string): Promise<DeployOutcome> {
    for (;;) {
        const { deployResult } = await connection.request<{ deployResult: DeployOutcome }>(
            `/metadata/deployRequest/${id}?includeDetails=true`
        );
        if (deployResult.done) {
            return deployResult;
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
    }
}

/** The item object with its permission set, assigned to the signed-in person. */
export async function withItems(connection: Connection): Promise<void> {
    const outcome = await deploy(connection, ITEM_PACKAGE);
    if (!outcome.success) {
        throw new Error(JSON.stringify(outcome.details.componentFailures));
    }
    const { records } = await connection.query<{ Id: string }>(
        `SELECT Id FROM PermissionSet WHERE Name = 'Contract_Items'`
    );
    const me = (await connection.identity()).user_id;
    const assigned = await connection.query(
        `SELECT Id FROM PermissionSetAssignment WHERE AssigneeId = '${me}' AND PermissionSetId = '${records[0]?.Id}'`
    );
    if (assigned.totalSize === 0) {
        await connection.sobject('PermissionSetAssignment').create({ AssigneeId: me, PermissionSetId: records[0]?.Id });
    }
}
