import { nextOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';

interface PairNode {
    readonly aggregate?: {
        readonly CreatedDate?: { readonly dayOnly?: Value | null } | null;
        readonly ConvertedDate?: Value | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
    } | null;
}

export interface DayPairsAnswer {
    readonly uiapi?: { readonly aggregate?: { readonly Leads?: Connection<PairNode> | null } };
}

interface DayCountPage {
    /** Pairs of whole days to conversion and number of leads. */
    readonly counts: readonly (readonly [days: number, count: number])[];
    /** Undefined: this was the last page. */
    readonly next: string | undefined;
}

const DAY = 86_400_000;

/** @returns undefined while the answer holds nothing yet */
export function dayCountsFrom({ uiapi }: DayPairsAnswer): DayCountPage | undefined {
    const leads = uiapi?.aggregate?.Leads;
    if (!leads?.edges) {
        return undefined;
    }
    const counts = leads.edges.flatMap((edge) => {
        const group = edge?.node?.aggregate;
        const created = group?.CreatedDate?.dayOnly?.value?.slice(0, 10);
        const converted = group?.ConvertedDate?.value;
        const count = group?.Id?.count?.value;
        // A lead that came in converted, or whose day of conversion lies before that of creation by time zone, took no day.
        const days =
            created && converted ? Math.max(0, (Date.parse(converted) - Date.parse(created)) / DAY) : undefined;
        return days === undefined || !count ? [] : [[Math.round(days), count] as const];
    });
    return { counts, next: nextOf(leads) };
}

export interface LeadRow {
    readonly id: string;
    readonly name: string;
    readonly company: string;
    readonly status: string;
    /** ISO. */
    readonly createdOn: string;
    /** Empty: not converted. */
    readonly convertedOn: string;
}

interface LeadNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Company?: Value | null;
    readonly Status?: { readonly label?: string | null } | null;
    readonly CreatedDate?: Value | null;
    readonly ConvertedDate?: Value | null;
}

export interface LeadsAnswer {
    readonly uiapi?: { readonly query?: { readonly Leads?: Connection<LeadNode> | null } };
}

/** @returns undefined while the answer holds nothing yet */
export function leadRowsFrom({ uiapi }: LeadsAnswer): { readonly rows: LeadRow[]; readonly all: number } | undefined {
    const leads = uiapi?.query?.Leads;
    return leads?.edges
        ? {
              all: leads.totalCount ?? 0,
              rows: leads.edges.flatMap((edge) => {
                  const node = edge?.node;
                  return node
                      ? [
                            {
                                id: node.Id,
                                name: node.Name?.value ?? '',
                                company: node.Company?.value ?? '',
                                status: node.Status?.label ?? '',
                                createdOn: node.CreatedDate?.value ?? '',
                                convertedOn: node.ConvertedDate?.value ?? ''
                            }
                        ]
                      : [];
              })
          }
        : undefined;
}
