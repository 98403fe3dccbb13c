import type { Access } from '../../../local-org/engine/access/access.ts';
import { insertRecords } from '../../../local-org/engine/dml/dml.ts';
import { applyMetadata } from '../../../local-org/engine/metadata/apply-metadata.ts';
import { objectOf, type ObjectDef } from '../../../local-org/engine/schema/schema.ts';
import { component, objectFile } from '../../support/engine-org.ts';
import type { SalesOrg } from './sales-org.ts';

/** Who owns the records; all of them are below the director. */
const SELLERS = 50;

/** People who reach records in one way each. Accounts and opportunities are private. */
export interface SharingPeople {
    readonly administrator: Access;
    /** Above all sellers in the role hierarchy: sees all records. */
    readonly director: Access;
    /** Owns one record in fifty, and sees no other. */
    readonly seller: Access;
    /** Owns nothing; a criteria-based rule opens all records. */
    readonly byCriteria: Access;
    /** Owns nothing; a rule on the owners' role opens all records. */
    readonly byOwner: Access;
    readonly sellerId: string;
}

/** Makes accounts and opportunities private, spreads them over sellers, and makes people who see them in different ways. */
export function shareOut(sales: SalesOrg): SharingPeople {
    const { org } = sales;
    const administratorId = sales.administrator.userId;
    const insert = (object: string, record: Record<string, unknown>): string => {
        const definition = objectOf(org.schema(), object) as ObjectDef;
        const [result] = insertRecords(org, org.accessOf(administratorId), definition, [record], { allOrNone: true });
        if (!result?.id) {
            throw new Error(`${object} was refused: ${JSON.stringify(result?.errors)}`);
        }
        return result.id;
    };
    const profile = org.database.prepare(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`).get();
    const user = (name: string, roleId: string): string =>
        insert('User', {
            Username: `${name}@example.com`,
            Email: `${name}@example.com`,
            LastName: name,
            Alias: name.slice(0, 8),
            ProfileId: profile?.['Id'],
            UserRoleId: roleId
        });
    const role = (name: string, parent?: string): string =>
        insert('UserRole', {
            Name: name,
            DeveloperName: name,
            OpportunityAccessForAccountOwner: 'Read',
            ...(parent ? { ParentRoleId: parent } : {})
        });
    const top = role('Director');
    const sellerRole = role('Seller', top);
    const director = user('director', top);
    const sellers = Array.from({ length: SELLERS }, (_, index) => user(`seller${index}`, sellerRole));
    const byCriteria = user('criteria', role('Analyst'));
    const byOwner = user('owner', role('Partner'));
    spread(sales, sellers);
    deploySharing(sales);
    return {
        administrator: org.accessOf(administratorId),
        director: org.accessOf(director),
        seller: org.accessOf(sellers[0] as string),
        byCriteria: org.accessOf(byCriteria),
        byOwner: org.accessOf(byOwner),
        sellerId: sellers[0] as string
    };
}

/** By SQL: a million updates through the engine would take minutes and are not what is measured. */
function spread({ org }: SalesOrg, sellers: readonly string[]): void {
    for (const object of ['Account', 'Opportunity']) {
        org.database
            .prepare(
                `UPDATE "${object}" SET "OwnerId" = (SELECT value FROM json_each(?1) WHERE key = "${object}".rowid % ${SELLERS})`
            )
            .run(JSON.stringify(sellers));
    }
}

function deploySharing({ org }: SalesOrg): void {
    const rule = (kind: string, name: string, to: string, inside: string): string =>
        `<${kind}><fullName>${name}</fullName><accessLevel>Read</accessLevel><label>${name}</label><sharedTo><role>${to}</role></sharedTo>${inside}</${kind}>`;
    const results = applyMetadata(org, {
        upserts: [
            objectFile('Account', { settings: '<sharingModel>Private</sharingModel>' }),
            objectFile('Opportunity', { settings: '<sharingModel>Private</sharingModel>' }),
            component(
                'SharingRules',
                'Opportunity',
                rule(
                    'sharingCriteriaRules',
                    'For_Analysts',
                    'Analyst',
                    '<criteriaItems><field>Amount</field><operation>greaterThan</operation><value>0</value></criteriaItems><includeRecordsOwnedByAll>true</includeRecordsOwnedByAll>'
                ) + rule('sharingOwnerRules', 'For_Partners', 'Partner', '<sharedFrom><role>Seller</role></sharedFrom>')
            )
        ],
        deletes: [],
        checkOnly: false,
        rollbackOnError: true
    });
    const problem = results.find(({ success }) => !success)?.problem;
    if (problem !== undefined) {
        throw new Error(problem);
    }
}
