import { shareOf, type ShareObject } from '../../access/sharing/share-objects.ts';
import { OrgError } from '../../errors.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import { insertSystemRow, type SystemValues } from '../system-rows.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory, StoredRow } from '../write-plan.ts';

const RANK: Readonly<Record<string, number>> = { None: 0, Read: 1, Edit: 2, All: 3 };

/** What an org-wide default gives to everybody. */
const DEFAULTS: Readonly<Record<string, string>> = {
    Read: 'Read',
    ReadWrite: 'Edit',
    ReadWriteTransfer: 'Edit',
    FullAccess: 'All'
};

/** Shares that people write: by hand or for a reason of the object, to more than everybody has, never to `All`. */
export const manualShare: BehaviourFactory = (plan): Behaviour => {
    const { schema } = plan.org;
    const parent = plan.columns[plan.indexOf(plan.object.controllingField ?? '')]?.field.referenceTo[0] ?? '';
    const shared = objectOf(schema(), parent) as ObjectDef;
    const { level } = shareOf(schema(), shared) as ShareObject;
    const [cause, access] = [plan.indexOf('RowCause'), plan.indexOf(level)];
    return {
        check(row) {
            const why = String(row[cause] ?? 'Manual');
            if (why !== 'Manual' && !why.endsWith('__c')) {
                throw new OrgError(
                    'FIELD_INTEGRITY_EXCEPTION',
                    `field integrity exception: RowCause (cannot be ${why})`,
                    {
                        fields: ['RowCause']
                    }
                );
            }
            const given = String(row[access]);
            const everybody = DEFAULTS[shared.sharingModel] ?? 'None';
            if (given === 'All' || (RANK[given] ?? 0) <= (RANK[everybody] ?? 0)) {
                throw new OrgError(
                    'FIELD_INTEGRITY_EXCEPTION',
                    `field integrity exception: ${level} (trivial share level ${given}, for organization with default level ${everybody})`,
                    { fields: [level] }
                );
            }
        }
    };
};

/** Who gets a record does not take over what its former owner shared by hand. */
export const sharesEndWithOwner: BehaviourFactory = (plan): Behaviour => {
    const share = shareOf(plan.org.schema(), plan.object);
    const [id, owner] = [plan.indexOf('Id'), plan.indexOf('OwnerId')];
    return {
        written(row, old, { org }) {
            if (share && old && owner >= 0 && old[owner] !== row[owner]) {
                org.database
                    .prepare(
                        `DELETE FROM ${quote(share.object.name)} WHERE ${quote(share.parent)} = ? AND "RowCause" = 'Manual'`
                    )
                    .run(row[id] ?? null);
            }
        }
    };
};

/** A member of an account's or opportunity's team shares the record: a row with the cause `Team` stands for it. */
const teamShare =
    (parentName: string, levels: readonly string[]): BehaviourFactory =>
    (plan) => {
        const { org } = plan;
        const share = shareOf(org.schema(), objectOf(org.schema(), parentName) as ObjectDef) as ShareObject;
        const [parent, user] = [plan.indexOf(share.parent), plan.indexOf('UserId')];
        const clear = (row: StoredRow): void => {
            org.database
                .prepare(
                    `DELETE FROM ${quote(share.object.name)} WHERE ${quote(share.parent)} = ? AND "UserOrGroupId" = ? AND "RowCause" = 'Team'`
                )
                .run(row[parent] ?? null, row[user] ?? null);
        };
        return {
            written(row, old, { userId }) {
                clear(old ?? row);
                const given = Object.fromEntries(levels.map((name) => [name, row[plan.indexOf(name)] ?? 'None']));
                if (given[share.level] !== 'None') {
                    const values: SystemValues = {
                        [share.parent]: row[parent] ?? null,
                        UserOrGroupId: row[user] ?? null,
                        RowCause: 'Team',
                        ...given
                    };
                    insertSystemRow(org, share.object.name, values, userId);
                }
            },
            removed: clear
        };
    };

export const accountTeam = teamShare('Account', ['AccountAccessLevel', 'OpportunityAccessLevel', 'ContactAccessLevel']);
export const opportunityTeam = teamShare('Opportunity', ['OpportunityAccessLevel']);
