/** From lead definitions in force to checkbox formulas. */
import { certaintyOf, checkRule, formulaOf, limitsOf, responseFieldAt } from 'c/criteriaModel';
import type { CriteriaField, Limit, Rule } from 'c/criteriaModel';
import { compiledSize, customName, LARGEST_COMPILED, LONGEST_FORMULA } from './formulaText';
import type { Compiled, DefinitionFacts, FormulaField, Note } from './publishTypes';

export type FieldAt = (path: string) => CriteriaField | undefined;

const PREFIX = 'Meets_';
const LONGEST_NAME = 40;

/** The platform keeps these from formulas, though lists can filter by them. */
const NOT_IN_FORMULAS = /(^|\.)(LastViewedDate|LastReferencedDate|PhotoUrl|IsUnreadByOwner)$/i;

/** API name of the checkbox that says whether a lead meets a definition: mql is `Meets_MQL`. */
export const definitionField = (key: string): string => customName(`${PREFIX}${key.toUpperCase()}`);

const isName = (key: string): boolean =>
    /^[a-z](?:_?[a-z0-9])*$/i.test(key) && PREFIX.length + key.length <= LONGEST_NAME;

/** The definition that a field stands for; undefined: another field. */
const definitionOf = (path: string, definitions: readonly DefinitionFacts[]): DefinitionFacts | undefined =>
    definitions.find(({ key }) => definitionField(key).toLowerCase() === path.toLowerCase());

/**
 * The checkbox formula of each definition, or what keeps it from being published. A definition may ask for another one by its
 * published field; in a circle none of them can be published.
 * @param fieldAt fields of leads; published checkboxes need not be there yet
 */
export function compileDefinitions(
    definitions: readonly DefinitionFacts[],
    fieldAt: FieldAt
): ReadonlyMap<string, Compiled> {
    const results = new Map<string, Compiled>();
    const sizes = new Map<string, number>();
    const compile = (definition: DefinitionFacts, path: readonly string[]): Compiled => {
        const { key } = definition;
        const known = results.get(key);
        if (known) {
            return known;
        }
        if (path.includes(key)) {
            return refused({ code: 'circle', subject: key, other: [...path, key].join(' > ') });
        }
        const needed = definition.criteria.flatMap(({ field }) => definitionOf(field, definitions) ?? []);
        const failing = needed.find((other) => compile(other, [...path, key]).isRefused);
        const result = failing
            ? refused(
                  isInCircle(definition, definitions)
                      ? { code: 'circle', subject: key, other: failing.key }
                      : { code: 'restsOn', subject: key, other: failing.key }
              )
            : compileOne(definition, fieldAtWith(definitions, fieldAt), sizes);
        results.set(key, result);
        return result;
    };
    definitions.forEach((definition) => compile(definition, []));
    return results;
}

const refused = (...notes: Note[]): Compiled => ({ fields: [], notes, isRefused: true });

function isInCircle(definition: DefinitionFacts, definitions: readonly DefinitionFacts[]): boolean {
    const reached = new Set<string>();
    const visit = ({ criteria }: DefinitionFacts): void => {
        for (const other of criteria.flatMap(({ field }) => definitionOf(field, definitions) ?? [])) {
            if (!reached.has(other.key)) {
                reached.add(other.key);
                visit(other);
            }
        }
    };
    visit(definition);
    return reached.has(definition.key);
}

const fieldAtWith =
    (definitions: readonly DefinitionFacts[], fieldAt: FieldAt): FieldAt =>
    (path) => {
        const other = definitionOf(path, definitions);
        return other
            ? { path: definitionField(other.key), type: 'checkbox' }
            : (responseFieldAt(path) ?? fieldAt(path));
    };

function compileOne(definition: DefinitionFacts, fieldAt: FieldAt, sizes: Map<string, number>): Compiled {
    const { key, criteria, filterLogic } = definition;
    if (!isName(key)) {
        return refused({ code: 'name', subject: key, most: LONGEST_NAME - PREFIX.length });
    }
    const checked = checkRule(criteria, filterLogic, fieldAt);
    if (!checked.rule) {
        return refused(...ruleNotes(key, checked));
    }
    const limits = limitsOf(checked.rule).filter(({ face, reason }) => face === 'formula' && reason !== 'tooLong');
    const hidden = checked.rule.criteria.filter(({ field }) => NOT_IN_FORMULAS.test(field.path));
    if (limits.length > 0 || hidden.length > 0) {
        return refused(
            ...limits.map((limit) => limitNote(key, limit, checked.rule)),
            ...hidden.map(({ number, field }): Note => ({
                code: 'notInFormulas',
                subject: key,
                other: field.path,
                count: number
            }))
        );
    }
    return measured(definition, checked.rule, sizes);
}

function ruleNotes(key: string, checked: Exclude<ReturnType<typeof checkRule>, { rule: Rule }>): Note[] {
    const { logicProblem, criterionProblems } = checked;
    return [
        ...criterionProblems.map(({ code, criterion, token }): Note => ({
            code: code === 'unknownField' ? 'unknownField' : 'brokenRule',
            subject: key,
            other: token,
            count: criterion
        })),
        ...(logicProblem ? [{ code: 'brokenLogic', subject: key, other: logicProblem.token } as const] : [])
    ];
}

const limitNote = (key: string, { criterion, reason }: Limit, rule: Rule): Note => ({
    code: 'limit',
    subject: key,
    other: rule.criteria[criterion - 1]?.field.path ?? '',
    count: criterion,
    reason
});

function measured(definition: DefinitionFacts, rule: Rule, sizes: Map<string, number>): Compiled {
    const { key, name, version } = definition;
    const formula = formulaOf(rule);
    if (formula.length > LONGEST_FORMULA) {
        return refused({ code: 'tooLong', subject: key, count: formula.length, most: LONGEST_FORMULA });
    }
    const size = compiledSize(formula, (path) => sizes.get(path));
    if (size > LARGEST_COMPILED) {
        return refused({ code: 'tooLarge', subject: key, count: size, most: LARGEST_COMPILED });
    }
    const field: FormulaField = {
        name: definitionField(key),
        label: `Meets ${key.toUpperCase()}`,
        type: 'Checkbox',
        formula,
        description: `Whether the lead meets ${name}${version === undefined ? '' : `, version ${version}`}, as Marketing and Sales signed it.`
    };
    sizes.set(field.name, size);
    const certainty = certaintyOf(rule);
    const notes: Note[] = certainty === 'always' || certainty === 'never' ? [{ code: certainty, subject: key }] : [];
    return { fields: [field], notes, isRefused: false };
}
