import type { SqlValue } from '../../storage/database.ts';
import { objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import type { WriteContext } from './write-context.ts';
import { planOf, type StoredRow, type WritePlan } from './write-plan.ts';

interface HistoryPlan {
    readonly target: WritePlan;
    readonly tracked: readonly { readonly index: number; readonly field: FieldDef }[];
    readonly id: number;
    readonly parentId: number;
    readonly createdDate: number;
    readonly createdById: number;
    readonly fieldName: number;
    readonly dataType: number;
    readonly oldValue: number;
    readonly newValue: number;
    readonly ownId: number;
    readonly created: number;
    readonly modified: number;
    readonly createdBy: number;
    readonly modifiedBy: number;
}

const known = new WeakMap<WritePlan, HistoryPlan | null>();

/** Name of the object that keeps an object's field history. */
export const historyNameOf = (object: ObjectDef): string =>
    object.custom
        ? object.name.replace(/__c$/, '__History')
        : object.name === 'Opportunity'
          ? 'OpportunityFieldHistory'
          : `${object.name}History`;

function historyPlan(plan: WritePlan): HistoryPlan | null {
    let history = known.get(plan);
    if (history === undefined) {
        history = makeHistoryPlan(plan);
        known.set(plan, history);
    }
    return history;
}

function makeHistoryPlan(plan: WritePlan): HistoryPlan | null {
    const object = plan.object.historyEnabled ? objectOf(plan.org.schema(), historyNameOf(plan.object)) : undefined;
    if (!object) {
        return null;
    }
    const target = planOf(plan.org, object);
    const parent = object.controllingField as string;
    return {
        target,
        tracked: plan.columns.filter(({ field }) => field.trackHistory),
        id: target.indexOf('Id'),
        parentId: target.indexOf(parent),
        createdDate: target.indexOf('CreatedDate'),
        createdById: target.indexOf('CreatedById'),
        fieldName: target.indexOf('Field'),
        dataType: target.indexOf('DataType'),
        oldValue: target.indexOf('OldValue'),
        newValue: target.indexOf('NewValue'),
        ownId: plan.indexOf('Id'),
        created: plan.indexOf('CreatedDate'),
        modified: plan.indexOf('LastModifiedDate'),
        createdBy: plan.indexOf('CreatedById'),
        modifiedBy: plan.indexOf('LastModifiedById')
    };
}

/** Writes the history rows of a save: `created` for a new record, else one a tracked field that changed. */
export function writeFieldHistory(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    context: WriteContext
): void {
    const history = historyPlan(plan);
    if (!history || history.tracked.length === 0) {
        return;
    }
    if (!old) {
        add(history, row, row[history.created] as string, 'created', 'Text', null, null, context);
        return;
    }
    const moment = row[history.modified] as string;
    for (const { index, field } of history.tracked) {
        if (row[index] !== old[index]) {
            addChange(history, field, row, moment, old[index] ?? null, row[index] ?? null, context);
        }
    }
}

/** Long texts and choices of several values are noted without their values; a reference twice: with names, with ids. */
function addChange(
    history: HistoryPlan,
    field: FieldDef,
    row: StoredRow,
    moment: string,
    before: SqlValue,
    after: SqlValue,
    context: WriteContext
): void {
    if (field.longText || field.type === 'multipicklist') {
        add(history, row, moment, field.name, DATA_TYPES[field.type] ?? 'TextArea', null, null, context);
        return;
    }
    if (field.type !== 'reference') {
        add(history, row, moment, field.name, DATA_TYPES[field.type] ?? 'Text', before, after, context);
        return;
    }
    const name = field.custom ? field.name : (field.relationshipName ?? field.name);
    add(history, row, moment, name, 'Text', nameOf(before, context), nameOf(after, context), context);
    add(history, row, moment, name, 'EntityId', before, after, context);
}

const DATA_TYPES: Readonly<Partial<Record<FieldDef['type'], string>>> = {
    boolean: 'Boolean',
    double: 'Double',
    currency: 'Currency',
    percent: 'Percent',
    int: 'Integer',
    date: 'DateOnly',
    datetime: 'DateTime',
    picklist: 'DynamicEnum',
    multipicklist: 'MultiEnum',
    textarea: 'TextArea',
    time: 'TimeOnly',
    email: 'Email',
    phone: 'Phone',
    url: 'Url'
};

function nameOf(id: SqlValue, { org }: WriteContext): SqlValue {
    const object = typeof id === 'string' ? org.schema().byKeyPrefix.get(id.slice(0, 3)) : undefined;
    const name = object && [...object.fields.values()].find((field) => field.nameField && field.stored);
    if (!object || !name) {
        return id;
    }
    return (
        org.database.prepare(`SELECT ${quote(name.name)} AS name FROM ${quote(object.name)} WHERE "Id" = ?`).get(id)?.[
            'name'
        ] ?? id
    );
}

function add(
    history: HistoryPlan,
    parent: StoredRow,
    moment: string,
    field: string,
    dataType: string,
    before: SqlValue,
    after: SqlValue,
    context: WriteContext
): void {
    const { target } = history;
    const row = target.template.slice();
    row[history.id] = context.org.ids.next(target.object.keyPrefix);
    row[history.parentId] = parent[history.ownId] as SqlValue;
    row[history.createdDate] = moment;
    row[history.createdById] = parent[field === 'created' ? history.createdBy : history.modifiedBy] as SqlValue;
    row[history.fieldName] = field;
    row[history.dataType] = dataType;
    row[history.oldValue] = before;
    row[history.newValue] = after;
    target.insert(row);
}
