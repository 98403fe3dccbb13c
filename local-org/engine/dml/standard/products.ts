import type { SqlValue } from '../../../storage/database.ts';
import { OrgError } from '../../errors.ts';
import { objectOf, type ObjectDef } from '../../schema/schema.ts';
import { roundTo } from '../../values/numbers.ts';
import { markStale, type WriteContext } from '../write-context.ts';
import type { Behaviour } from '../behaviours.ts';
import { planOf, type WritePlan, type BehaviourFactory } from '../write-plan.ts';
import { rewriteRow } from '../rewrite-row.ts';

const column = (plan: WritePlan, sql: string, id: SqlValue | undefined, name: string): SqlValue =>
    plan.org.database.prepare(sql).get(id ?? null)?.[name] ?? null;

/** A price book entry carries its product's name and code, and stands once for a product in a book. */
export const pricebookEntry: BehaviourFactory = (plan): Behaviour => {
    const [id, book, product, name, code] = ['Id', 'Pricebook2Id', 'Product2Id', 'Name', 'ProductCode'].map((field) =>
        plan.indexOf(field)
    ) as [number, number, number, number, number];
    return {
        derive(row) {
            row[name] = column(plan, 'SELECT "Name" FROM "Product2" WHERE "Id" = ?', row[product], 'Name');
            row[code] = column(
                plan,
                'SELECT "ProductCode" FROM "Product2" WHERE "Id" = ?',
                row[product],
                'ProductCode'
            );
        },
        check(row, old) {
            const twin = plan.org.database
                .prepare(
                    'SELECT "Id" FROM "PricebookEntry" WHERE "Pricebook2Id" = ? AND "Product2Id" = ? AND "IsDeleted" = 0'
                )
                .get(row[book] ?? null, row[product] ?? null);
            if (!old && twin && twin['Id'] !== row[id]) {
                throw new OrgError('DUPLICATE_VALUE', 'This price definition already exists in this price book', {
                    fields: ['Pricebook2Id', 'Product2Id']
                });
            }
        }
    };
};

/** An opportunity's product line: product and list price come from the price book entry, the total from price and quantity. */
export const opportunityLine: BehaviourFactory = (plan): Behaviour => {
    const [opportunity, entry, product, code, name, quantity, total, unit, list, discount] = [
        'OpportunityId',
        'PricebookEntryId',
        'Product2Id',
        'ProductCode',
        'Name',
        'Quantity',
        'TotalPrice',
        'UnitPrice',
        'ListPrice',
        'Discount'
    ].map((field) => plan.indexOf(field)) as [
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number,
        number
    ];
    return {
        derive(row, old, given) {
            const source = plan.org.database
                .prepare('SELECT * FROM "PricebookEntry" WHERE "Id" = ?')
                .get(row[entry] ?? null);
            if (source && (!old || old[entry] !== row[entry])) {
                row[product] = source['Product2Id'] ?? null;
                row[list] = source['UnitPrice'] ?? null;
            }
            row[code] = column(
                plan,
                'SELECT "ProductCode" FROM "Product2" WHERE "Id" = ?',
                row[product],
                'ProductCode'
            );
            const names = [
                column(plan, 'SELECT "Name" FROM "Opportunity" WHERE "Id" = ?', row[opportunity], 'Name'),
                column(plan, 'SELECT "Name" FROM "Product2" WHERE "Id" = ?', row[product], 'Name')
            ];
            row[name] = names.filter(Boolean).join(' ').slice(0, 376) || null;
            const count = Number(row[quantity] ?? 0);
            const share = 1 - Number(row[discount] ?? 0) / 100;
            if (given.has(total) && !given.has(unit) && count * share !== 0) {
                row[unit] = roundTo(Number(row[total] ?? 0) / count / share, 2);
                return;
            }
            row[unit] = row[unit] ?? row[list] ?? null;
            row[total] = row[unit] === null ? null : roundTo(Number(row[unit]) * count * share, 2);
        },
        check(row) {
            if (row[unit] === null) {
                throw new OrgError('REQUIRED_FIELD_MISSING', 'Required fields are missing: [UnitPrice]', {
                    fields: ['UnitPrice']
                });
            }
        },
        written: (row, _old, context) => markStale(context, 'opportunityLines', row[opportunity]),
        removed: (row, context) => markStale(context, 'opportunityLines', row[opportunity])
    };
};

const LINES =
    'SELECT count(*) AS lines, sum("TotalPrice") AS amount, sum("Quantity") AS quantity FROM "OpportunityLineItem" WHERE "OpportunityId" = ? AND "IsDeleted" = 0';

/** An opportunity with product lines has their sum as its amount; without any it keeps the amount it had. */
export function recountLines(ids: ReadonlySet<string>, context: WriteContext): void {
    const plan = planOf(context.org, objectOf(context.org.schema(), 'Opportunity') as ObjectDef);
    for (const id of ids) {
        const totals = context.org.database.prepare(LINES).get(id);
        const hasLines = Number(totals?.['lines']) > 0;
        rewriteRow(plan, id, context, {
            HasOpportunityLineItem: Number(hasLines),
            ...(hasLines
                ? { Amount: totals?.['amount'] ?? null, TotalOpportunityQuantity: totals?.['quantity'] ?? null }
                : {})
        });
    }
}
