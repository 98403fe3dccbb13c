import type { AssignedSet } from '../../../force-app/main/funnel/lwc/healthModel/healthTypes.ts';
import type { Finding, OrgFacts, PackageFacts } from './health.ts';
import {
    featureFindings,
    historyFinding,
    participantsFinding,
    permissionFindings,
    publicationFinding
} from '../../../force-app/main/funnel/lwc/healthModel/healthModel.ts';
import { restrictionFindings, sharingFindings } from './rules/access.ts';
import { apiFinding, packageFindings } from './rules/deployed.ts';
import { mappingFindings } from './rules/mapping.ts';
import { toFinding } from './to-finding.ts';
import { healthWords } from './words.ts';

/**
 * Judges an org: every rule gives a finding, also where all is well, so that a report says what was looked at. Rules that a page can
 * judge too are the package's own (healthModel); what only the Metadata API tells is judged here.
 */
export function checkHealth(wanted: PackageFacts, org: OrgFacts): Finding[] {
    const parts = packageFindings(wanted, org);
    const isThere = org.missing.length < wanted.components.length;
    return [
        apiFinding(wanted, org),
        ...parts,
        // of an org without the package all else follows from that
        ...(isThere
            ? [
                  ...permissionFindings(healthWords, assignedSets(wanted, org)).map(toFinding),
                  ...sharingFindings(wanted, org),
                  ...restrictionFindings(wanted, org),
                  ...mappingFindings(org),
                  ...participantsFinding(healthWords, org.participantsWithoutFunction).map(toFinding),
                  ...(org.publication
                      ? [
                            toFinding(
                                publicationFinding(healthWords, org.publication.isPublished, org.publication.behind)
                            )
                        ]
                      : [])
              ]
            : []),
        toFinding(historyFinding(healthWords, org.tracksLeadStatus)),
        ...featureFindings(healthWords, org.features).map(toFinding)
    ];
}

const assignedSets = ({ permissionSets }: PackageFacts, { assigned }: OrgFacts): AssignedSet[] =>
    permissionSets.map((name) => ({ name, people: assigned.get(name) }));

export const isHealthy = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'error');
