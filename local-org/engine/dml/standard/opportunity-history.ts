import type { SqlValue } from '../../../storage/database.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import type { Behaviour } from '../behaviours.ts';
import { planOf, type StoredRow, type BehaviourFactory } from '../write-plan.ts';

/** Columns that are copied from the opportunity to its history. */
const COPIED = ['StageName', 'Amount', 'ExpectedRevenue', 'CloseDate', 'Probability', 'ForecastCategory'];

/** One OpportunityHistory row when an opportunity is made and whenever what it shows changes, dated as the change is. */
export const opportunityHistory: BehaviourFactory = (plan): Behaviour => {
    const target = planOf(plan.org, objectOf(plan.org.schema(), 'OpportunityHistory') as ObjectDef);
    const copied = COPIED.map((name) => ({ from: plan.indexOf(name), to: target.indexOf(name) }));
    const at = {
        id: plan.indexOf('Id'),
        amount: plan.indexOf('Amount'),
        close: plan.indexOf('CloseDate'),
        amountChanged: plan.indexOf('LastAmountChangedHistoryId'),
        closeChanged: plan.indexOf('LastCloseDateChangedHistoryId'),
        created: plan.indexOf('CreatedDate'),
        modified: plan.indexOf('LastModifiedDate'),
        author: plan.indexOf('CreatedById'),
        modifiedBy: plan.indexOf('LastModifiedById')
    };
    const to = {
        id: target.indexOf('Id'),
        opportunity: target.indexOf('OpportunityId'),
        created: target.indexOf('CreatedDate'),
        createdBy: target.indexOf('CreatedById'),
        stamp: target.indexOf('SystemModstamp'),
        previousAmount: target.indexOf('PrevAmount'),
        previousClose: target.indexOf('PrevCloseDate')
    };
    let nextId: string | undefined;
    const isChanged = (row: StoredRow, old: StoredRow): boolean => copied.some(({ from }) => row[from] !== old[from]);
    return {
        derive(row, old, _given, context) {
            nextId = !old || isChanged(row, old) ? context.org.ids.next(target.object.keyPrefix) : undefined;
            if (old && nextId !== undefined) {
                row[at.amountChanged] = row[at.amount] === old[at.amount] ? (row[at.amountChanged] ?? null) : nextId;
                row[at.closeChanged] = row[at.close] === old[at.close] ? (row[at.closeChanged] ?? null) : nextId;
            }
        },
        written(row, old, context) {
            if (nextId === undefined) {
                return;
            }
            const history = target.template.slice();
            for (const { from, to: place } of copied) {
                history[place] = row[from] as SqlValue;
            }
            history[to.id] = nextId;
            history[to.opportunity] = row[at.id] as SqlValue;
            history[to.created] = row[old ? at.modified : at.created] as SqlValue;
            history[to.createdBy] = row[old ? at.modifiedBy : at.author] as SqlValue;
            history[to.stamp] = context.now;
            history[to.previousAmount] = old?.[at.amount] ?? null;
            history[to.previousClose] = old?.[at.close] ?? null;
            target.insert(history);
        }
    };
};
