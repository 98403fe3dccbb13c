import type { SqlValue } from '../../../storage/database.ts';
import type { Org } from '../../org.ts';
import { objectOf, type Schema } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';
import { markStale, type WriteContext } from '../write-context.ts';
import { RecordErrors } from '../save-result.ts';
import { validate } from '../validation.ts';
import { planOf, type StoredRow, type WritePlan } from '../write-plan.ts';
import { causeKey, markSummaries } from './mark-summaries.ts';
import { summaryGroups, type SummaryGroup } from './summary-plan.ts';

/** Kind of total under which an object's roll-ups are marked stale. */
export const summaryKind = (object: string): string => `summaries ${object}`;

const groupsBySchema = new WeakMap<Schema, Map<string, SummaryGroup[]>>();

function groupsOf(org: Org, plan: WritePlan): SummaryGroup[] {
    let known = groupsBySchema.get(org.schema());
    if (!known) {
        known = new Map();
        groupsBySchema.set(org.schema(), known);
    }
    let groups = known.get(plan.object.name);
    if (!groups) {
        groups = summaryGroups(org, plan.object);
        known.set(plan.object.name, groups);
    }
    return groups;
}

/** Parents whose roll-ups one statement works out. */
const PORTION = 500;

/** Works out all roll-ups of some parents again; where they changed, their own parents' roll-ups become stale. */
export function recomputeSummaries(context: WriteContext, objectName: string, ids: ReadonlySet<string>): void {
    const object = objectOf(context.org.schema(), objectName);
    if (!object) {
        return;
    }
    const plan = planOf(context.org, object);
    const groups = groupsOf(context.org, plan);
    const all = [...ids];
    for (let start = 0; start < all.length; start += PORTION) {
        recomputePortion(context, plan, groups, all.slice(start, start + PORTION));
    }
}

function recomputePortion(
    context: WriteContext,
    plan: WritePlan,
    groups: readonly SummaryGroup[],
    ids: readonly string[]
): void {
    const columns = groups.flatMap(({ fields }) => fields.map((field) => plan.indexOf(field.name)));
    const readers = groups.map((group) => group.read(ids));
    for (const id of ids) {
        const old = plan.read(id);
        const values = readers.flatMap((read) => read(id));
        const changed = old ? columns.filter((column, index) => old[column] !== values[index]) : [];
        if (old && changed.length > 0) {
            const row = old.slice();
            columns.forEach((column, index) => {
                row[column] = values[index] as SqlValue;
            });
            saveTotals(context, plan, row, old, changed);
        }
    }
}

function saveTotals(
    context: WriteContext,
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow,
    changed: readonly number[]
): void {
    const id = row[plan.indexOf('Id')] as string;
    const causes = context.staleBy.get(causeKey(summaryKind(plan.object.name), id)) ?? NOBODY;
    if (isRefused(plan, row, old, causes, context)) {
        return;
    }
    context.causes = causes;
    plan.update(row, changed);
    context.formulas.rows.delete(id);
    markSummaries(plan, row, old, context);
}

const NOBODY: ReadonlySet<number> = new Set();

/**
 * New totals are a save of the parent: its validation rules have a say, and what they say is told of the records that
 * changed the totals. Where nobody did (a deploy made the roll-up) no rules are asked, as on the platform.
 */
function isRefused(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow,
    causes: ReadonlySet<number>,
    context: WriteContext
): boolean {
    if (causes.size === 0 || row[plan.indexOf('IsDeleted')] === 1) {
        return false;
    }
    try {
        validate(plan, row, old, context);
        return false;
    } catch (error) {
        if (!(error instanceof RecordErrors)) {
            throw error;
        }
        // The fields that the rules name are the parent's: the child has none of them.
        const errors = error.errors.map((one) => ({ ...one, fields: [] }));
        for (const cause of causes) {
            context.refused.set(cause, errors);
        }
        return true;
    }
}

/** Works out the roll-ups of all rows again, after a deploy that added or changed one. Parents of parents come last. */
export function recomputeAllSummaries(context: WriteContext, objectNames: readonly string[]): void {
    for (const name of objectNames) {
        const ids = context.org.database.prepare(`SELECT "Id" FROM ${quote(name)}`).all();
        ids.forEach((row) => markStale(context, summaryKind(name), row['Id']));
    }
}
