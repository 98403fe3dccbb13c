import type { SqlValue } from '../../../storage/database.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { roundTo } from '../../values/numbers.ts';
import type { Behaviour } from '../behaviours.ts';
import { rewriteRow } from '../rewrite-row.ts';
import { markStale, type WriteContext } from '../write-context.ts';
import { planOf, type BehaviourFactory, type WritePlan } from '../write-plan.ts';

const at = (plan: WritePlan, name: string): number => plan.indexOf(name);

/** The category of an order follows from its status; both are the same as long as no others were added. */
export const orderStatus: BehaviourFactory = (plan): Behaviour => {
    const [status, code] = [at(plan, 'Status'), at(plan, 'StatusCode')];
    return {
        derive(row) {
            row[code] = row[status] === 'Activated' ? 'Activated' : 'Draft';
        }
    };
};

/** The end of a contract: the last day of its term. */
export const contractEnd: BehaviourFactory = (plan): Behaviour => {
    const [start, term, end] = [at(plan, 'StartDate'), at(plan, 'ContractTerm'), at(plan, 'EndDate')];
    return {
        derive(row) {
            row[end] = lastDay(row[start], row[term]);
        }
    };
};

function lastDay(start: SqlValue | undefined, months: SqlValue | undefined): string | null {
    if (typeof start !== 'string' || typeof months !== 'number') {
        return null;
    }
    const [year, month, day] = start.split('-').map(Number) as [number, number, number];
    return new Date(Date.UTC(year, month - 1 + months, day - 1)).toISOString().slice(0, 10);
}

/** An order's product line: product and list price come from the price book entry, the total from price and quantity. */
export const orderLine: BehaviourFactory = (plan): Behaviour => {
    const [order, entry, product, list, unit, quantity, total] = [
        'OrderId',
        'PricebookEntryId',
        'Product2Id',
        'ListPrice',
        'UnitPrice',
        'Quantity',
        'TotalPrice'
    ].map((name) => at(plan, name)) as [number, number, number, number, number, number, number];
    return {
        derive(row, old) {
            const source = plan.org.database
                .prepare('SELECT "Product2Id", "UnitPrice" FROM "PricebookEntry" WHERE "Id" = ?')
                .get(row[entry] ?? null);
            if (source && old?.[entry] !== row[entry]) {
                row[product] = source['Product2Id'] ?? null;
                row[list] = source['UnitPrice'] ?? null;
            }
            row[unit] = row[unit] ?? row[list] ?? null;
            row[total] = row[unit] === null ? null : roundTo(Number(row[unit]) * Number(row[quantity] ?? 0), 2);
        },
        written: (row, _old, context) => markStale(context, 'orderLines', row[order]),
        removed: (row, context) => markStale(context, 'orderLines', row[order])
    };
};

/** The amount of an order is the sum of its lines. */
export function recountOrders(ids: ReadonlySet<string>, context: WriteContext): void {
    const plan = planOf(context.org, objectOf(context.org.schema(), 'Order') as ObjectDef);
    const sum = context.org.database.prepare(
        'SELECT coalesce(sum("TotalPrice"), 0) AS amount FROM "OrderItem" WHERE "OrderId" = ? AND "IsDeleted" = 0'
    );
    for (const id of ids) {
        rewriteRow(plan, id, context, { TotalAmount: sum.get(id)?.['amount'] ?? 0 });
    }
}
