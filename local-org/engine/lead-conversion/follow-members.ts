import { deleteRecords } from '../dml/dml.ts';
import { rewriteRow } from '../dml/rewrite-row.ts';
import { planOf } from '../dml/write-plan.ts';
import { objectNamed, type Conversion } from './converted-records.ts';

/** The campaign that the lead joined last: it is credited with the opportunity, whoever may see it. */
export const latestCampaign = ({ org, lead, leadPlan }: Conversion): string | undefined =>
    org.database
        .prepare(
            'SELECT "CampaignId" AS id FROM "CampaignMember" WHERE "LeadId" = ? AND "IsDeleted" = 0 ORDER BY "CreatedDate" DESC, "Id" DESC LIMIT 1'
        )
        .get(lead[leadPlan.indexOf('Id')] ?? null)?.['id'] as string | undefined;

/**
 * Memberships of the lead become the contact's. Where the contact is in the campaign already, the membership that has
 * come further stays.
 */
export function followMembers({ org, filling, context }: Conversion, leadId: string, contactId: string): void {
    const plan = planOf(org, objectNamed(org, 'CampaignMember'));
    const { database } = org;
    const members = database
        .prepare(
            'SELECT "Id", "CampaignId", "Status", "HasResponded" FROM "CampaignMember" WHERE "LeadId" = ? AND "IsDeleted" = 0'
        )
        .all(leadId);
    for (const member of members) {
        const twin = database
            .prepare(
                'SELECT "Id", "HasResponded" FROM "CampaignMember" WHERE "CampaignId" = ? AND "ContactId" = ? AND "IsDeleted" = 0'
            )
            .get(member['CampaignId'] as string, contactId);
        if (!twin) {
            rewriteRow(plan, String(member['Id']), context, { ContactId: contactId });
            continue;
        }
        if (member['HasResponded'] === 1 && twin['HasResponded'] !== 1) {
            rewriteRow(plan, String(twin['Id']), context, { Status: member['Status'] as string });
        }
        const granted = { ...filling, canDelete: () => true };
        deleteRecords(org, granted, [String(member['Id'])], { allOrNone: true });
    }
}
