import type { Finding, OrgFacts, PackageFacts } from '../health.ts';

/** From closed to open: what stands later lets more people see or change more. */
const OPENNESS = ['ControlledByParent', 'Private', 'Read', 'ReadWrite', 'ReadWriteTransfer', 'FullAccess'];

export function sharingFindings({ sharingModels: wanted }: PackageFacts, { sharingModels }: OrgFacts): Finding[] {
    return [...wanted].map(([object, intended]) => {
        const key = `sharing.${object}`;
        const actual = sharingModels.get(object);
        if (actual === undefined) {
            return {
                key,
                level: 'error',
                found: `The org does not tell how ${object} is shared.`,
                mend: 'npm run deploy -- --target-org ORG, as someone who may read metadata.'
            };
        }
        if (actual === intended) {
            return { key, level: 'ok', found: `${object} is shared as intended (${intended}).` };
        }
        const isOpener = OPENNESS.indexOf(actual) > OPENNESS.indexOf(intended);
        return {
            key,
            level: isOpener ? 'error' : 'warning',
            found: `${object} is shared as ${actual}; intended is ${intended}.`,
            cost: isOpener
                ? 'People see or change what is not meant for them.'
                : 'People may miss what is meant for them.',
            mend: `Setup > Sharing Settings > Organization-Wide Defaults > ${object}: ${intended}.`
        };
    });
}

export function restrictionFindings(
    { restrictionRules }: PackageFacts,
    { activeRestrictionRules }: OrgFacts
): Finding[] {
    return restrictionRules.map(({ name, object, filter }) => {
        const key = `restriction.${name}`;
        const rule = activeRestrictionRules.find((candidate) => candidate.name === name);
        if (rule?.filter === filter && rule.object === object) {
            return { key, level: 'ok', found: `The restriction rule ${name} on ${object} is active (${filter}).` };
        }
        return {
            key,
            level: 'error',
            found: rule
                ? `The restriction rule ${name} lets through ${rule.filter}; intended is ${filter}.`
                : `The restriction rule ${name} on ${object} is missing or not active.`,
            cost: 'Sharing that somebody adds by hand or by rule can show records that are meant for their owner alone.',
            mend: `Setup > Object Manager > ${object} > Restriction Rules: activate ${name} with ${filter}.`
        };
    });
}
