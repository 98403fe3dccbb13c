import { api, LightningElement } from 'lwc';

interface Location {
    readonly Street?: string;
    readonly City?: string;
    readonly State?: string;
    readonly PostalCode?: string;
    readonly Country?: string;
    readonly Latitude?: number | string;
    readonly Longitude?: number | string;
}

export interface Marker {
    readonly value?: string;
    readonly title?: string;
    readonly description?: string;
    readonly location: Location;
}

/** The places of a map as a list that can be chosen from. No map is drawn: that would ask a map service on the internet. */
export default class Map extends LightningElement {
    @api mapMarkers: readonly Marker[] = [];
    @api markersTitle = 'Markers';
    @api selectedMarkerValue: string | undefined;
    @api center: unknown;
    @api zoomLevel: number | undefined;
    @api listView: string | undefined;
    @api showFooter = false;
    @api options: unknown;

    get places() {
        return this.mapMarkers.map((marker, index) => {
            const value = marker.value ?? `marker-${index}`;
            const current = value === this.selectedMarkerValue;
            return { value, title: marker.title ?? placeOf(marker.location), place: placeOf(marker.location), current };
        });
    }

    select(event: Event): void {
        const { value } = (event.currentTarget as HTMLElement).dataset;
        this.selectedMarkerValue = value;
        this.dispatchEvent(new CustomEvent('markerselect', { detail: { selectedMarkerValue: value } }));
    }
}

function placeOf({ Street, City, State, PostalCode, Country, Latitude, Longitude }: Location): string {
    const address = [Street, City, State, PostalCode, Country].filter(Boolean).join(', ');
    return address === '' && Latitude !== undefined ? `${Latitude}, ${Longitude ?? ''}` : address;
}
