import { refused } from '../cli/job-error.ts';
import { enforcedStatuses, enforcementKey } from './models.ts';
import type { PublishFacts } from './read-facts.ts';

/** What the command line says: a definition and its statuses, `off`, or nothing (what is enforced stays so). */
export type EnforceChoice = { readonly key: string; readonly statuses: readonly string[] } | 'off';

interface Chosen {
    readonly key: string;
    readonly statuses: readonly string[];
}

/**
 * Which definitions are enforced, for which statuses: what was enforced before, with what was chosen now.
 * @throws JobError for a definition that is not in force, or a status that the org does not have
 */
export function chosenEnforcements(choice: EnforceChoice | undefined, facts: PublishFacts): Chosen[] {
    if (choice === 'off') {
        return [];
    }
    const before = facts.publications
        .filter(({ kind, components }) => kind === 'Enforcement' && components.length > 0)
        .map(({ key, source }) => ({ key: key.replace(/^enforcement\./, ''), statuses: enforcedStatuses(source) }))
        .filter(({ key }) => facts.definitions.some((definition) => definition.key === key));
    if (choice === undefined) {
        return before;
    }
    const chosen = checked(choice, facts);
    return [...before.filter(({ key }) => enforcementKey(key) !== enforcementKey(chosen.key)), chosen];
}

function checked({ key: typed, statuses }: Chosen, { definitions, leadStatuses }: PublishFacts): Chosen {
    const definition = definitions.find(({ key }) => key.toLowerCase() === typed.toLowerCase());
    if (!definition) {
        const keys = definitions.map(({ key }) => key).join(', ') || 'none';
        throw refused(
            `There is no lead definition "${typed}" in force.`,
            `In force: ${keys}. A definition is in force once both functions have signed it.`
        );
    }
    if (statuses.length === 0) {
        throw refused(
            'Which Lead Status asks for the definition is missing.',
            `Give it: --enforce ${definition.key} --statuses "Qualified". Statuses of this org: ${leadStatuses.join(', ')}.`
        );
    }
    const known = statuses.map((status) => leadStatuses.find((name) => name.toLowerCase() === status.toLowerCase()));
    const unknown = statuses.filter((_, index) => known[index] === undefined);
    if (unknown.length > 0) {
        throw refused(
            `This org has no Lead Status ${unknown.map((status) => `"${status}"`).join(', ')}.`,
            `It has: ${leadStatuses.join(', ')}.`
        );
    }
    return { key: definition.key, statuses: known.filter((name) => name !== undefined) };
}
