/** What the overview looks at, and what that means for each object. Filters name standard fields only: custom ones stand in the queries. */
import { NOBODY, ofSources } from 'c/funnelFilterModel';
import type { Filter } from 'c/funnelFilterModel';
import type { OverviewColumn } from 'c/funnelOverviewModel';
import type { Scope, StuckLimit } from 'c/funnelFlowModel';
import type { SourceValue } from 'c/funnelModel';

export type Period = 'ALL' | 'THIS_QUARTER' | 'THIS_YEAR' | 'LAST_90_DAYS';

export interface OverviewChoice {
    /** When the record was created. */
    readonly period: Period;
    /** Empty: everybody's. */
    readonly ownerId: string;
    /** Value of Industry; empty: all. */
    readonly industry: string;
    /** Object, id and name with dots between them; empty: all. */
    readonly recordType: string;
}

export const EVERYTHING: OverviewChoice = { period: 'ALL', ownerId: '', industry: '', recordType: '' };

/** Objects that are counted by record type, because the mapping names some. */
export interface TypedObjects {
    readonly leads: boolean;
    readonly deals: boolean;
}

/** The variables of the overview's query. What is counted by record type is asked for apart, and not twice. */
export function overviewVariables(
    choice: OverviewChoice,
    typed: TypedObjects = { leads: false, deals: false }
): Record<'leads' | 'members' | 'deals' | 'accounts', Filter> {
    return {
        leads: typed.leads ? NOBODY : filterOf('leads', choice),
        members: filterOf('members', choice),
        deals: typed.deals ? NOBODY : filterOf('deals', choice),
        accounts: filterOf('customers', choice)
    };
}

const objectOf = (column: OverviewColumn): string =>
    ({ leads: 'Lead', deals: 'Opportunity', members: '', customers: '' })[column];

export function typeOf({ recordType }: OverviewChoice): {
    readonly object: string;
    readonly id: string;
    readonly name: string;
} {
    // a name may hold dots of its own
    const [object = '', id = '', ...name] = recordType.split('.');
    return { object, id, name: name.join('.') };
}

/** @returns the filter of one object, without any value of its stage or status */
export function filterOf(column: OverviewColumn, choice: OverviewChoice): Filter {
    if (choice.recordType !== '' && objectOf(column) !== typeOf(choice).object) {
        return NOBODY;
    }
    const { period, ownerId, industry } = choice;
    const ofType = choice.recordType === '' ? {} : { RecordTypeId: { eq: typeOf(choice).id } };
    const created = period === 'ALL' ? {} : { CreatedDate: { gte: { literal: period } } };
    const owner = ownerId === '' ? {} : { OwnerId: { eq: ownerId } };
    const inIndustry = industry === '' ? {} : { Industry: { eq: industry } };
    const has = (filter: Filter): boolean => Object.keys(filter).length > 0;
    const ofParent = (name: string, filter: Filter): Filter => (has(filter) ? { [name]: filter } : {});
    switch (column) {
        case 'leads':
            // a converted lead goes on as a contact and a deal: it would be counted twice
            return { ...created, ...owner, ...inIndustry, ...ofType, IsConverted: { eq: false } };
        case 'members':
            return {
                ...created,
                ContactId: { ne: null },
                ...ofParent('Contact', { ...owner, ...ofParent('Account', inIndustry) })
            };
        case 'deals':
            return { ...created, ...owner, ...ofType, ...ofParent('Account', inIndustry) };
        default:
            return { ...created, ...owner, ...inIndustry };
    }
}

/**
 * The records that a number counts.
 * @param typed what was counted by record type: no type is then one of its own
 */
export function recordsFilter(
    column: OverviewColumn,
    choice: OverviewChoice,
    sources: readonly SourceValue[],
    typed: TypedObjects
): Filter {
    const base = filterOf(column, choice);
    if (column === 'customers') {
        return base;
    }
    const isByType = column !== 'members' && typed[column];
    return { and: [base, { or: sources.map((source) => valueFilter(source, isByType)) }] };
}

function valueFilter({ field, value, recordType }: SourceValue, isByType: boolean): Filter {
    const type =
        recordType === '' ? { RecordTypeId: { eq: null } } : { RecordType: { DeveloperName: { eq: recordType } } };
    return { [field]: { eq: value === '' ? null : value }, ...(isByType ? type : {}) };
}

/** The variables of the live history: all records of the choice, converted leads among them. */
export function pastVariables(choice: OverviewChoice): Record<string, Filter | null> {
    const deals = filterOf('deals', choice);
    const { IsConverted: _, ...leads } = filterOf('leads', choice);
    return {
        deals,
        dealHistory: { Opportunity: deals },
        leads,
        leadHistory: { Field: { eq: 'Status' }, Lead: leads },
        afterDeals: null,
        afterDealHistory: null,
        afterLeads: null,
        afterLeadHistory: null
    };
}

/**
 * Records that may stand behind a number of an earlier day: all that were there then; of deals at a stage those that ever were at it.
 * @param values stages that were asked for; undefined: any
 * @param at ISO date and time
 */
export function behindFilter(
    choice: OverviewChoice,
    object: 'Lead' | 'Opportunity',
    values: readonly string[] | undefined,
    at: string
): Filter {
    const then = { CreatedDate: { lte: { value: at } } };
    if (object === 'Lead') {
        const { IsConverted: _, ...leads } = filterOf('leads', choice);
        // values of a lead's history cannot be filtered by
        return { and: [leads, then] };
    }
    if (values?.length === 0) {
        return NOBODY;
    }
    const history = { OpportunityHistory: { StageName: { in: values }, ...then }, ApiName: 'OpportunityId' };
    return { and: [filterOf('deals', choice), then, ...(values ? [{ Id: { inq: history } }] : [])] };
}

/** The snapshot that answers a choice; undefined: snapshots are of other things. */
export function scopeOf(choice: OverviewChoice): Scope | undefined {
    const { period, ownerId, industry, recordType } = choice;
    if (period !== 'ALL' || ownerId !== '' || (industry !== '' && recordType !== '')) {
        return undefined;
    }
    if (industry !== '') {
        return { scope: 'Segment', scopeValue: industry };
    }
    return recordType === ''
        ? { scope: 'Company', scopeValue: null }
        : { scope: 'Record Type', scopeValue: typeOf(choice).name };
}

const DAY = 86_400_000;

/**
 * Open deals whose stage has not changed for more days than its limit.
 * @param types record types that have mappings of their own; a source without a type is for all others
 * @param now ISO date and time
 */
export function stuckFilter(
    choice: OverviewChoice,
    limits: readonly StuckLimit[],
    types: readonly string[],
    now: string
): Filter {
    const perStage = limits.map(({ sources, days }) => {
        // more than so many whole days, as the ribbon counts them
        const before = new Date(Date.parse(now) - (days + 1) * DAY).toISOString();
        const old = { lte: { value: before } };
        // a deal that never moved has no last change
        const neverMoved = { and: [{ LastStageChangeDate: { eq: null } }, { CreatedDate: old }] };
        return {
            and: [ofSources(sources, types), { or: [{ LastStageChangeDate: old }, neverMoved] }]
        };
    });
    const stuck = perStage.length > 0 ? { or: perStage } : NOBODY;
    return { and: [filterOf('deals', choice), { IsClosed: { eq: false } }, stuck] };
}
