import type { SchemaProblem } from './schema-problem.ts';
import { fieldOf, type FieldDef, type FieldType, type ObjectDef } from './schema.ts';

const NUMBERS: readonly FieldType[] = ['currency', 'double', 'int', 'percent'];
const ORDERED: readonly FieldType[] = [...NUMBERS, 'date', 'datetime', 'time'];
/** Types of fields that an operation takes. */
const SUMMED: Readonly<Record<string, ReadonlySet<FieldType>>> = {
    sum: new Set(NUMBERS),
    min: new Set(ORDERED),
    max: new Set(ORDERED)
};

/** Gives roll-up fields the type of what they sum up, and reports those that point to nothing. */
export function typeSummaries(objects: readonly ObjectDef[], problems: SchemaProblem[]): ObjectDef[] {
    const byName = new Map(objects.map((object) => [object.name.toLowerCase(), object]));
    return objects.map((object) => {
        if (![...object.fields.values()].some((field) => field.summary)) {
            return object;
        }
        const fields = [...object.fields].map(([key, field]): [string, FieldDef] => [
            key,
            field.summary ? typed(object, field, byName, problems) : field
        ]);
        return { ...object, fields: new Map(fields) };
    });
}

function typed(
    object: ObjectDef,
    field: FieldDef,
    byName: ReadonlyMap<string, ObjectDef>,
    problems: SchemaProblem[]
): FieldDef {
    const { childObject, childReference, childField, operation } = field.summary as NonNullable<FieldDef['summary']>;
    const report = (message: string): void => {
        problems.push({ type: 'CustomField', fullName: `${object.name}.${field.name}`, message });
    };
    const child = byName.get(childObject.toLowerCase());
    const reference = child && fieldOf(child, childReference);
    if (!child || !reference) {
        report(`Could not resolve summaryForeignKey ${childObject}.${childReference}`);
        return field;
    }
    const isOpportunityToAccount = child.name === 'Opportunity' && reference.name === 'AccountId';
    const isStockDetail =
        !reference.custom && reference.onParentDelete === 'cascade' && child.sharingModel === 'ControlledByParent';
    if (!reference.masterDetail && !isOpportunityToAccount && !isStockDetail) {
        report(`summaryForeignKey ${childObject}.${childReference} must be a master-detail relationship`);
    }
    if (operation === 'count') {
        return field;
    }
    const source = childField === undefined ? undefined : fieldOf(child, childField);
    if (!source) {
        report(
            childField === undefined
                ? "Must specify 'summarizedField' for a CustomField of type Summary"
                : `Could not resolve summarizedField ${childObject}.${childField}`
        );
        return field;
    }
    if (!SUMMED[operation]?.has(source.type)) {
        report(`summarizedField ${childObject}.${source.name} is of a type that has no ${operation}`);
        return field;
    }
    // A roll-up of a roll-up takes its type from the bottom; its own problems are told where it is declared.
    const bottom = source.summary && source !== field ? typed(child, source, byName, []) : source;
    return { ...field, type: bottom.type === 'int' ? 'double' : bottom.type, precision: 18, scale: bottom.scale };
}
