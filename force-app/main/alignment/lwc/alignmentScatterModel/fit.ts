import { criticalT } from 'c/surveyModel';

export interface XY {
    readonly x: number;
    readonly y: number;
}

/** A straight line by least squares, with its 95 % uncertainty by Student's t. */
export interface Fit {
    readonly count: number;
    readonly slope: number;
    readonly intercept: number;
    /** Half of the 95 % interval of the slope. */
    readonly slopeHalfWidth: number;
    at(x: number): { readonly y: number; readonly halfWidth: number };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * N. R. Draper, H. Smith, Applied Regression Analysis, 3rd ed., sections 1.3 to 1.5.
 * @returns undefined for fewer than three points, or where all have the same x
 */
export function fitOf(points: readonly XY[]): Fit | undefined {
    const count = points.length;
    const [meanX, meanY] = [meanOf(points.map(({ x }) => x)), meanOf(points.map(({ y }) => y))];
    const spread = points.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
    if (count < 3 || spread === 0) {
        return undefined;
    }
    const slope = points.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / spread;
    const intercept = meanY - slope * meanX;
    const residual = points.reduce((sum, { x, y }) => sum + (y - intercept - slope * x) ** 2, 0);
    const error = Math.sqrt(residual / (count - 2));
    const t = criticalT(count - 2);
    return {
        count,
        slope,
        intercept,
        slopeHalfWidth: (t * error) / Math.sqrt(spread),
        at: (x) => ({
            y: intercept + slope * x,
            halfWidth: t * error * Math.sqrt(1 / count + (x - meanX) ** 2 / spread)
        })
    };
}
