import type { Certainty, Criterion, FieldValue, Rule, When } from './criteriaTypes';
import { addDays } from './days';
import { combine, valueTest } from './predicate';
import { WHOLE_DAYS } from './operators';
import { millisecondsOf, timeAt } from './times';

/** Truths of the criteria of one field that can occur together. */
type Truths = readonly boolean[];

/** Any moment will do where all days are relative, or none. */
const TODAY = '2026-06-15';
const WHEN: When = { now: Date.parse(`${TODAY}T12:00:00Z`), timeZone: 'UTC' };
const MOST_FREE = 8;
const MOST_COMBINATIONS = 20_000;
/** Stands for every value that no criterion names. */
const OTHER = '\u0000';

const subsets = <Item>(items: readonly Item[]): Item[][] =>
    items.reduce<Item[][]>((sets, item) => [...sets, ...sets.map((set) => [...set, item])], [[]]);

const operandsOf = (criteria: readonly Criterion[]): string[] => [
    ...new Set(criteria.flatMap(({ operands }) => operands))
];

function numbersAround(criteria: readonly Criterion[]): FieldValue[] {
    const limits = operandsOf(criteria)
        .map(Number)
        .sort((a, b) => a - b);
    const { isWhole, responses } = criteria[0]?.field ?? {};
    if (isWhole) {
        const near = [0, ...limits].flatMap((limit) => [limit - 1, limit, limit + 1]);
        return responses ? [...near.filter((count) => count >= 0)] : [null, ...near];
    }
    const between = limits.slice(1).map((limit, index) => (limit + (limits[index] as number)) / 2);
    return [null, ...limits, ...between, (limits[0] ?? 0) - 1, (limits.at(-1) ?? 0) + 1];
}

function timesAround(criteria: readonly Criterion[]): FieldValue[] {
    const limits = operandsOf(criteria).map(millisecondsOf);
    return [null, ...[0, ...limits].flatMap((limit) => [limit - 1, limit, limit + 1]).map(timeAt)];
}

function daysAround(criteria: readonly Criterion[]): FieldValue[] {
    const days = criteria.flatMap(({ operator, operands: [operand] }) => {
        if (operand === undefined) {
            return [];
        }
        const count = Number(operand);
        return WHOLE_DAYS.has(operator) ? [addDays(TODAY, operator === 'inNextDays' ? count : -count)] : [operand];
    });
    const near = [...days, TODAY].flatMap((day) => [addDays(day, -1), day, addDays(day, 1)]);
    const isDate = criteria[0]?.field.type === 'date';
    return [null, ...near.map((day) => (isDate ? day : `${day}T12:00:00.000Z`))];
}

/** Values that between them show every combination of truths; undefined: there is no such list. */
function witnesses(criteria: readonly Criterion[]): FieldValue[] | undefined {
    const operands = operandsOf(criteria);
    switch (criteria[0]?.field.type) {
        case 'checkbox':
            return [true, false];
        case 'picklist':
        case 'reference':
            return [null, OTHER, ...operands];
        case 'multipicklist':
            return operands.length > MOST_FREE
                ? undefined
                : [
                      null,
                      ...subsets(operands).map((set) => [...set, OTHER].join(';')),
                      ...subsets(operands).map((set) => set.join(';') || null)
                  ];
        case 'number':
        case 'percent':
            return numbersAround(criteria);
        case 'time':
            return timesAround(criteria);
        case 'date':
        case 'datetime': {
            const relative = criteria.filter(({ operator }) => WHOLE_DAYS.has(operator)).length;
            const fixed = criteria.filter(
                ({ operator, operands: [day] }) => day !== undefined && !WHOLE_DAYS.has(operator)
            );
            return relative > 0 && fixed.length > 0 ? undefined : daysAround(criteria);
        }
        default:
            return undefined;
    }
}

const isPart = ({ operator }: Criterion): boolean => ['contains', 'notContains', 'startsWith'].includes(operator);

/** Texts: blank, each one named, and any other, which may contain whatever it likes. More than can occur, never less. */
function textTruths(criteria: readonly Criterion[]): Truths[] | undefined {
    const parts = [
        ...new Set(
            criteria.filter(isPart).flatMap(({ operator, operands }) => operands.map((one) => partKey(operator, one)))
        )
    ];
    if (parts.length > MOST_FREE) {
        return undefined;
    }
    const named = criteria.filter((criterion) => !isPart(criterion)).flatMap(({ operands }) => operands);
    const exact = [null, ...named].map((value) => criteria.map((criterion) => valueTest(criterion, WHEN)(value)));
    const free = subsets(parts).map((held) =>
        criteria.map((criterion) => {
            if (!isPart(criterion)) {
                return valueTest(criterion, WHEN)(OTHER);
            }
            const isHeld = criterion.operands.some((one) => held.includes(partKey(criterion.operator, one)));
            return isHeld === (criterion.operator !== 'notContains');
        })
    );
    return [...exact, ...free];
}

const partKey = (operator: Criterion['operator'], operand: string): string =>
    `${operator === 'startsWith' ? 'starts' : 'holds'} ${operand.toLowerCase()}`;

function truthsOf(criteria: readonly Criterion[]): Truths[] | undefined {
    const type = criteria[0]?.field.type;
    if (type === 'text' || type === 'longText') {
        return textTruths(criteria);
    }
    const tests = criteria.map((criterion) => valueTest(criterion, WHEN));
    const found = witnesses(criteria)?.map((value) => tests.map((test) => test(value)));
    return found ?? (criteria.length <= MOST_FREE ? everything(criteria.length) : undefined);
}

const everything = (count: number): Truths[] =>
    subsets(Array.from({ length: count }, (_, index) => index)).map((held) =>
        Array.from({ length: count }, (_, index) => held.includes(index))
    );

/** Whether a rule holds for every record, for none, or depends on the record. What is said is sure; undecided: too much to look through. */
export function certaintyOf(rule: Rule): Certainty {
    const byField = new Map<string, Criterion[]>();
    for (const criterion of rule.criteria) {
        const key = criterion.field.path.toLowerCase();
        byField.set(key, [...(byField.get(key) ?? []), criterion]);
    }
    let combinations: ReadonlyMap<number, boolean>[] = [new Map()];
    for (const criteria of byField.values()) {
        const truths = truthsOf(criteria);
        const distinct = truths && [...new Map(truths.map((one) => [one.join(), one])).values()];
        if (!distinct || combinations.length * distinct.length > MOST_COMBINATIONS) {
            return 'undecided';
        }
        combinations = combinations.flatMap((known) =>
            distinct.map(
                (one) =>
                    new Map([...known, ...criteria.map(({ number }, index) => [number, one[index] === true] as const)])
            )
        );
    }
    const results = new Set(combinations.map((known) => combine(rule.logic, (number) => known.get(number))));
    return results.size > 1 ? 'depends' : results.has(true) ? 'always' : 'never';
}
