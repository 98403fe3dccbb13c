import type { Access } from '../../engine/access/access.ts';
import type { Org } from '../../engine/org.ts';
import { type Expression, typeOf } from '../../engine/query/ir.ts';
import type { Entry, ValueEntry } from '../../engine/soql/plan.ts';
import type { FieldDef, FieldType } from '../../engine/schema/schema.ts';
import { soqlPlan } from './soql-plans.ts';

/** What a key of an answer's records holds. */
export type DescribedColumn =
    | {
          readonly kind: 'value';
          readonly name: string;
          readonly type: FieldType;
          /** The field read, also below an aggregate; absent for COUNT() and the like. */
          readonly field?: FieldDef;
          readonly isAggregate: boolean;
          /** Of an aggregate: `MAX`, `COUNT_DISTINCT` … */
          readonly aggregate?: string;
      }
    | { readonly kind: 'parent' | 'list'; readonly name: string; readonly columns: readonly DescribedColumn[] };

export interface SoqlDescription {
    readonly object: string;
    readonly kind: 'records' | 'aggregate' | 'count';
    readonly columns: readonly DescribedColumn[];
}

/** What a query would answer, without running it. @throws OrgError as runSoql */
export function describeSoql(org: Org, access: Access, text: string): SoqlDescription {
    const plan = soqlPlan(org, access, text, false);
    const object = plan.compiled.query.object.name;
    switch (plan.kind) {
        case 'count':
            return { object, kind: 'count', columns: [] };
        case 'aggregate':
            return {
                object,
                kind: 'aggregate',
                columns: plan.entries.map((entry) => valueColumn(entry, plan.compiled.query.columns))
            };
        case 'records':
            return { object, kind: 'records', columns: describe(plan.shape.entries, plan.compiled.query) };
    }
}

interface Read {
    readonly columns: readonly Expression[];
    readonly children: readonly { readonly query: Read }[];
}

const describe = (entries: readonly Entry[], read: Read): DescribedColumn[] =>
    entries.flatMap((entry): DescribedColumn[] => {
        switch (entry.kind) {
            case 'value':
                return [valueColumn(entry, read.columns)];
            case 'parent':
                return [{ kind: 'parent', name: entry.key, columns: describe(entry.shape.entries, read) }];
            case 'list': {
                const child = read.children[entry.index];
                return child
                    ? [{ kind: 'list', name: entry.key, columns: describe(entry.shape.entries, child.query) }]
                    : [];
            }
        }
    });

function valueColumn(entry: ValueEntry, columns: readonly Expression[]): DescribedColumn {
    const expression = columns[Number(entry.column.slice(1))];
    const field = expression && fieldBehind(expression);
    return {
        kind: 'value',
        name: entry.key,
        type: expression ? typeOf(expression) : 'string',
        isAggregate: expression?.kind === 'aggregate' || expression?.kind === 'grouping',
        ...(expression?.kind === 'aggregate' ? { aggregate: soqlName(expression.name) } : {}),
        ...(field ? { field } : {})
    };
}

const soqlName = (aggregate: string): string => aggregate.replace('Distinct', '_DISTINCT').toUpperCase();

function fieldBehind(expression: Expression): FieldDef | undefined {
    if (expression.kind === 'aggregate') {
        return expression.argument && fieldBehind(expression.argument);
    }
    return 'path' in expression ? expression.path.field : undefined;
}
