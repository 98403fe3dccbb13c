/** What criteria are made of. Types alone: nothing of this file is left at run time. */

export type CriteriaFieldType =
    | 'text'
    | 'longText'
    | 'picklist'
    | 'multipicklist'
    | 'number'
    | 'percent'
    | 'date'
    | 'datetime'
    | 'time'
    | 'checkbox'
    | 'reference';

export interface CriteriaField {
    /** API name; over a lookup `Parent__r.Industry`, over one to several objects `Owner:User.Title`; or of campaign responses. */
    readonly path: string;
    readonly type: CriteriaFieldType;
    /** The field holds no fractions. */
    readonly isWhole?: boolean;
    /** API names of the values of a picklist; absent: not known, any is taken. */
    readonly values?: readonly string[];
    /** Told of the record's campaign responses, not kept in a field. */
    readonly responses?: ResponseMeasure;
    /** False: queries cannot filter by it. */
    readonly isFilterable?: boolean;
}

export interface ResponseMeasure {
    readonly kind: 'count' | 'latest';
    /** Counts the responses of today and so many days before; absent: all. */
    readonly days?: number;
}

export type Operator =
    | 'equals'
    | 'notEquals'
    | 'contains'
    | 'notContains'
    | 'startsWith'
    | 'lessThan'
    | 'lessOrEqual'
    | 'greaterThan'
    | 'greaterOrEqual'
    | 'includes'
    | 'excludes'
    | 'inLastDays'
    | 'inNextDays'
    | 'moreThanDaysAgo'
    | 'isBlank'
    | 'isNotBlank';

/** A criterion as it is typed or stored. */
export interface CriterionInput {
    readonly field: string;
    readonly operator: string;
    /** Alternatives: one of them is enough. None for isBlank and isNotBlank. */
    readonly values: readonly string[];
}

/** A criterion that fits its field. */
export interface Criterion {
    /** By which the filter logic calls it, from 1. */
    readonly number: number;
    readonly field: CriteriaField;
    readonly operator: Operator;
    /** Numbers as plain decimals, days as YYYY-MM-DD, counts of days as digits, times as HH:MM:SS.mmmZ, checkboxes as true or false. */
    readonly operands: readonly string[];
}

export type LogicNode =
    | { readonly kind: 'criterion'; readonly number: number }
    | { readonly kind: 'and' | 'or'; readonly terms: readonly LogicNode[] }
    | { readonly kind: 'not'; readonly term: LogicNode };

export interface Rule {
    readonly criteria: readonly Criterion[];
    readonly logic: LogicNode;
}

export interface LogicProblem {
    readonly code:
        | 'unexpected'
        | 'missingOperand'
        | 'unclosedParenthesis'
        | 'mixedOperators'
        | 'unknownCriterion'
        | 'unusedCriterion'
        | 'tooLong';
    /** Where in the text, end not included. */
    readonly start: number;
    readonly end: number;
    /** What stands there; the number of a criterion that is not used. */
    readonly token: string;
}

export interface CriterionProblem {
    readonly code:
        | 'noCriteria'
        | 'unknownField'
        | 'unknownOperator'
        | 'valueMissing'
        | 'valueNotWanted'
        | 'oneValueOnly'
        | 'notANumber'
        | 'notWhole'
        | 'notADay'
        | 'notATime'
        | 'notACountOfDays'
        | 'notTrueOrFalse'
        | 'notAnId'
        | 'unknownValue';
    /** Number of the criterion; 0: the rule as a whole. */
    readonly criterion: number;
    /** The field, operator or value that is wrong. */
    readonly token: string;
}

export type CheckedRule =
    | { readonly rule: Rule }
    | {
          readonly rule: undefined;
          readonly logicProblem: LogicProblem | undefined;
          readonly criterionProblems: readonly CriterionProblem[];
      };

/** A value as the platform's APIs give it; null: blank. */
export type FieldValue = string | number | boolean | null;

/** The value of a field, or undefined: the person may not see it. */
export type ReadField = (path: string) => FieldValue | undefined;

export interface When {
    /** Milliseconds since 1970. */
    readonly now: number;
    /** IANA name. */
    readonly timeZone: string;
}

export type Standing = 'meets' | 'lacks' | 'unknown';

export interface Judgement {
    /** Unknown: it hangs on a field that the person may not see. */
    readonly standing: Standing;
    readonly criteria: readonly { readonly criterion: Criterion; readonly standing: Standing }[];
}

export type Certainty = 'always' | 'never' | 'depends' | 'undecided';

export type LimitReason =
    /** Long texts are neither filtered nor read by formulas. */
    | 'longText'
    /** The formula has too many characters. */
    | 'tooLong'
    /** The platform does not filter by this field. */
    | 'notFilterable'
    /** Formulas of a lead do not see its campaign responses. */
    | 'responses'
    /** A filter tells some from none, not how many. */
    | 'responseCount'
    /** A filter asks about responses beside AND alone, and at most twice. */
    | 'responsesNested'
    /** A formula reaches over a limited number of lookups. */
    | 'tooManyLookups';

/** Something that one face cannot say. */
export interface Limit {
    readonly face: 'graphql' | 'formula';
    /** Number of the criterion; 0: the rule as a whole. */
    readonly criterion: number;
    readonly reason: LimitReason;
}

/** A filter of the UI API in GraphQL: the value of `where`. */
export interface GraphqlFilter {
    readonly [name: string]: unknown;
}

/** A filter whose leads are added, or taken away. */
export interface CountingPart {
    readonly sign: 1 | -1;
    readonly where: GraphqlFilter;
}

/** The words of a language. */
export interface SentenceWords {
    /** `{0}` is the field, `{1}` its values. */
    readonly template: (criterion: Criterion) => string;
    readonly field: (field: CriteriaField) => string;
    readonly value: (criterion: Criterion, operand: string) => string;
    /** Alternatives: `a, b or c`. */
    readonly either: (values: readonly string[]) => string;
    /** Of two or more parts; parts that are lists themselves come grouped. */
    readonly and: (parts: readonly string[]) => string;
    readonly or: (parts: readonly string[]) => string;
    readonly not: (part: string) => string;
    readonly group: (part: string) => string;
}
