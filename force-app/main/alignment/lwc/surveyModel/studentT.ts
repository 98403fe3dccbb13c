/**
 * Probability that Student's t with whole `degrees` of freedom lies between -t and t: the finite series of Abramowitz and
 * Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even).
 */
function within(t: number, degrees: number): number {
    const angle = Math.atan(t / Math.sqrt(degrees));
    const cosine = Math.cos(angle);
    const isOdd = degrees % 2 === 1;
    let term = isOdd ? cosine : 1;
    let sum = degrees === 1 ? 0 : term;
    for (let step = isOdd ? 3 : 2; step <= degrees - 2; step += 2) {
        term *= ((step - 1) / step) * cosine ** 2;
        sum += term;
    }
    return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
}

/** The normal distribution's 97.5 % point. */
const Z = 1.959963984540054;

/** Expansion in powers of 1/degrees, same source, 26.7.5: good to six decimals from 30 degrees on. */
function expanded(degrees: number): number {
    const [z3, z5, z7, z9] = [Z ** 3, Z ** 5, Z ** 7, Z ** 9];
    return (
        Z +
        (z3 + Z) / (4 * degrees) +
        (5 * z5 + 16 * z3 + 3 * Z) / (96 * degrees ** 2) +
        (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * degrees ** 3) +
        (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / (92160 * degrees ** 4)
    );
}

/** The t value that 2.5 % exceed. @param degrees of freedom: a whole number from 1 */
export function criticalT(degrees: number): number {
    if (degrees >= 30) {
        return expanded(degrees);
    }
    let [low, high] = [0, 13];
    for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2;
        [low, high] = within(middle, degrees) < 0.95 ? [middle, high] : [low, middle];
    }
    return low;
}
