import type { Access } from '../../engine/access/access.ts';
import type { Org } from '../../engine/org.ts';
import type { Sight } from '../../engine/query/field-path.ts';
import { calendarFor } from '../../engine/query/person-calendar.ts';
import type { Schema } from '../../engine/schema/schema.ts';

/** Compiled queries that one person's access keeps; the one not used for longest goes first. */
const KEPT = 200;
/** Longer texts are rarely asked twice, and would fill the memory. */
const LONGEST_KEPT = 20_000;

/**
 * Compiled queries, for one person under one schema: the access object stands for both, for a change of either makes a
 * new one. Nothing is kept longer than the access object itself.
 */
export class PlanCache<Plan> {
    readonly #plans = new WeakMap<Access, { schema: Schema; plans: Map<string, Plan> }>();

    get(org: Org, access: Access, key: string, make: (sight: Sight) => Plan): Plan {
        const schema = org.schema();
        let known = this.#plans.get(access);
        if (!known || known.schema !== schema) {
            known = { schema, plans: new Map() };
            this.#plans.set(access, known);
        }
        const { plans } = known;
        const clock = { isRead: false };
        const plan = plans.get(key) ?? make({ schema, access, calendar: calendarFor(org, access), clock });
        if (key.length <= LONGEST_KEPT && !clock.isRead) {
            plans.delete(key);
            plans.set(key, plan);
            if (plans.size > KEPT) {
                plans.delete(plans.keys().next().value as string);
            }
        }
        return plan;
    }
}
