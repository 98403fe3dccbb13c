import { behindLabels } from 'c/funnelBehindLabels';
import { fill, formatAmount, formatNumber } from 'c/formatting';
import type { CustomerData } from 'c/funnelData';
import { standingOf } from 'c/funnelCustomerModel';
import type { ListedRecord } from 'c/funnelOverviewData';
import type { StageCell, StageColumn, StageRow } from 'c/funnelStageTable';
import { funnelLabels as labels } from 'c/funnelLabels';
import { placeOf } from 'c/funnelModel';
import type { Funnel, Place } from 'c/funnelModel';

export const CUSTOMER_COLUMNS: readonly StageColumn[] = [
    { key: 'leads', label: labels.columnLeads },
    { key: 'contacts', label: labels.columnContacts },
    { key: 'deals', label: labels.columnDeals },
    { key: 'amount', label: labels.columnAmount }
];

const COUNTED = ['leads', 'contacts', 'deals'] as const;
type Counted = (typeof COUNTED)[number];

/** What stands at each place, record by record: with it each number opens. */
export type CustomerPlaces = ReadonlyMap<string, Readonly<Record<Counted, readonly ListedRecord[]>>>;

const keyOf = (place: Place | undefined): string =>
    place === undefined ? 'none' : place.kind === 'stage' ? place.stage.id : place.kind;

export function placesOf(funnel: Funnel, data: CustomerData): CustomerPlaces {
    const places = new Map<string, Record<Counted, ListedRecord[]>>();
    const put = (place: Place | undefined, column: Counted, record: ListedRecord): void => {
        const key = keyOf(place);
        const at = places.get(key) ?? { leads: [], contacts: [], deals: [] };
        at[column].push(record);
        places.set(key, at);
    };
    const listed = (id: string, name: string, value: string, amount?: number): ListedRecord => ({
        id,
        opensId: id,
        name,
        of: data.record?.name ?? '',
        value,
        amount
    });
    for (const { id, name, source } of data.leads) {
        put(placeOf(funnel, source), 'leads', listed(id, name, source.value));
    }
    for (const { id, name, customer } of data.people) {
        const { place } = standingOf(funnel, 'Contact', customer);
        put(place, 'contacts', listed(id, name, place?.kind === 'stage' ? place.stage.name : ''));
    }
    for (const { id, name, source, amount } of data.record?.customer.deals ?? []) {
        put(placeOf(funnel, source), 'deals', listed(id, name, source.value, amount));
    }
    return places;
}

const OTHERS = { left: labels.rowLeft, unmapped: labels.rowUnmapped, none: labels.rowNone };

/** Every stage in order, then what stands at none, where there is any. */
export function rowsOf(funnel: Funnel, places: CustomerPlaces, placeStageId: string | undefined): StageRow[] {
    const row = (key: string, name: string, stage?: Funnel['stages'][number]): StageRow => ({
        key,
        name,
        owner: stage?.owner,
        isHere: key === placeStageId,
        cells: CUSTOMER_COLUMNS.map(({ key: column, label }) => cellOf(places, key, name, column, label))
    });
    return [
        ...funnel.stages.map((stage) => row(stage.id, stage.name, stage)),
        ...Object.entries(OTHERS)
            .filter(([key]) => places.has(key))
            .map(([key, name]) => row(key, name))
    ];
}

function cellOf(places: CustomerPlaces, key: string, name: string, column: string, label: string): StageCell {
    const records = recordsAt(places, key, column);
    const isAmount = column === 'amount';
    const text = isAmount
        ? formatAmount(records.reduce((sum, { amount }) => sum + (amount ?? 0), 0))
        : formatNumber(records.length);
    const what = isAmount ? labels.columnDeals : label;
    return {
        key: column,
        text,
        unit: isAmount ? '' : label,
        action: records.length > 0 ? fill(labels.openRecords, text, what, name) : ''
    };
}

/** The records behind one number; those of the worth are the deals. */
export function recordsAt(places: CustomerPlaces, key: string, column: string): readonly ListedRecord[] {
    const counted = COUNTED.find((one) => one === column) ?? 'deals';
    return places.get(key)?.[counted] ?? [];
}

export interface OpenedPlace {
    readonly heading: string;
    readonly records: readonly ListedRecord[];
    readonly statusText: string;
}

/** @returns undefined where nothing stands (any more) */
export function openedPlace(
    funnel: Funnel,
    places: CustomerPlaces,
    key: string,
    column: string
): OpenedPlace | undefined {
    const records = recordsAt(places, key, column);
    const name = funnel.stages.find(({ id }) => id === key)?.name ?? OTHERS[key as keyof typeof OTHERS] ?? '';
    const what = CUSTOMER_COLUMNS.find((one) => one.key === (column === 'amount' ? 'deals' : column))?.label ?? '';
    return records.length === 0
        ? undefined
        : {
              heading: fill(labels.recordsTitle, what, name),
              records,
              statusText: fill(behindLabels.found, formatNumber(records.length))
          };
}
