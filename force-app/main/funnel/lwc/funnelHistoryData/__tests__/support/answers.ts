/** Builders for answers about many records, as the platform gives them. */
import type { PastAnswer, SnapshotAnswer } from 'c/funnelHistoryData';

const field = <T>(value: T): { value: T } => ({ value });
type Node = Record<string, unknown>;

export const connection = (nodes: readonly Node[], endCursor?: string) => ({
    edges: nodes.map((node) => ({ node })),
    pageInfo: { hasNextPage: endCursor !== undefined, endCursor: endCursor ?? null }
});

/** A row for one stage (or all records) of one object; values by alias. */
export const aSnapshotNode = (given: Readonly<Record<string, unknown>> = {}): Node => ({
    Id: Math.random().toString(36).slice(2),
    ...Object.fromEntries(
        Object.entries({
            Date: '2026-02-28',
            MeasuredOn: '2026-02-28T12:15:00.000Z',
            Object: 'Opportunity',
            Kind: 'Stage',
            StageId: 'stage-5',
            Reached: 10,
            MovedOn: 4,
            Left: 2,
            Undecided: 4,
            Lower: 5,
            Median: 12.5,
            Upper: null,
            ...given
        }).map(([key, value]) => [key, field(value)])
    )
});

export const allOf = (object: string, given: Readonly<Record<string, unknown>> = {}): Node =>
    aSnapshotNode({
        Object: object,
        Kind: 'All',
        StageId: null,
        Records: 10,
        Detours: 3,
        HistoryFrom: '2025-01-01T12:00:00.000Z',
        ...given
    });

export const snapshots = (...nodes: Node[]): SnapshotAnswer =>
    ({ uiapi: { query: { Snapshots: connection(nodes) } } }) as unknown as SnapshotAnswer;

export const aDeal = (id: string, value: string, given: Node = {}): Node => ({
    Id: `006${id}`,
    Value: field(value),
    IsClosed: field(value.startsWith('Closed')),
    CreatedDate: field('2026-01-01T00:00:00.000Z'),
    ...given
});

export const aMove = (id: string, deal: string, value: string, on: string): Node => ({
    Id: `008${id}`,
    OpportunityId: field(`006${deal}`),
    StageName: field(value),
    CreatedDate: field(`2026-01-${on}T00:00:00.000Z`)
});

export const pasts = (parts: Readonly<Record<string, unknown>> = {}): PastAnswer =>
    ({
        uiapi: {
            query: {
                Deals: connection([]),
                DealHistory: connection([]),
                Leads: connection([]),
                LeadHistory: connection([]),
                ...parts
            }
        }
    }) as unknown as PastAnswer;
