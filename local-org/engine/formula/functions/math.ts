import { fail } from '../formula-error.ts';
import { Decimal, decimal, roundTo, toDouble, trusted, wholePart, type Rounding, type Value } from '../values.ts';
import { NUMBER, strict, type FunctionDef } from './definition.ts';

function math(name: string, parameters: number, work: (...numbers: Decimal[]) => Decimal): FunctionDef {
    return {
        name,
        parameters: Array(parameters).fill(NUMBER),
        returns: 'number',
        evaluate: strict(work as (...values: Value[]) => Value)
    };
}

/** Through a double, as the platform works out transcendental functions. */
function transcendental(name: string, work: (...numbers: number[]) => number): FunctionDef {
    return math(name, work.length, (...numbers) => {
        const result = work(...numbers.map(toDouble));
        return Number.isFinite(result) ? decimal(result) : fail(`Out of range argument to ${name}() function`);
    });
}

function whole(name: string, below: Rounding, above: Rounding): FunctionDef {
    return math(name, 1, (number) => trusted(number).toDecimalPlaces(0, number.isNegative() ? below : above));
}

function extreme(name: string, better: (candidate: Decimal, best: Decimal) => boolean): FunctionDef {
    const evaluate = strict((...numbers: Decimal[]) =>
        numbers.reduce((best, next) => (better(next, best) ? next : best))
    );
    return { name, parameters: [NUMBER], rest: NUMBER, returns: 'number', evaluate };
}

const { ROUND_UP, ROUND_DOWN, ROUND_CEIL, ROUND_FLOOR } = Decimal;

/** Raises to a whole power. Fails as the platform does: fractions as exponent, and results above 10^64. */
export function power(base: Decimal, exponent: Decimal): Decimal {
    const size = base.isZero() ? 0 : Math.log10(Math.abs(base.toNumber())) * exponent.toNumber();
    if (
        !trusted(exponent).isInteger() ||
        size > 64 ||
        (base.isZero() && exponent.lt(0)) ||
        exponent.abs().gt(999_999_999)
    ) {
        fail('Out of range argument to POWER() function');
    }
    return size < -39 ? decimal(0) : base.pow(trusted(exponent)).toSignificantDigits(18);
}

export const MATH_FUNCTIONS: readonly FunctionDef[] = [
    math('ABS', 1, (number) => number.abs()),
    whole('CEILING', ROUND_UP, ROUND_UP),
    whole('FLOOR', ROUND_DOWN, ROUND_DOWN),
    whole('MCEILING', ROUND_CEIL, ROUND_CEIL),
    whole('MFLOOR', ROUND_FLOOR, ROUND_FLOOR),
    math('ROUND', 2, (number, places) => roundTo(number, wholePart(places))),
    {
        ...math('TRUNC', 2, (number, places = decimal(0)) => roundTo(number, wholePart(places), ROUND_DOWN)),
        optional: 1
    },
    math('MOD', 2, (number, divisor) =>
        divisor.isZero() ? fail('Division by zero') : trusted(number).mod(trusted(divisor))
    ),
    extreme('MAX', (candidate, best) => candidate.gt(best)),
    extreme('MIN', (candidate, best) => candidate.lt(best)),
    math('PI', 0, () => decimal(Math.PI)),
    transcendental('EXP', (number) => Math.exp(number)),
    transcendental('LN', (number) => (number > 0 ? Math.log(number) : NaN)),
    transcendental('LOG', (number) => (number > 0 ? Math.log10(number) : NaN)),
    transcendental('SQRT', (number) => Math.sqrt(number)),
    transcendental('SIN', (number) => Math.sin(number)),
    transcendental('COS', (number) => Math.cos(number)),
    transcendental('TAN', (number) => Math.tan(number)),
    transcendental('ASIN', (number) => Math.asin(number)),
    transcendental('ACOS', (number) => Math.acos(number)),
    transcendental('ATAN', (number) => Math.atan(number)),
    transcendental('ATAN2', (y, x) => Math.atan2(y, x))
];
