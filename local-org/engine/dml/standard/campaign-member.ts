import type { Row, SqlValue } from '../../../storage/database.ts';
import { OrgError } from '../../errors.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { markStale, type WriteContext } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import { planOf, type StoredRow, type WritePlan, type BehaviourFactory } from '../write-plan.ts';

const PERSON = [
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
    'HasOptedOutOfFax'
];
const ADDRESS = ['Street', 'City', 'State', 'PostalCode', 'Country'];

interface Columns {
    campaign: number;
    lead: number;
    contact: number;
    status: number;
    responded: number;
    firstResponded: number;
    type: number;
    modified: number;
    created: number;
}

const columnsOf = (plan: WritePlan): Columns => ({
    campaign: plan.indexOf('CampaignId'),
    lead: plan.indexOf('LeadId'),
    contact: plan.indexOf('ContactId'),
    status: plan.indexOf('Status'),
    responded: plan.indexOf('HasResponded'),
    firstResponded: plan.indexOf('FirstRespondedDate'),
    type: plan.indexOf('Type'),
    modified: plan.indexOf('LastModifiedDate'),
    created: plan.indexOf('CreatedDate')
});

/** A campaign's member: status of its campaign, response, and the person's own data. */
export const campaignMember: BehaviourFactory = (plan): Behaviour => {
    const at = columnsOf(plan);
    return {
        derive(row, old, given) {
            setStatus(plan, row, old, given, at);
            if (!old || old[at.lead] !== row[at.lead] || old[at.contact] !== row[at.contact]) {
                copyPerson(plan, row, at);
            }
        },
        check(row, old) {
            if (row[at.lead] === null && row[at.contact] === null) {
                throw new OrgError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [LeadId or ContactId]', {
                    fields: ['LeadId', 'ContactId']
                });
            }
            if (!old) {
                refuseSecond(plan, row, at);
            }
        },
        written: (row, _old, context) => markStale(context, 'campaign', row[at.campaign]),
        removed: (row, context) => markStale(context, 'campaign', row[at.campaign])
    };
};

function setStatus(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    given: ReadonlySet<number>,
    at: Columns
): void {
    const statuses = plan.org.database
        .prepare(
            'SELECT "Label", "HasResponded", "IsDefault" FROM "CampaignMemberStatus" WHERE "CampaignId" = ? AND "IsDeleted" = 0 ORDER BY "IsDefault" DESC, "SortOrder"'
        )
        .all(row[at.campaign] ?? null);
    // The list of the field is no campaign's list: a status that nobody gave is the campaign's own default.
    if (!old && (!given.has(at.status) || row[at.status] === null)) {
        row[at.status] = statuses[0]?.['Label'] ?? 'Sent';
    }
    const label = String(row[at.status]).toLowerCase();
    row[at.responded] =
        statuses.find((status) => String(status['Label']).toLowerCase() === label)?.['HasResponded'] ?? 0;
    if (row[at.responded] === 1 && row[at.firstResponded] === null) {
        row[at.firstResponded] = String(row[old ? at.modified : at.created]).slice(0, 10);
    }
}

function copyPerson(plan: WritePlan, row: StoredRow, at: Columns): void {
    const set = (name: string, value: SqlValue | undefined): void => {
        const index = plan.indexOf(name);
        row[index] = value ?? (plan.columns[index]?.field.type === 'boolean' ? 0 : null);
    };
    // A converted lead's membership names both: it is the contact's by then.
    const lead = row[at.contact] === null;
    const id = lead ? row[at.lead] : row[at.contact];
    const person = personOf(plan, lead ? 'Lead' : 'Contact', id);
    row[at.type] = lead ? 'Lead' : 'Contact';
    PERSON.forEach((name) => set(name, person?.[name]));
    ADDRESS.forEach((name) => set(name, person?.[lead ? name : `Mailing${name}`]));
    set('LeadOrContactId', id);
    set('LeadOrContactOwnerId', person?.['OwnerId']);
    set('CompanyOrAccount', lead ? person?.['Company'] : accountName(plan, person?.['AccountId']));
}

const personOf = (plan: WritePlan, object: string, id: SqlValue | undefined): Row | undefined =>
    plan.org.database.prepare(`SELECT * FROM "${object}" WHERE "Id" = ?`).get(id ?? null);

const accountName = (plan: WritePlan, id: SqlValue | undefined): SqlValue | undefined =>
    plan.org.database.prepare('SELECT "Name" FROM "Account" WHERE "Id" = ?').get(id ?? null)?.['Name'];

function refuseSecond(plan: WritePlan, row: StoredRow, at: Columns): void {
    const person = row[at.lead] !== null ? 'LeadId' : 'ContactId';
    const holder = plan.org.database
        .prepare(`SELECT "Id" FROM "CampaignMember" WHERE "CampaignId" = ? AND "${person}" = ? AND "IsDeleted" = 0`)
        .get(row[at.campaign] ?? null, (row[at.lead] ?? row[at.contact]) as SqlValue);
    if (holder) {
        throw new OrgError('DUPLICATE_VALUE', 'Already a campaign member.', { fields: [person] });
    }
}

/** Copies changed leads and contacts to their memberships again. */
export function refreshMembers(ids: ReadonlySet<string>, context: WriteContext): void {
    const plan = planOf(context.org, objectOf(context.org.schema(), 'CampaignMember') as ObjectDef);
    const at = columnsOf(plan);
    for (const id of ids) {
        const column = id.startsWith('00Q') ? 'LeadId' : 'ContactId';
        for (const { Id } of context.org.database
            .prepare(`SELECT "Id" FROM "CampaignMember" WHERE "${column}" = ?`)
            .all(id)) {
            const row = plan.read(String(Id)) as StoredRow;
            copyPerson(plan, row, at);
            plan.update(
                row,
                plan.columns.map(({ index }) => index).filter((index) => index !== plan.indexOf('Id'))
            );
            markStale(context, 'campaign', row[at.campaign]);
        }
    }
}
