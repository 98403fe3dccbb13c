/** What can be compared of a component, in the same form from what is planned and from what an org has. */

interface FieldParts {
    readonly label?: string;
    readonly formula?: string;
    readonly type?: string;
    readonly description?: string;
}

interface RuleParts {
    readonly errorConditionFormula?: string;
    readonly errorMessage?: string;
    readonly active?: boolean | string;
}

export interface FieldPermission {
    readonly field: string;
    readonly editable: boolean | string;
}

const oneLine = (text = ''): string => text.replace(/\r\n/g, '\n');

export const comparableField = ({ label = '', formula, type = '', description = '' }: FieldParts): string =>
    JSON.stringify([oneLine(formula), label, type, description]);

export const comparableRule = ({ errorConditionFormula, errorMessage = '', active }: RuleParts): string =>
    JSON.stringify([oneLine(errorConditionFormula), errorMessage, String(active)]);

export const comparablePermissions = (permissions: readonly FieldPermission[]): string =>
    JSON.stringify(['', ...permissions.map(({ field, editable }) => `${field} ${String(editable)}`).toSorted()]);

/** The formula in a comparable text; undefined: it has none. */
export const formulaIn = (comparable: string | undefined): string | undefined =>
    comparable ? (JSON.parse(comparable) as string[])[0] || undefined : undefined;
