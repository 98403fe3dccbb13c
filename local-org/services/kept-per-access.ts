import type { Access } from '../engine/access/access.ts';

/**
 * Keeps answers that depend on the schema and on one person's rights alone. An Access stands for both: a deploy or a change of
 * permissions makes a new one, and what was kept for the old one goes with it.
 */
export function keptPerAccess<T>(): (access: Access, key: string, make: () => T) => T {
    const kept = new WeakMap<Access, Map<string, T>>();
    return (access, key, make) => {
        let answers = kept.get(access);
        if (!answers) {
            answers = new Map();
            kept.set(access, answers);
        }
        let answer = answers.get(key);
        if (answer === undefined) {
            answer = make();
            answers.set(key, answer);
        }
        return answer;
    };
}
