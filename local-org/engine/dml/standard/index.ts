import type { BehaviourFactory } from '../behaviours.ts';
import { personName } from './person-name.ts';

/** Behaviours of the standard objects, by object name. */
export const standardBehaviours: ReadonlyMap<string, readonly BehaviourFactory[]> = new Map([
    ['User', [personName]],
    ['Contact', [personName]],
    ['Lead', [personName]]
]);
