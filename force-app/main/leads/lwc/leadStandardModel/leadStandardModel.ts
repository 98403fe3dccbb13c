/** How a lead stands to the definitions that Marketing and Sales signed. No screen, no data access. */
import { checkRule, judge, OPERATORS_BY_TYPE } from 'c/criteriaModel';
import type {
    CriteriaField,
    CriteriaFieldType,
    Criterion,
    CriterionInput,
    Operator,
    ReadField,
    Rule,
    Standing,
    When
} from 'c/criteriaModel';

export { actsOf, hasSignedForOther } from './signing';
export type { Act, Agreement, Signature, Signer } from './signing';

/** A version in force. */
export interface LeadDefinition {
    readonly id: string;
    readonly name: string;
    /** What all its versions share; where it was read. */
    readonly key?: string;
    readonly version: number | undefined;
    readonly meaning: string;
    readonly changeNote: string;
    readonly filterLogic: string;
    /** In the order of their positions. */
    readonly criteria: readonly CriterionInput[];
    readonly stageName: string;
    /** Working hours; undefined: no time is agreed. */
    readonly responseHours: number | undefined;
    /** Empty: the person may not see who. */
    readonly signedByMarketing: string;
    readonly signedBySales: string;
    readonly inForceSince: string | undefined;
}

export interface DefinitionStanding {
    readonly definition: LeadDefinition;
    /** Undefined: the rule does not fit the fields of leads, so nothing can be said. */
    readonly rule: Rule | undefined;
    readonly standing: Standing;
    readonly criteria: readonly { readonly criterion: Criterion; readonly standing: Standing }[];
}

export type FieldAt = (path: string) => CriteriaField | undefined;

const TYPES = Object.keys(OPERATORS_BY_TYPE) as CriteriaFieldType[];

/** A field that the person may not see has no type: any that the criterion fits will do, for its value is never read. */
function unseenField(input: CriterionInput): CriteriaField | undefined {
    const fields = TYPES.map((type): CriteriaField => ({ path: input.field, type }));
    return fields.find(
        (field) =>
            OPERATORS_BY_TYPE[field.type].includes(input.operator as Operator) &&
            checkRule([input], '', () => field).rule !== undefined
    );
}

/**
 * @param fieldAt fields of leads that the person may see
 * @param read value of a field; undefined: hidden
 */
export function standingOf(
    definition: LeadDefinition,
    fieldAt: FieldAt,
    read: ReadField,
    when: When
): DefinitionStanding {
    const byPath = new Map(
        definition.criteria.map((input) => [input.field, fieldAt(input.field) ?? unseenField(input)])
    );
    const { rule } = checkRule(definition.criteria, definition.filterLogic, (path) => byPath.get(path));
    return rule
        ? { definition, rule, ...judge(rule, read, when) }
        : { definition, rule: undefined, standing: 'unknown', criteria: [] };
}

/** Every field that the definitions ask about, each once. */
export function fieldsOf(definitions: readonly LeadDefinition[]): string[] {
    return [...new Set(definitions.flatMap(({ criteria }) => criteria.map(({ field }) => field)))].sort();
}
