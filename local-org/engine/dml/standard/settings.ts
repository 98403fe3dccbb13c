import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** A record of a custom setting that names nobody is the org's. */
export const settingOwner: BehaviourFactory = (plan) => {
    const [owner, name] = [plan.indexOf('SetupOwnerId'), plan.indexOf('Name')];
    const behaviour: Behaviour = {
        derive(row) {
            row[owner] ??= plan.org.id;
            if (plan.object.customSetting === 'Hierarchy') {
                row[name] ??= row[plan.indexOf('Id')] ?? null;
            }
        }
    };
    return behaviour;
};
