/** What the overview looks at, and what that means for each object. Filters name standard fields only: custom ones stand in the queries. */
import type { OverviewColumn } from 'c/funnelOverviewModel';
import type { SourceValue } from 'c/funnelModel';

export type Period = 'ALL' | 'THIS_QUARTER' | 'THIS_YEAR' | 'LAST_90_DAYS';

export interface OverviewChoice {
    /** When the record was created. */
    readonly period: Period;
    /** Empty: everybody's. */
    readonly ownerId: string;
    /** Value of Industry; empty: all. */
    readonly industry: string;
}

type Filter = Readonly<Record<string, unknown>>;

/** The variables of the overview's query. */
export function overviewVariables(choice: OverviewChoice): Record<'leads' | 'members' | 'deals' | 'accounts', Filter> {
    return {
        leads: filterOf('leads', choice),
        members: filterOf('members', choice),
        deals: filterOf('deals', choice),
        accounts: filterOf('customers', choice)
    };
}

/** @returns the filter of one object, without any value of its stage or status */
export function filterOf(column: OverviewColumn, { period, ownerId, industry }: OverviewChoice): Filter {
    const created = period === 'ALL' ? {} : { CreatedDate: { gte: { literal: period } } };
    const owner = ownerId === '' ? {} : { OwnerId: { eq: ownerId } };
    const inIndustry = industry === '' ? {} : { Industry: { eq: industry } };
    const has = (filter: Filter): boolean => Object.keys(filter).length > 0;
    const ofParent = (name: string, filter: Filter): Filter => (has(filter) ? { [name]: filter } : {});
    switch (column) {
        case 'leads':
            // a converted lead goes on as a contact and a deal: it would be counted twice
            return { ...created, ...owner, ...inIndustry, IsConverted: { eq: false } };
        case 'members':
            return {
                ...created,
                ContactId: { ne: null },
                ...ofParent('Contact', { ...owner, ...ofParent('Account', inIndustry) })
            };
        case 'deals':
            return { ...created, ...owner, ...ofParent('Account', inIndustry) };
        default:
            return { ...created, ...owner, ...inIndustry };
    }
}

/**
 * The records that a number counts.
 * @param isByType deals were counted by record type: no type is then one of its own
 */
export function recordsFilter(
    column: OverviewColumn,
    choice: OverviewChoice,
    sources: readonly SourceValue[],
    isByType: boolean
): Filter {
    const base = filterOf(column, choice);
    if (column === 'customers') {
        return base;
    }
    return { and: [base, { or: sources.map((source) => valueFilter(source, isByType && column === 'deals')) }] };
}

function valueFilter({ field, value, recordType }: SourceValue, isByType: boolean): Filter {
    const type =
        recordType === '' ? { RecordTypeId: { eq: null } } : { RecordType: { DeveloperName: { eq: recordType } } };
    return { [field]: { eq: value === '' ? null : value }, ...(isByType ? type : {}) };
}
