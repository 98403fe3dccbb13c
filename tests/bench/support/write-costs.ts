import type { Access } from '../../../local-org/engine/access/access.ts';
import { applyMetadata } from '../../../local-org/engine/metadata/apply-metadata.ts';
import { field, objectFile, rule } from '../../support/engine-org.ts';
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
    const results = applyMetadata(org, {
        upserts: [objectFile(object, content)],
        deletes: [],
        checkOnly: false,
        rollbackOnError: true
    });
    const problem = results.find(({ success }) => !success)?.problem;
    if (problem !== undefined) {
        throw new Error(problem);
    }
    return org.accessOf(administrator.userId);
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
    { name: 'private sharing, a person who sees accounts and own records', prepare: salesRep }
];
