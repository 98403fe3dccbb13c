import type { Connection } from 'jsforce';
import { assignPermissionSets } from '../../../../scripts/lib/org/assign-permission-sets.ts';
import { openConnection } from '../../../../scripts/lib/org/target-org.ts';

type Criterion = readonly [field: string, operator: string, value?: string];

let people = 0;

/** A new person, signed in. */
export async function aPerson(
    administrator: Connection,
    name: string,
    permissionSets: readonly string[]
): Promise<Connection> {
    people += 1;
    const username = `${name}.${people}@example.com`;
    const [profile] = (await administrator.query<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'"))
        .records;
    const { id } = await administrator.sobject('User').create({
        Username: username,
        Email: username,
        LastName: name,
        Alias: `p${people}`,
        ProfileId: profile?.Id ?? '',
        TimeZoneSidKey: 'UTC',
        LocaleSidKey: 'en_US',
        LanguageLocaleKey: 'en_US',
        EmailEncodingKey: 'UTF-8'
    });
    if (permissionSets.length > 0) {
        await assignPermissionSets(administrator, id ?? '', permissionSets);
    }
    await administrator.requestPost(`/sobjects/User/${id}/password`, { NewPassword: 'secret' });
    const own = await openConnection({
        instanceUrl: administrator.instanceUrl,
        loginUrl: administrator.instanceUrl
    });
    await own.login(username, 'secret');
    return own;
}

/** A definition that two people have signed and put in force. @returns its id */
export async function agree(
    administrator: Connection,
    key: string,
    version: number,
    criteria: readonly Criterion[]
): Promise<string> {
    const author = await aPerson(administrator, 'author', ['Lead_Standards_Author', 'Funnel_Reader']);
    const marketing = await aPerson(administrator, 'marketing', ['Lead_Standards_Marketing_Signer', 'Funnel_Reader']);
    const sales = await aPerson(administrator, 'sales', ['Lead_Standards_Sales_Signer', 'Funnel_Reader']);
    const [stage] = (
        await administrator.query<{ Id: string }>("SELECT Id FROM Funnel_Stage__c WHERE Key__c = 'brand_preference'")
    ).records;
    const { id = '' } = await author.sobject('Lead_Definition__c').create({
        Name: key.toUpperCase(),
        Definition_Key__c: key,
        Version__c: version,
        Version_Key__c: `${key}.${version}`,
        Status__c: 'Draft',
        Admits_To_Stage__c: stage?.Id ?? null
    });
    const Id = id ?? '';
    await author.sobject('Lead_Criterion__c').create(
        criteria.map(([field, operator, value = ''], index) => ({
            Lead_Definition__c: Id,
            Criterion_Key__c: `${key}.${version}.${index + 1}`,
            Position__c: index + 1,
            Field__c: field,
            Operator__c: operator,
            Value__c: value
        }))
    );
    const now = new Date().toISOString();
    const save = (by: Connection, fields: object): Promise<unknown> =>
        by.sobject('Lead_Definition__c').update({ Id, ...fields });
    await save(author, { Status__c: 'Proposed' });
    await save(marketing, { Signed_By_Marketing__c: await idOf(marketing), Marketing_Signed_On__c: now });
    await save(sales, {
        Signed_By_Sales__c: await idOf(sales),
        Sales_Signed_On__c: now,
        Status__c: 'Agreed',
        In_Force_Key__c: key
    });
    return Id;
}

const idOf = async (connection: Connection): Promise<string> => (await connection.identity()).user_id;

/** Takes a definition out of force. */
export async function retire(administrator: Connection, id: string): Promise<void> {
    const author = await aPerson(administrator, 'author', ['Lead_Standards_Author', 'Funnel_Reader']);
    await author.sobject('Lead_Definition__c').update({ Id: id, Status__c: 'Retired', In_Force_Key__c: null });
}
