import { api, LightningElement } from 'lwc';
import { latLng, placesOf, type LatLng, type Location, type Marker, type Place } from './places';
import {
    HEIGHT,
    metresPerPixel,
    project,
    roundStep,
    unproject,
    viewOf,
    WIDTH,
    type Point,
    type View
} from './projection';

export type { Marker } from './places';

interface Shape {
    readonly value: string;
    readonly label: string;
    readonly style: string;
    readonly circle?: Point & { readonly r: number };
    readonly path?: string;
    readonly pin?: string;
    readonly current: boolean;
}

const LINES = 4;

/** Places on a map of degrees and distances. Streets and land would come from a map service on the internet, and do not. */
export default class Map extends LightningElement {
    @api markersTitle = '';
    @api center: { readonly location?: Location } | undefined;
    @api zoomLevel: number | undefined;
    /** `visible`, `hidden`, or by the number of markers. */
    @api listView = 'auto';
    @api showFooter = false;
    @api options: { readonly disableDefaultUI?: boolean; readonly zoomControl?: boolean } | undefined;
    _markers: readonly Marker[] | undefined;
    _selected: string | undefined;
    /** Once the person has moved the map. */
    _moved: View | undefined;

    @api
    get mapMarkers(): readonly Marker[] | undefined {
        return this._markers;
    }

    set mapMarkers(value: readonly Marker[] | undefined) {
        this._markers = value;
        this._moved = undefined;
    }

    @api
    get selectedMarkerValue(): string | undefined {
        return this._selected;
    }

    set selectedMarkerValue(value: string | undefined) {
        this._selected = value;
    }

    get heading(): string {
        return this.markersTitle || `Markers (${this._places.length})`;
    }

    get label(): string {
        return `Map: ${this._places.map(({ title }) => title).join('; ') || 'no places'}`;
    }

    get viewBox(): string {
        return `0 0 ${WIDTH} ${HEIGHT}`;
    }

    get listed(): boolean {
        return this.listView === 'visible' || (this.listView !== 'hidden' && this._places.length > 1);
    }

    get zooms(): boolean {
        return this.options?.zoomControl !== false && this.options?.disableDefaultUI !== true;
    }

    get places(): (Place & { current: string; className: string })[] {
        return this._places.map((place) => {
            const current = place.value === this._selected;
            return { ...place, current: String(current), className: current ? 'place selected' : 'place' };
        });
    }

    /** Marked places of which only an address is known. */
    get undrawn(): string {
        const count = this._places.filter(({ at }) => !at).length;
        if (count === 0) return '';
        return `${count === 1 ? '1 address is' : `${count} addresses are`} not on the map: the local org knows no coordinates of addresses.`;
    }

    get chosen(): Place | undefined {
        return this._places.find(({ value }) => value === this._selected);
    }

    get shapes(): Shape[] {
        const view = this._view;
        return this._places.flatMap((place) => shapeOf(view, place, place.value === this._selected) ?? []);
    }

    get lines(): { key: string; path: string; text: string; x: number; y: number }[] {
        return [...gridLines(this._view, 'lat'), ...gridLines(this._view, 'lng')];
    }

    get scale(): { path: string; text: string } {
        const perPixel = metresPerPixel(this._view);
        const metres = roundStep(perPixel * 120);
        const length = metres / perPixel;
        const [right, y] = [WIDTH - 16, HEIGHT - 14];
        const text = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
        return { path: `M${right - length} ${y - 6}V${y}H${right}V${y - 6}`, text };
    }

    zoomIn(): void {
        this._zoomBy(1);
    }

    zoomOut(): void {
        this._zoomBy(-1);
    }

    handleKey(event: KeyboardEvent): void {
        const steps: Readonly<Record<string, readonly [number, number]>> = {
            ArrowLeft: [-1, 0],
            ArrowRight: [1, 0],
            ArrowUp: [0, -1],
            ArrowDown: [0, 1]
        };
        const step = steps[event.key];
        if (!step) return;
        event.preventDefault();
        const view = this._view;
        const center = unproject(view, { x: WIDTH / 2 + step[0] * 80, y: HEIGHT / 2 + step[1] * 60 });
        this._moved = { ...view, center };
    }

    select(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this._selected = value;
        this.dispatchEvent(new CustomEvent('markerselect', { detail: { selectedMarkerValue: value } }));
    }

    get _places(): Place[] {
        return placesOf(this._markers);
    }

    get _view(): View {
        if (this._moved) return this._moved;
        const fitting = viewOf(this._places.flatMap(({ at, marker }) => (at ? extent(at, marker) : [])));
        const center = latLng(this.center?.location);
        const zoom = Number(this.zoomLevel);
        return { center: center ?? fitting.center, zoom: zoom > 0 ? Math.min(22, zoom) : fitting.zoom };
    }

    _zoomBy(step: number): void {
        const view = this._view;
        this._moved = { ...view, zoom: Math.max(0, Math.min(20, view.zoom + step)) };
    }
}

/** Places that a marker reaches to. */
function extent(at: LatLng, { radius, bounds, paths }: Marker): readonly LatLng[] {
    if (bounds) {
        return [
            { lat: bounds.north, lng: bounds.west },
            { lat: bounds.south, lng: bounds.east }
        ];
    }
    if (paths?.length) return paths;
    const lat = (radius ?? 0) / 111_320;
    const lng = lat / Math.cos((at.lat * Math.PI) / 180);
    return radius
        ? [
              { lat: at.lat - lat, lng: at.lng - lng },
              { lat: at.lat + lat, lng: at.lng + lng }
          ]
        : [at];
}

const COLOR = /^(#[\da-f]{3,8}|[a-z]+|rgba?\([\d., %]+\))$/i;
const color = (value: string | undefined, usual: string): string => (value && COLOR.test(value) ? value : usual);

function shapeOf(view: View, { value, title, marker, at }: Place, current: boolean): Shape | undefined {
    if (!at) return undefined;
    const point = project(view, at);
    const style =
        `fill: ${color(marker.fillColor, '#0176d3')}; fill-opacity: ${Number(marker.fillOpacity ?? 0.25)}; ` +
        `stroke: ${color(marker.strokeColor, '#0176d3')}; stroke-width: ${Number(marker.strokeWeight ?? 2)}`;
    const common = { value, label: title, style, current };
    if (marker.type === 'Circle') {
        return { ...common, circle: { ...point, r: (marker.radius ?? 0) / metresPerPixel(view) } };
    }
    const corners = cornersOf(marker);
    if (corners) return { ...common, path: `M${corners.map((one) => pointText(project(view, one))).join('L')}Z` };
    return { ...common, pin: `translate(${point.x} ${point.y}) scale(${current ? 1.35 : 1})` };
}

const pointText = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function cornersOf({ type, bounds, paths }: Marker): readonly LatLng[] | undefined {
    if (type === 'Polygon') return paths;
    if (type !== 'Rectangle' || !bounds) return undefined;
    const { north, south, east, west } = bounds;
    return [
        { lat: north, lng: west },
        { lat: north, lng: east },
        { lat: south, lng: east },
        { lat: south, lng: west }
    ];
}

function gridLines(
    view: View,
    axis: 'lat' | 'lng'
): { key: string; path: string; text: string; x: number; y: number }[] {
    const [first, last] = [unproject(view, { x: 0, y: HEIGHT }), unproject(view, { x: WIDTH, y: 0 })];
    const step = roundStep(Math.abs(last[axis] - first[axis]) / LINES);
    const digits = Math.max(0, -Math.floor(Math.log10(step)));
    const lines = [];
    for (let at = Math.ceil(first[axis] / step) * step; at <= last[axis]; at += step) {
        const { x, y } = project(view, { ...view.center, [axis]: at });
        const path = axis === 'lat' ? `M0 ${y}H${WIDTH}` : `M${x} 0V${HEIGHT}`;
        const place = axis === 'lat' ? { x: 4, y: y - 4 } : { x: x + 4, y: HEIGHT - 6 };
        lines.push({ key: `${axis}${at}`, path, text: `${at.toFixed(digits)}°`, ...place });
    }
    return lines;
}
