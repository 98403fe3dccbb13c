import type { Access } from '../../engine/access/access.ts';
import type { Org } from '../../engine/org.ts';
import { calendarFor } from '../../engine/query/person-calendar.ts';
import { type CompiledAggregate, compileAggregate } from '../../engine/query/compile-aggregate.ts';
import { type CompiledRecords, compileRecords } from '../../engine/query/compile-records.ts';
import { registerFunctions } from '../../engine/query/register-functions.ts';
import type { RunTime } from '../../engine/query/sql.ts';
import { analyzeSoql } from '../../engine/soql/analyze.ts';
import type { RecordShape, ValueEntry } from '../../engine/soql/plan.ts';
import { PlanCache } from './plan-cache.ts';

/** A SOQL query ready to run. */
export type CompiledSoql =
    | { readonly kind: 'records'; readonly compiled: CompiledRecords; readonly shape: RecordShape }
    | { readonly kind: 'aggregate'; readonly compiled: CompiledAggregate; readonly entries: readonly ValueEntry[] }
    | { readonly kind: 'count'; readonly compiled: CompiledRecords };

const cache = new PlanCache<CompiledSoql>();

/** @throws OrgError as `analyzeSoql` */
export function soqlPlan(org: Org, access: Access, text: string, allRows: boolean): CompiledSoql {
    registerFunctions(org.database);
    return cache.get(org, access, allRows ? `all ${text}` : text, (sight) => {
        const plan = analyzeSoql(text, sight, { allRows });
        switch (plan.kind) {
            case 'records':
                return { kind: 'records', compiled: compileRecords(sight, plan.query), shape: plan.shape };
            case 'aggregate':
                return { kind: 'aggregate', compiled: compileAggregate(sight, plan.query), entries: plan.entries };
            case 'count':
                return { kind: 'count', compiled: compileRecords(sight, plan.query) };
        }
    });
}

const byId = new PlanCache<CompiledSoql & { kind: 'records' }>();

/** The plan of a query without a filter, cut down to the ids that it is run for. */
export function recordsByIdPlan(org: Org, access: Access, text: string): CompiledSoql & { kind: 'records' } {
    registerFunctions(org.database);
    return byId.get(org, access, text, (sight) => {
        const plan = analyzeSoql(text, sight, { allRows: false });
        if (plan.kind !== 'records') {
            throw new TypeError(`Not a query for records: ${text}`);
        }
        const compiled = compileRecords(sight, { ...plan.query, where: { kind: 'givenIds' } });
        return { kind: 'records', compiled, shape: plan.shape };
    });
}

export const runTime = (org: Org, access: Access): RunTime => ({ calendar: calendarFor(org, access), ids: '[]' });
