import { fieldOf, objectOf, type FieldDef, type Schema } from '../../schema/schema.ts';
import type { ComponentProblem } from '../component-result.ts';

/** Changes of a field that the platform never makes, whatever the records hold. */
export function checkFieldKinds(former: Schema, schema: Schema): ComponentProblem[] {
    return [...schema.objects.values()].flatMap((object) => {
        const before = objectOf(former, object.name);
        return [...object.fields.values()].flatMap((field) => {
            const known = before && fieldOf(before, field.name);
            const message = known && refusal(known, field);
            return message ? [{ type: 'CustomField', fullName: `${object.name}.${field.name}`, message }] : [];
        });
    });
}

function refusal(before: FieldDef, after: FieldDef): string | undefined {
    if (!before.formula !== !after.formula) {
        return after.formula
            ? 'Cannot update a field to a Formula from something else'
            : 'Cannot update a field from a Formula to something else';
    }
    if (!before.summary !== !after.summary) {
        return after.summary
            ? 'Cannot update a field to a Summary from something else'
            : 'Cannot update a field from a Summary to something else';
    }
    if (after.custom && before.custom && (before.type === 'reference') !== (after.type === 'reference')) {
        return `Cannot change the type of a field from ${before.type} to ${after.type}`;
    }
    const target = before.referenceTo[0];
    if (after.custom && target !== undefined && after.referenceTo[0] !== undefined && target !== after.referenceTo[0]) {
        return `Cannot update referenceTo of a field from ${target} to ${after.referenceTo[0]}`;
    }
    return undefined;
}
