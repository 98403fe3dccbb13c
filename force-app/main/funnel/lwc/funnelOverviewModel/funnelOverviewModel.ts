/** The funnel across a company: groups of records by value, put where the org's mapping puts them. */
import { placeOf } from 'c/funnelModel';
import type { Funnel, FunnelFunction, FunnelStage, SourceValue } from 'c/funnelModel';

/** Whose records: leads, contacts that campaigns reached, deals, and customers by what they have done. */
export type OverviewColumn = 'leads' | 'members' | 'deals' | 'customers';
export const COLUMNS: readonly OverviewColumn[] = ['leads', 'members', 'deals', 'customers'];

/** Records that have one value in common. */
export interface ValueGroup {
    readonly column: OverviewColumn;
    readonly source: SourceValue;
    readonly count: number;
    /** Sum of amounts, in the person's currency; 0 but for deals. */
    readonly amount: number;
}

export interface OverviewCell {
    readonly count: number;
    readonly amount: number;
    /** The values that add up to the count: with them the records are found. */
    readonly sources: readonly SourceValue[];
}

export interface OverviewRow {
    /** Id of a stage; 'left' or 'unmapped'. */
    readonly key: string;
    readonly stage: FunnelStage | undefined;
    readonly cells: Readonly<Record<OverviewColumn, OverviewCell>>;
}

export interface Half {
    readonly owner: FunnelFunction;
    readonly count: number;
    readonly amount: number;
}

export interface Overview {
    /** Every stage in order; then, where there is any, what left and what is not mapped. */
    readonly rows: readonly OverviewRow[];
    /** The functions that own stages, in the order of the funnel. */
    readonly halves: readonly Half[];
}

const EMPTY: OverviewCell = { count: 0, amount: 0, sources: [] };

export function overviewOf(funnel: Funnel, groups: readonly ValueGroup[]): Overview {
    const byPlace = new Map<string, ValueGroup[]>();
    for (const group of groups) {
        const place = placeOf(funnel, group.source);
        const key = place.kind === 'stage' ? place.stage.id : place.kind;
        byPlace.set(key, [...(byPlace.get(key) ?? []), group]);
    }
    const row = (key: string, stage?: FunnelStage): OverviewRow => ({
        key,
        stage,
        cells: cellsOf(byPlace.get(key) ?? [])
    });
    const others = ['left', 'unmapped'].filter((key) => byPlace.has(key));
    const rows = [...funnel.stages.map((stage) => row(stage.id, stage)), ...others.map((key) => row(key))];
    return { rows, halves: halvesOf(rows) };
}

function cellsOf(groups: readonly ValueGroup[]): OverviewRow['cells'] {
    const cells: Record<OverviewColumn, OverviewCell> = {
        leads: EMPTY,
        members: EMPTY,
        deals: EMPTY,
        customers: EMPTY
    };
    for (const { column, source, count, amount } of groups) {
        const before = cells[column];
        cells[column] = {
            count: before.count + count,
            amount: before.amount + amount,
            sources: [...before.sources, source]
        };
    }
    return cells;
}

export function totalOf({ cells }: OverviewRow): { readonly count: number; readonly amount: number } {
    const all = COLUMNS.map((column) => cells[column]);
    return {
        count: all.reduce((sum, { count }) => sum + count, 0),
        amount: all.reduce((sum, { amount }) => sum + amount, 0)
    };
}

function halvesOf(rows: readonly OverviewRow[]): Half[] {
    const halves = new Map<FunnelFunction, Half>();
    for (const row of rows) {
        if (row.stage) {
            const { owner } = row.stage;
            const { count, amount } = totalOf(row);
            const before = halves.get(owner) ?? { owner, count: 0, amount: 0 };
            halves.set(owner, { owner, count: before.count + count, amount: before.amount + amount });
        }
    }
    return [...halves.values()];
}
