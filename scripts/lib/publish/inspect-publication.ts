import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import { compareWithOrg } from './compare-with-org.ts';
import { NOTE_FIELD, ruleName } from './components/enforcement.ts';
import { chosenEnforcements } from './enforcements.ts';
import { isPublished } from './models.ts';
import { planPublication } from './plan-publication.ts';
import { readPublishFacts } from './read-facts.ts';
import { readPublished } from './read-published.ts';

export interface PublicationState {
    readonly isPublished: boolean;
    /** What publishing now would create, change or withdraw: `Lead.Meets_MQL__c`. */
    readonly behind: readonly string[];
}

/**
 * Compares what holds now with the org's real metadata, whatever its records say. Changes nothing.
 * @returns undefined where this user may not read one or the other
 */
export async function inspectPublication(connection: Connection): Promise<PublicationState | undefined> {
    try {
        const facts = await readPublishFacts(connection);
        const published = await readPublished(connection);
        if (published.components.size === 0) {
            // nothing is there; what the records name was deleted by somebody
            const lost = facts.publications.flatMap(({ object, components }) =>
                components.map((name) => `${object}.${name}`)
            );
            return { isPublished: isPublished(facts.publications), behind: lost };
        }
        const enforcements = chosenEnforcements(undefined, facts).map((chosen) => ({
            ...chosen,
            isActive: published.activeRules.has(`Lead.${ruleName(chosen.key)}`)
        }));
        const plan = planPublication(facts, {
            enforcements,
            refusedByOrg: new Map(),
            keepsNotes: published.components.has(`CustomField Lead.${NOTE_FIELD}`)
        });
        const { changes } = compareWithOrg(plan, published, facts.publications);
        const isOwnField = ({ type }: { type: string }): boolean => type === 'CustomField' || type === 'ValidationRule';
        return { isPublished: true, behind: changes.filter(isOwnField).map(({ fullName }) => fullName) };
    } catch (error) {
        if (error instanceof JobError) {
            return undefined;
        }
        throw error;
    }
}
