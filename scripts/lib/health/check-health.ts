import type { Finding, OrgFacts, PackageFacts } from './health.ts';
import { permissionFindings, restrictionFindings, sharingFindings } from './rules/access.ts';
import { apiFinding, packageFindings } from './rules/deployed.ts';
import { featureFindings, historyFinding } from './rules/features.ts';
import { mappingFindings } from './rules/mapping.ts';

/** Judges an org: every rule gives a finding, also where all is well, so that a report says what was looked at. */
export function checkHealth(wanted: PackageFacts, org: OrgFacts): Finding[] {
    const parts = packageFindings(wanted, org);
    const isThere = org.missing.length < wanted.components.length;
    return [
        apiFinding(wanted, org),
        ...parts,
        // of an org without the package all else follows from that
        ...(isThere
            ? [
                  ...permissionFindings(wanted, org),
                  ...sharingFindings(wanted, org),
                  ...restrictionFindings(wanted, org),
                  ...mappingFindings(org)
              ]
            : []),
        historyFinding(org),
        ...featureFindings(org)
    ];
}

export const isHealthy = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'error');
