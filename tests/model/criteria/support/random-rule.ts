import fc from 'fast-check';
import type {
    CriteriaField,
    CriterionInput,
    LogicNode,
    Operator
} from '../../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { COLOURS, FIELDS, type TrialRecord } from './trial-org.ts';

// Few values, near each other, so that random criteria and random records meet. Letters of English alone: SQLite folds no others.
const TEXTS = ['acme', 'ACME Ltd', 'me_lt', '50% "off"', "O'Hara\\Sons", 'x'] as const;
const NUMBERS = ['-1', '0', '0.1', '1', '2.5', '10', '1000000'] as const;
const DAYS = [
    '2026-04-03',
    '2026-04-04',
    '2026-05-03',
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
    '2026-11-01'
] as const;
const MOMENTS = [
    '2026-05-04T06:59:59.000Z',
    '2026-05-04T07:00:00.000Z',
    '2026-05-05T06:59:59.000Z',
    '2026-05-05T07:00:00.000Z',
    '2026-04-04T08:00:00.000Z',
    '2026-03-08T08:30:00.000Z',
    '2026-11-02T07:30:00.000Z'
] as const;
const TIMES = ['00:00:00.000Z', '08:29:59.999Z', '08:30:00.000Z', '17:00:00.000Z', '23:59:59.999Z'] as const;
const COUNTS = ['1', '29', '30', '31', '3000'] as const;

const blankOr = <Value>(...values: readonly Value[]): fc.Arbitrary<Value | null> => fc.constantFrom(null, ...values);

/** Values of one record in the form that the APIs take. */
export const records: fc.Arbitrary<TrialRecord> = fc.record({
    Text__c: blankOr(...TEXTS, 'Acme', 'zz'),
    Pick__c: blankOr(...COLOURS),
    Multi__c: blankOr('Red', 'Red;Green', 'Green;Blue', 'Red;Green;Blue'),
    Number__c: blankOr(...NUMBERS.map(Number)),
    Whole__c: blankOr(-1, 0, 1, 10, 1_000_000),
    Percent__c: blankOr(...NUMBERS.map(Number)),
    Date__c: blankOr(...DAYS),
    Moment__c: blankOr(...MOMENTS),
    Time__c: blankOr(...TIMES),
    Check__c: fc.constantFrom(true, false) as unknown as fc.Arbitrary<number>
});

function operandsFor(
    { type, isWhole }: CriteriaField,
    operator: Operator,
    ids: readonly string[]
): fc.Arbitrary<string[]> {
    const some = (values: readonly string[]): fc.Arbitrary<string[]> =>
        fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
    const one = (values: readonly string[]): fc.Arbitrary<string[]> =>
        fc.constantFrom(...values).map((value) => [value]);
    if (operator === 'isBlank' || operator === 'isNotBlank') {
        return fc.constant([]);
    }
    if (operator.endsWith('Days') || operator === 'moreThanDaysAgo') {
        return one(COUNTS);
    }
    switch (type) {
        case 'picklist':
        case 'multipicklist':
            return some(COLOURS);
        case 'number':
        case 'percent':
            return one(isWhole ? NUMBERS.filter((value) => !value.includes('.')) : NUMBERS);
        case 'date':
        case 'datetime':
            return one(DAYS);
        case 'time':
            return one([...TIMES, '8:30']);
        case 'checkbox':
            return one(['true', 'false']);
        case 'reference':
            return some(ids);
        default:
            return some(TEXTS);
    }
}

export function criteria(
    operatorsOf: Readonly<Record<CriteriaField['type'], readonly Operator[]>>,
    ids: readonly string[],
    fields: readonly CriteriaField[] = FIELDS
): fc.Arbitrary<CriterionInput> {
    return fc
        .constantFrom(...fields)
        .chain((field) => fc.tuple(fc.constant(field), fc.constantFrom(...operatorsOf[field.type])))
        .chain(([field, operator]) =>
            operandsFor(field, operator, ids).map((values) => ({ field: field.path, operator, values }))
        );
}

/** A tree in which each of `count` criteria stands once. */
export function logics(count: number): fc.Arbitrary<LogicNode> {
    const leaves = Array.from({ length: count }, (_, index): LogicNode => ({ kind: 'criterion', number: index + 1 }));
    return fc.infiniteStream(fc.nat(5)).map((stream) => {
        const draw = (): number => stream.next().value as number;
        let nodes = leaves.map((leaf): LogicNode => (draw() === 0 ? { kind: 'not', term: leaf } : leaf));
        while (nodes.length > 1) {
            const size = Math.min(nodes.length, 2 + (draw() % 2));
            const joined: LogicNode = { kind: draw() % 2 === 0 ? 'and' : 'or', terms: nodes.slice(0, size) };
            nodes = [...nodes.slice(size), draw() < 2 ? { kind: 'not', term: joined } : joined];
        }
        return nodes[0] as LogicNode;
    });
}
