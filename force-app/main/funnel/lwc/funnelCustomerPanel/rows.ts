import { formatAmount, formatNumber } from 'c/formatting';
import type { CustomerData } from 'c/funnelData';
import { countPlaces, standingOf } from 'c/funnelCustomerModel';
import type { StageCount } from 'c/funnelCustomerModel';
import type { StageColumn, StageRow } from 'c/funnelStageTable';
import { funnelLabels as labels } from 'c/funnelLabels';
import { placeOf } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';

export const CUSTOMER_COLUMNS: readonly StageColumn[] = [
    { key: 'leads', label: labels.columnLeads },
    { key: 'contacts', label: labels.columnContacts },
    { key: 'deals', label: labels.columnDeals },
    { key: 'amount', label: labels.columnAmount }
];

const cell = (key: string, text: string, unit = ''): StageRow['cells'][number] => ({ key, text, unit, action: '' });

type Counts = ReadonlyMap<string, StageCount>;

/** Every stage in order, then what stands at none, where there is any. */
export function rowsOf(funnel: Funnel, data: CustomerData, placeStageId: string | undefined): StageRow[] {
    const deals = data.record?.customer.deals ?? [];
    const counted = {
        leads: counts(data.leads.map(({ source }) => ({ place: placeOf(funnel, source), amount: 0 }))),
        contacts: counts(
            data.people.map(({ customer }) => ({ place: standingOf(funnel, 'Contact', customer).place, amount: 0 }))
        ),
        deals: counts(deals.map(({ source, amount }) => ({ place: placeOf(funnel, source), amount })))
    };
    const row = (key: string, name: string, stage?: Funnel['stages'][number]): StageRow => ({
        key,
        name,
        owner: stage?.owner,
        isHere: key === placeStageId,
        cells: [
            cell('leads', formatNumber(counted.leads.get(key)?.count ?? 0), labels.columnLeads),
            cell('contacts', formatNumber(counted.contacts.get(key)?.count ?? 0), labels.columnContacts),
            cell('deals', formatNumber(counted.deals.get(key)?.count ?? 0), labels.columnDeals),
            cell('amount', formatAmount(counted.deals.get(key)?.amount ?? 0))
        ]
    });
    const others = [
        ['left', labels.rowLeft],
        ['unmapped', labels.rowUnmapped],
        ['none', labels.rowNone]
    ] as const;
    return [
        ...funnel.stages.map((stage) => row(stage.id, stage.name, stage)),
        ...others
            .filter(([key]) => Object.values(counted).some((all) => all.has(key)))
            .map(([key, name]) => row(key, name))
    ];
}

const counts = (places: Parameters<typeof countPlaces>[0]): Counts =>
    new Map(countPlaces(places).map((count) => [count.key, count]));
