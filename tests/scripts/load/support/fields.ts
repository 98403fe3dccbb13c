import type { Column } from '../../../../scripts/lib/load/plan.ts';
import type { StepColumn } from '../../../../scripts/lib/load/step-columns.ts';
import type { DescribedField } from '../../../../scripts/lib/load/values.ts';

export const aField = (field: Partial<DescribedField> = {}): DescribedField => ({
    name: 'Field__c',
    type: 'string',
    createable: true,
    updateable: true,
    externalId: false,
    idLookup: false,
    caseSensitive: false,
    scale: 0,
    ...field
});

export const aColumn = (
    column: Partial<Omit<StepColumn, 'column' | 'field'>> & {
        column?: Partial<Column>;
        field?: Partial<DescribedField>;
    } = {}
): StepColumn => {
    const name = column.name ?? 'Field__c';
    return {
        onCreate: true,
        onUpdate: true,
        compared: true,
        ...column,
        name,
        field: aField({ name, ...column.field }),
        column: { from: name, skipWhenBlank: false, createOnly: false, notCompared: false, ...column.column }
    };
};
