/** A marker as authors write it: a pin, or a shape with a type. */
export interface Marker {
    readonly value?: string;
    readonly title?: string;
    readonly description?: string;
    readonly icon?: string;
    readonly type?: 'Circle' | 'Rectangle' | 'Polygon';
    /** Metres, of a circle. */
    readonly radius?: number;
    readonly bounds?: { readonly north: number; readonly south: number; readonly east: number; readonly west: number };
    readonly paths?: readonly LatLng[];
    readonly fillColor?: string;
    readonly fillOpacity?: number;
    readonly strokeColor?: string;
    readonly strokeWeight?: number;
    readonly location?: Location;
}

export interface Location {
    readonly Street?: string;
    readonly City?: string;
    readonly State?: string;
    readonly PostalCode?: string;
    readonly Country?: string;
    readonly Latitude?: number | string;
    readonly Longitude?: number | string;
}

export interface LatLng {
    readonly lat: number;
    readonly lng: number;
}

/** A marker with all that is shown of it. */
export interface Place {
    readonly value: string;
    readonly title: string;
    readonly address: string;
    readonly description: string;
    readonly marker: Marker;
    /** Absent where only an address is known: nothing here knows where addresses lie. */
    readonly at: LatLng | undefined;
}

const degrees = (value: number | string | undefined): number =>
    value === undefined || value === '' ? NaN : Number(value);

export function latLng({ Latitude, Longitude }: Location = {}): LatLng | undefined {
    const [lat, lng] = [degrees(Latitude), degrees(Longitude)];
    return Number.isFinite(lat) && Number.isFinite(lng) ? { lat, lng } : undefined;
}

export function addressOf({ Street, City, State, PostalCode, Country }: Location = {}): string {
    return [Street, City, [State, PostalCode].filter(Boolean).join(' '), Country].filter(Boolean).join(', ');
}

const middle = ({ bounds, paths, location }: Marker): LatLng | undefined => {
    if (bounds) return { lat: (bounds.north + bounds.south) / 2, lng: (bounds.east + bounds.west) / 2 };
    if (!paths?.length) return latLng(location);
    const sum = paths.reduce((all, point) => ({ lat: all.lat + point.lat, lng: all.lng + point.lng }), {
        lat: 0,
        lng: 0
    });
    return { lat: sum.lat / paths.length, lng: sum.lng / paths.length };
};

export const placesOf = (markers: readonly Marker[] | undefined): Place[] =>
    (markers ?? []).map((marker, index) => {
        const at = middle(marker);
        const address = addressOf(marker.location);
        const where = address || (at ? `${at.lat}, ${at.lng}` : '');
        return {
            value: marker.value ?? `marker-${index}`,
            title: marker.title ?? where,
            address: marker.title ? where : '',
            description: (marker.description ?? '').replace(/<[^>]*>/g, ' ').trim(),
            marker,
            at
        };
    });
