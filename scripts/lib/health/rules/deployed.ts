import type { Finding, OrgFacts, PackageFacts } from '../health.ts';

const DEPLOY = 'npm run deploy -- --target-org ORG';
const SHOWN = 5;

export function apiFinding({ apiVersion }: PackageFacts, { newestApiVersion }: OrgFacts): Finding {
    const found = `The org speaks API version ${newestApiVersion.toFixed(1)}; the package needs ${apiVersion.toFixed(1)}.`;
    return newestApiVersion >= apiVersion
        ? { key: 'api', level: 'ok', found }
        : {
              key: 'api',
              level: 'error',
              found,
              mend: 'Wait for the next release of your instance (status.salesforce.com).'
          };
}

export function packageFindings(
    { version, components }: PackageFacts,
    { missing, changedBundles }: OrgFacts
): Finding[] {
    const present: Finding =
        missing.length === 0
            ? {
                  key: 'package.components',
                  level: 'ok',
                  found: `All ${components.length} components of ${version} are there.`
              }
            : {
                  key: 'package.components',
                  level: 'error',
                  found: `${missing.length} of ${components.length} components of ${version} are missing: ${some(missing)}.`,
                  cost: 'The package is older than this source, not deployed, or half removed.',
                  mend: DEPLOY
              };
    return [present, sourceFinding(version, changedBundles)];
}

function sourceFinding(version: string, changed: readonly string[] | undefined): Finding {
    const key = 'package.source';
    if (changed === undefined) {
        return { key, level: 'note', found: 'The org did not give its Lightning components to compare them.' };
    }
    return changed.length === 0
        ? { key, level: 'ok', found: `The Lightning components are those of this source (${version}).` }
        : {
              key,
              level: 'warning',
              found: `${changed.length} Lightning components differ from this source (${version}): ${some(changed)}.`,
              cost: 'The org shows an older or a changed version.',
              mend: `${DEPLOY}; what somebody changed in the org is replaced.`
          };
}

const some = (names: readonly string[]): string =>
    names.length <= SHOWN ? names.join(', ') : `${names.slice(0, SHOWN).join(', ')} and ${names.length - SHOWN} more`;
