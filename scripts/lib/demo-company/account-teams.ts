import type { Account } from './accounts.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

export interface TeamMember {
    /** Key of the account. */
    readonly account: string;
    readonly person: Person;
    readonly role: string;
}

/** From this size on an account is worked on by a team. */
const KEY_ACCOUNT = 1.5;
/** Of so many teams one has nobody from headquarters, and four people only: too few to be shown. */
const SMALL_EVERY = 6;

/**
 * Teams on the key accounts: who owns it, the region's director and field marketer, and as a rule two more sellers and two
 * marketers from headquarters. Directors and marketers are in many.
 */
export function makeAccountTeams(
    random: Random,
    accounts: readonly Account[],
    people: readonly Person[]
): TeamMember[] {
    const headquarters = people.filter(({ job, region }) => job === 'marketer' && region === '');
    return accounts
        .filter(({ size }) => size >= KEY_ACCOUNT)
        .flatMap((account, index) => {
            const isSmall = index % SMALL_EVERY === SMALL_EVERY - 1;
            const regional = people.filter(({ region }) => region === account.region);
            const others = regional.filter(
                ({ job, username }) => ['seller', 'engineer', 'prospector'].includes(job) && username !== account.owner
            );
            const members: [Person | undefined, string][] = [
                [regional.find(({ username }) => username === account.owner), 'Account Manager'],
                [regional.find(({ job }) => job === 'director'), 'Sales Manager'],
                [regional.find(({ job }) => job === 'marketer'), 'Lead Qualifier'],
                ...random.sample(others, isSmall ? 1 : 2).map((person): [Person, string] => [person, 'Sales Rep']),
                ...random
                    .sample(headquarters, isSmall ? 0 : 2)
                    .map((person): [Person, string] => [person, 'Lead Qualifier'])
            ];
            return members.flatMap(([person, role]) => (person ? [{ account: account.key, person, role }] : []));
        });
}

export const accountTeamRows = (members: readonly TeamMember[]): Record<string, string>[] =>
    members.map(({ account, person, role }) => ({ account, username: person.username, role }));
