import assert from 'node:assert/strict';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../../scripts/lib/start/demo-people.ts';
import type { Person } from './journeys.ts';

/** Converts a lead as a person of the demo company would, into an account, a contact and a deal. */
export async function convertLead(
    url: string,
    person: Person,
    leadId: string
): Promise<{ readonly accountId: string; readonly contactId: string; readonly opportunityId: string }> {
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    await connection.login(`${person}@${DEMO_DOMAIN}`, DEMO_PASSWORD);
    const [result] = [
        await connection.soap.convertLead({
            leadId,
            convertedStatus: 'Closed - Converted',
            overwriteLeadSource: false
        })
    ].flat();
    assert.ok(result?.success, `The lead was not converted: ${JSON.stringify(result)}`);
    const { accountId, contactId, opportunityId } = result;
    return { accountId: String(accountId), contactId: String(contactId), opportunityId: String(opportunityId) };
}
