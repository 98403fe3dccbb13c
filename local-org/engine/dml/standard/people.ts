import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** Who may do what is worked out again after a change of users, roles and assignments. */
export const forgetAccess: BehaviourFactory = (): Behaviour => ({
    written: (_row, _old, context) => context.org.forgetAccess(),
    removed: (_row, context) => context.org.forgetAccess()
});

/** A nickname made from the username that nobody has yet. */
function freeNickname(org: Org, username: string): string {
    const base = (username.split('@')[0] ?? '').slice(0, 34) || 'user';
    const isTaken = (name: string): boolean =>
        org.database.prepare('SELECT 1 AS taken FROM "User" WHERE "CommunityNickname" = ?').get(name) !== undefined;
    let nickname = base;
    for (let count = 2; isTaken(nickname); count++) {
        nickname = `${base}${count}`;
    }
    return nickname;
}

/** A user has a nickname even where none was given. */
export const userDefaults: BehaviourFactory = (plan): Behaviour => {
    const [username, nickname] = ['Username', 'CommunityNickname'].map((name) => plan.indexOf(name)) as [
        number,
        number
    ];
    const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
    return {
        derive(row, old) {
            if (!old && row[nickname] === null) {
                row[nickname] = freeNickname(plan.org, String(row[username] ?? ''));
            }
        },
        check(row) {
            if (!email.test(String(row[username]))) {
                throw new OrgError(
                    'INVALID_EMAIL_ADDRESS',
                    `Username: invalid email address: ${String(row[username])}`,
                    { fields: ['Username'] }
                );
            }
        }
    };
};

/** A person has a permission set, or a group of them, once. */
export const assignedOnce: BehaviourFactory = (plan): Behaviour => {
    const [id, set, group, assignee] = ['Id', 'PermissionSetId', 'PermissionSetGroupId', 'AssigneeId'].map((name) =>
        plan.indexOf(name)
    ) as [number, number, number, number];
    return {
        check(row, old) {
            if (row[set] === null && row[group] === null) {
                throw new OrgError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [PermissionSetId]', {
                    fields: ['PermissionSetId']
                });
            }
            const holder = plan.org.database
                .prepare(
                    'SELECT "Id" FROM "PermissionSetAssignment" WHERE "AssigneeId" = ? AND "PermissionSetId" IS ? AND "PermissionSetGroupId" IS ?'
                )
                .get(row[assignee] ?? null, row[set] ?? null, row[group] ?? null);
            if (holder && !old && holder['Id'] !== row[id]) {
                throw new OrgError(
                    'DUPLICATE_VALUE',
                    `duplicate value found: PermissionSetId, AssigneeId duplicates value on record with id: ${String(holder['Id'])}`,
                    {
                        fields: ['PermissionSetId', 'AssigneeId']
                    }
                );
            }
        }
    };
};
