import { identities } from './contributions';
import type { Fault, SetupState } from './setupTypes';

/**
 * A set-up of a file with the people of this org: who is not known here leaves the contribution to whoever the org names now.
 * @param users ids by username in small letters
 */
export function withPeople(
    { contributions, ...rest }: SetupState,
    current: SetupState,
    users: ReadonlyMap<string, string>
): { readonly state: SetupState; readonly faults: readonly Fault[] } {
    if (!contributions) {
        return { state: rest, faults: [] };
    }
    const own = current.contributions ?? [];
    const before = new Map(identities(own).map((identity, index) => [identity, own[index]]));
    const faults: Fault[] = [];
    const known = identities(contributions).map((identity, index) => {
        const contribution = contributions[index] as (typeof contributions)[number];
        const { name, key, responsible } = contribution;
        const responsibleId = users.get(responsible.toLowerCase());
        if (responsible === '' || responsibleId !== undefined) {
            return { ...contribution, responsibleId };
        }
        const now = before.get(identity);
        faults.push({ code: 'unknownUser', isFatal: false, names: [name || key, responsible] });
        return { ...contribution, responsible: now?.responsible ?? '', responsibleId: now?.responsibleId };
    });
    return { state: { ...rest, contributions: known }, faults };
}
