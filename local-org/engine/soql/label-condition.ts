import type { Condition, Expression, Operand } from '../query/ir.ts';
import type { FieldDef, PicklistValue } from '../schema/schema.ts';
import type { LiteralAst } from './ast.ts';

/** A picklist of which a filter compares the labels: `toLabel(Status) = 'Neu'`. */
export interface Labelled {
    readonly left: Expression;
    readonly field: FieldDef;
}

const known = ({ field }: Labelled): readonly PicklistValue[] => field.picklist?.values ?? [];
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The values that a label stands for; a label that the list does not know stands for itself. */
function valuesOf(labelled: Labelled, label: string): readonly string[] {
    const values = known(labelled).flatMap((entry) => (same(entry.label, label) ? [entry.value] : []));
    return values.length > 0 || known(labelled).some((entry) => same(entry.value, label)) ? values : [label];
}

/** `=`, `!=`, IN and NOT IN over labels. @returns undefined: one of the values is neither text nor null */
export function labelMembership(
    labelled: Labelled,
    literals: readonly LiteralAst[],
    negated: boolean
): Condition | undefined {
    const operands = literals.map((literal): readonly Operand[] | undefined => {
        if (literal.kind === 'null' || (literal.kind === 'string' && literal.text === '')) {
            return [{ value: null }];
        }
        return literal.kind === 'string' ? valuesOf(labelled, literal.text).map((value) => ({ value })) : undefined;
    });
    return operands.every((list) => list !== undefined)
        ? { kind: 'in', left: labelled.left, operands: operands.flat(), negated }
        : undefined;
}

/** LIKE over labels; values that the list does not know are their own labels. */
export function labelLike(labelled: Labelled, pattern: string): Condition {
    const matcher = likeMatcher(pattern);
    const { left } = labelled;
    const operandsOf = (entries: readonly PicklistValue[]): Operand[] => entries.map(({ value }) => ({ value }));
    const all = known(labelled);
    const matching = all.filter(({ label }) => matcher.test(label));
    return {
        kind: 'or',
        terms: [
            { kind: 'in', left, operands: operandsOf(matching), negated: false },
            {
                kind: 'and',
                terms: [
                    { kind: 'like', left, pattern, negated: false },
                    { kind: 'in', left, operands: operandsOf(all), negated: true }
                ]
            }
        ]
    };
}

/** `%` is any text, `_` any character; a backslash takes their meaning away. */
function likeMatcher(pattern: string): RegExp {
    const source = pattern.replace(/\\([\s\S])|[%_]|[\s\S]/g, (found, escaped: string | undefined) => {
        if (found === '%' || found === '_') {
            return found === '%' ? '.*' : '.';
        }
        return (escaped ?? found).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    });
    return new RegExp(`^${source}$`, 'isu');
}
