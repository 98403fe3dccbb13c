import type { SqlValue } from '../../../storage/database.ts';
import { fieldOf, type PicklistValue } from '../../schema/schema.ts';
import { forecastCategoryName } from '../../stages.ts';
import { roundTo } from '../../values/numbers.ts';
import { markStale } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory, StoredRow, WritePlan } from '../write-plan.ts';

const CATEGORY_BY_NAME = new Map(
    ['Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed', 'Omitted'].map((category) => [
        forecastCategoryName(category),
        category
    ])
);

/** What follows from stage, amount and close date of an opportunity. */
export const opportunityFacts: BehaviourFactory = (plan): Behaviour => {
    const at = columnsOf(plan);
    const stages = new Map<SqlValue | undefined, PicklistValue>(
        (fieldOf(plan.object, 'StageName')?.picklist?.values ?? []).map((value) => [value.value, value])
    );
    const fiscalStart = Number(
        plan.org.database.prepare('SELECT "FiscalYearStartMonth" AS month FROM "Organization"').get()?.['month'] ?? 1
    );
    return {
        derive(row, old, given, context) {
            const stage = stages.get(row[at.stage]);
            if (!old || old[at.stage] !== row[at.stage]) {
                followStage(row, stage, given, at);
                if (old) {
                    row[at.stageChanged] = row[at.modified] as string;
                }
            } else if (given.has(at.categoryName)) {
                row[at.category] = CATEGORY_BY_NAME.get(String(row[at.categoryName])) ?? null;
            }
            if (old && isPushed(old[at.close], row[at.close])) {
                row[at.pushed] = Number(old[at.pushed] ?? 0) + 1;
            }
            row[at.expected] = expectedRevenue(row[at.amount], row[at.probability]);
            setFiscal(row, at, fiscalStart);
            const campaignMatters = !old || COUNTED.some((name) => old[plan.indexOf(name)] !== row[plan.indexOf(name)]);
            if (campaignMatters) {
                markStale(context, 'campaign', row[at.campaign]);
                markStale(context, 'campaign', old?.[at.campaign]);
            }
        },
        removed: (row, context) => markStale(context, 'campaign', row[at.campaign])
    };
};

/** Fields of an opportunity that its campaign's totals read. */
const COUNTED = ['CampaignId', 'Amount', 'IsWon'];

type Columns = ReturnType<typeof columnsOf>;

const columnsOf = (plan: WritePlan) => ({
    stage: plan.indexOf('StageName'),
    amount: plan.indexOf('Amount'),
    probability: plan.indexOf('Probability'),
    expected: plan.indexOf('ExpectedRevenue'),
    close: plan.indexOf('CloseDate'),
    isClosed: plan.indexOf('IsClosed'),
    isWon: plan.indexOf('IsWon'),
    category: plan.indexOf('ForecastCategory'),
    categoryName: plan.indexOf('ForecastCategoryName'),
    stageChanged: plan.indexOf('LastStageChangeDate'),
    modified: plan.indexOf('LastModifiedDate'),
    pushed: plan.indexOf('PushCount'),
    year: plan.indexOf('FiscalYear'),
    quarter: plan.indexOf('FiscalQuarter'),
    fiscal: plan.indexOf('Fiscal'),
    campaign: plan.indexOf('CampaignId')
});

/** Probability and forecast category come with the stage unless they were given with it. A stage that the org does not list is open. */
function followStage(row: StoredRow, stage: PicklistValue | undefined, given: ReadonlySet<number>, at: Columns): void {
    row[at.isClosed] = Number(stage?.isClosed ?? stage?.isWon ?? false);
    row[at.isWon] = Number(stage?.isWon ?? false);
    if (!given.has(at.probability)) {
        row[at.probability] = stage?.probability ?? 0;
    }
    if (given.has(at.categoryName) && row[at.categoryName] !== null) {
        row[at.category] = CATEGORY_BY_NAME.get(String(row[at.categoryName])) ?? null;
        return;
    }
    const category = stage?.forecastCategory ?? 'Pipeline';
    row[at.category] = category;
    row[at.categoryName] = forecastCategoryName(category);
}

const expectedRevenue = (amount: SqlValue | undefined, probability: SqlValue | undefined): number | null =>
    typeof amount === 'number' ? roundTo((amount * Number(probability ?? 0)) / 100, 2) : null;

/** A close date that moves to a later calendar month counts as pushed. */
const isPushed = (before: SqlValue | undefined, after: SqlValue | undefined): boolean =>
    typeof before === 'string' && typeof after === 'string' && after.slice(0, 7) > before.slice(0, 7);

/** Fiscal years are named after the calendar year in which they end. */
function setFiscal(row: StoredRow, at: Columns, startMonth: number): void {
    const close = row[at.close];
    if (typeof close !== 'string') {
        return;
    }
    const shifted = (Number(close.slice(5, 7)) - startMonth + 12) % 12;
    const year = Number(close.slice(0, 4)) + (startMonth > 1 && Number(close.slice(5, 7)) >= startMonth ? 1 : 0);
    const quarter = Math.floor(shifted / 3) + 1;
    row[at.quarter] = quarter;
    row[at.year] = year;
    row[at.fiscal] = `${year} ${quarter}`;
}
