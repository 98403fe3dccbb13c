import { fail } from '../formula-error.ts';
import { decimal, type Decimal, type Location } from '../values.ts';
import { NUMBER, strict, TEXT, type FunctionDef, type Parameter } from './definition.ts';

const LOCATION: Parameter = ['location'];
/** Mean radius of the earth. */
const RADIUS: Readonly<Record<string, number>> = { km: 6371.009, mi: 3958.761 };
const RADIANS = Math.PI / 180;

/** Great circle distance by the haversine formula, in `mi` or `km`. */
export function distance(from: Location, to: Location, unit: string): number {
    const radius = RADIUS[unit] ?? fail(`Invalid unit for the distance() function: ${unit}`);
    const half = (degrees: number): number => Math.sin((degrees * RADIANS) / 2) ** 2;
    const chord =
        half(to.latitude - from.latitude) +
        Math.cos(from.latitude * RADIANS) * Math.cos(to.latitude * RADIANS) * half(to.longitude - from.longitude);
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

export const LOCATION_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'GEOLOCATION',
        parameters: [NUMBER, NUMBER],
        returns: 'location',
        evaluate: strict((latitude: Decimal, longitude: Decimal): Location => {
            if (latitude.abs().gt(90) || longitude.abs().gt(180)) {
                fail('Latitude or longitude out of range');
            }
            return { latitude: latitude.toNumber(), longitude: longitude.toNumber() };
        })
    },
    {
        name: 'DISTANCE',
        parameters: [LOCATION, LOCATION, TEXT],
        returns: 'number',
        evaluate: strict((from: Location, to: Location, unit: string) => decimal(distance(from, to, unit)))
    }
];
