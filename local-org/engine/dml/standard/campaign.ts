import { insertSystemRow } from '../system-rows.ts';
import type { WriteContext } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** A new campaign has the two stock member statuses. */
export const campaignStatuses: BehaviourFactory = (plan): Behaviour => {
    const id = plan.indexOf('Id');
    return {
        written(row, old, { org, userId }) {
            if (!old) {
                insertSystemRow(
                    org,
                    'CampaignMemberStatus',
                    { CampaignId: row[id] ?? null, Label: 'Sent', SortOrder: 1, IsDefault: 1, HasResponded: 0 },
                    userId
                );
                insertSystemRow(
                    org,
                    'CampaignMemberStatus',
                    { CampaignId: row[id] ?? null, Label: 'Responded', SortOrder: 2, IsDefault: 0, HasResponded: 1 },
                    userId
                );
            }
        }
    };
};

const TOTALS = `UPDATE "Campaign" SET
    "NumberOfLeads" = (SELECT count(*) FROM "CampaignMember" m WHERE m."CampaignId" = ?1 AND m."IsDeleted" = 0 AND m."Type" = 'Lead'),
    "NumberOfContacts" = (SELECT count(*) FROM "CampaignMember" m WHERE m."CampaignId" = ?1 AND m."IsDeleted" = 0 AND m."Type" = 'Contact'),
    "NumberOfResponses" = (SELECT count(*) FROM "CampaignMember" m WHERE m."CampaignId" = ?1 AND m."IsDeleted" = 0 AND m."HasResponded" = 1),
    "NumberOfConvertedLeads" = (SELECT count(*) FROM "CampaignMember" m JOIN "Lead" l ON l."Id" = m."LeadId"
        WHERE m."CampaignId" = ?1 AND m."IsDeleted" = 0 AND l."IsConverted" = 1),
    ("NumberOfOpportunities", "NumberOfWonOpportunities", "AmountAllOpportunities", "AmountWonOpportunities") =
        (SELECT count(*), count(*) FILTER (WHERE o."IsWon" = 1), coalesce(sum(o."Amount"), 0), coalesce(sum(o."Amount") FILTER (WHERE o."IsWon" = 1), 0)
        FROM "Opportunity" o WHERE o."CampaignId" = ?1 AND o."IsDeleted" = 0)
    WHERE "Id" = ?1`;

/** Works out the totals of campaigns from their members and opportunities. */
export function recountCampaigns(ids: ReadonlySet<string>, { org }: WriteContext): void {
    for (const id of ids) {
        org.database.prepare(TOTALS).run(id);
    }
}
