import type { Access } from '../../../local-org/engine/access/access.ts';
import type { MetadataComponent } from '../../../local-org/engine/metadata/metadata-store.ts';
import { applyMetadata } from '../../../local-org/engine/metadata/apply-metadata.ts';
import { component, field, objectFile, rule } from '../../support/engine-org.ts';
import { insertAll, type SalesOrg } from './sales-org.ts';

/** Something that makes writes dearer. */
export interface WriteCost {
    readonly name: string;
    /** Brings it into an org. @returns for whom the writes are made */
    prepare(sales: SalesOrg): Access;
}

function deploy(
    { org, administrator }: SalesOrg,
    object: string,
    content: { parts?: string; settings?: string }
): Access {
    apply({ org }, [objectFile(object, content)]);
    return org.accessOf(administrator.userId);
}

function apply({ org }: Pick<SalesOrg, 'org'>, upserts: readonly MetadataComponent[]): void {
    const results = applyMetadata(org, {
        upserts: [...upserts],
        deletes: [],
        checkOnly: false,
        rollbackOnError: true
    });
    const problem = results.find(({ success }) => !success)?.problem;
    if (problem !== undefined) {
        throw new Error(problem);
    }
}

const RULES = [
    rule('Positive', 'Amount &lt; 0', 'Negative'),
    rule('Won_Has_Amount', 'AND(ISPICKVAL(StageName, "Closed Won"), ISBLANK(Amount))', 'Amount missing'),
    rule('Not_Too_Far', 'CloseDate &gt; DATE(2100, 1, 1)', 'Too far'),
    rule('Named', 'LEN(Name) &lt; 3', 'Name too short'),
    rule('Account_Named', 'ISBLANK(Account.Name)', 'Account without a name')
];

const summary = (name: string, operation: string, summed = ''): string =>
    field(
        name,
        'Summary',
        `${summed}<summaryForeignKey>Opportunity.AccountId</summaryForeignKey><summaryOperation>${operation}</summaryOperation>`
    );
const AMOUNT = '<summarizedField>Opportunity.Amount</summarizedField>';

/** A person below nobody, under a sharing model where only owners and those above them see records. */
function salesRep(sales: SalesOrg): Access {
    deploy(sales, 'Opportunity', { settings: '<sharingModel>Private</sharingModel>' });
    const { org, administrator } = sales;
    const profile = org.database.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`).get();
    const [userId] = insertAll(org, org.accessOf(administrator.userId), 'User', [
        {
            Username: 'rep@example.com',
            Email: 'rep@example.com',
            LastName: 'Rep',
            Alias: 'rep',
            ProfileId: profile?.['Id']
        }
    ]);
    return org.accessOf(userId as string);
}

/** The same below a manager, with private accounts of their own as parents, and a rule by criteria beside it. */
function salesRepBelow(sales: SalesOrg): Access {
    const { org } = sales;
    const rep = salesRep(sales);
    const insert = (object: string, record: Record<string, unknown>): string =>
        insertAll(org, org.accessOf(sales.administrator.userId), object, [record])[0] as string;
    const top = insert('UserRole', { Name: 'Manager', DeveloperName: 'Manager' });
    const role = insert('UserRole', { Name: 'Rep', DeveloperName: 'Rep', ParentRoleId: top });
    org.database.prepare('UPDATE "User" SET "UserRoleId" = ? WHERE "Id" = ?').run(role, rep.userId);
    org.database.prepare('UPDATE "Account" SET "OwnerId" = ?').run(rep.userId);
    deploy(sales, 'Account', { settings: '<sharingModel>Private</sharingModel>' });
    const criteria =
        '<criteriaItems><field>Amount</field><operation>greaterThan</operation><value>0</value></criteriaItems>';
    apply(sales, [
        component(
            'SharingRules',
            'Opportunity',
            `<sharingCriteriaRules><fullName>Large</fullName><accessLevel>Read</accessLevel><label>Large</label><sharedTo><role>Manager</role></sharedTo>${criteria}<includeRecordsOwnedByAll>true</includeRecordsOwnedByAll></sharingCriteriaRules>`
        )
    ]);
    return org.accessOf(rep.userId);
}

/** The first is the one that the others are compared with. */
export const COSTS: readonly WriteCost[] = [
    { name: 'nothing', prepare: ({ administrator }) => administrator },
    { name: 'one validation rule', prepare: (sales) => deploy(sales, 'Opportunity', { parts: RULES[0] }) },
    {
        name: 'five validation rules, one over a parent',
        prepare: (sales) => deploy(sales, 'Opportunity', { parts: RULES.join('') })
    },
    {
        name: 'three roll-ups on the account',
        prepare: (sales) =>
            deploy(sales, 'Account', {
                parts: summary('N__c', 'count') + summary('T__c', 'sum', AMOUNT) + summary('M__c', 'max', AMOUNT)
            })
    },
    { name: 'private sharing, a person who sees accounts and own records', prepare: salesRep },
    { name: 'private accounts too, role hierarchy and a criteria-based rule', prepare: salesRepBelow }
];
