import type { BehaviourFactory } from '../write-plan.ts';

/** Name of a person: first, middle and last name and suffix, as the platform joins them. */
export const personName: BehaviourFactory = (plan) => {
    const name = plan.indexOf('Name');
    const parts = ['FirstName', 'MiddleName', 'LastName', 'Suffix']
        .map((part) => plan.indexOf(part))
        .filter((index) => index >= 0);
    return {
        derive(row) {
            row[name] =
                parts
                    .map((index) => row[index])
                    .filter(Boolean)
                    .join(' ') || null;
        }
    };
};
