import type { LatLng } from './places';

export const WIDTH = 640;
export const HEIGHT = 400;
const TILE = 256;
const NEAREST = 15;
const EARTH = 40_075_016.686;

export interface Point {
    readonly x: number;
    readonly y: number;
}

/** What the map shows: the web's usual Mercator projection, zoom 0 is the world on 256 pixels. */
export interface View {
    readonly center: LatLng;
    readonly zoom: number;
}

const world = ({ lat, lng }: LatLng): Point => {
    const sine = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
    return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI) };
};

const size = (zoom: number): number => TILE * 2 ** zoom;

export function project(view: View, at: LatLng): Point {
    const [point, center] = [world(at), world(view.center)];
    return {
        x: WIDTH / 2 + (point.x - center.x) * size(view.zoom),
        y: HEIGHT / 2 + (point.y - center.y) * size(view.zoom)
    };
}

/** The place under a point of the map. */
export function unproject(view: View, { x, y }: Point): LatLng {
    const center = world(view.center);
    const across = center.x + (x - WIDTH / 2) / size(view.zoom);
    const down = center.y + (y - HEIGHT / 2) / size(view.zoom);
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * down))) * 180) / Math.PI;
    return { lat, lng: (across - 0.5) * 360 };
}

/** Metres that one pixel stands for at the middle of the map. */
export const metresPerPixel = ({ center, zoom }: View): number =>
    (EARTH * Math.cos((center.lat * Math.PI) / 180)) / size(zoom);

/** The closest view that holds all places. */
export function viewOf(places: readonly LatLng[]): View {
    if (places.length === 0) return { center: { lat: 20, lng: 0 }, zoom: 1 };
    const points = places.map(world);
    const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
    const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
    const room = Math.min((WIDTH - 120) / (right - left), (HEIGHT - 120) / (bottom - top));
    const zoom = Number.isFinite(room) ? Math.floor(Math.log2(room / TILE)) : NEAREST;
    const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
    const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * middle.y))) * 180) / Math.PI;
    return { center: { lat, lng: (middle.x - 0.5) * 360 }, zoom: Math.max(0, Math.min(NEAREST, zoom)) };
}

const STEPS = [1, 2, 5];

/** The largest of 1, 2, 5, 10, 20 … that is not above `most`. */
export function roundStep(most: number): number {
    const power = 10 ** Math.floor(Math.log10(most));
    return Math.max(...STEPS.map((step) => step * power).filter((step) => step <= most), power);
}
