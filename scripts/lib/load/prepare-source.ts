import path from 'node:path';
import { refused } from '../cli/job-error.ts';
import type { Plan } from './plan.ts';
import { isCalendarDay } from './transform.ts';

/**
 * Finds, or makes, the folder of a plan's files.
 * @param wishes.source what the person gave; it wins over what the plan says
 * @param wishes.asOf the day that generated data end at
 */
export async function prepareSource(
    plan: Plan,
    planFile: string,
    wishes: { source: string | undefined; asOf: string | undefined; cacheFolder: string }
): Promise<string> {
    if (wishes.source !== undefined) {
        return path.resolve(wishes.source);
    }
    if (!plan.source) {
        throw refused(`The plan ${plan.name} names no folder of its own.`, 'Give it: --source DIR.');
    }
    if ('folder' in plan.source) {
        return path.resolve(path.dirname(planFile), plan.source.folder);
    }
    const asOf = wishes.asOf ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asOf) || !isCalendarDay(asOf)) {
        throw refused(`--as-of ${asOf} is no day.`, 'Write it as YYYY-MM-DD.');
    }
    const { writeDemoCompany } = await import('../demo-company/write-demo-company.ts');
    return writeDemoCompany(asOf, path.join(wishes.cacheFolder, 'demo-company', asOf));
}
