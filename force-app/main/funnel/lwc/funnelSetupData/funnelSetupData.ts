/** The request of the set-up page, and the writing of mappings. */
import { EVIDENCE } from 'c/funnelCustomerModel';
import { funnelFrom, nodesOf } from 'c/funnelData';
import type { Connection, FunnelAnswer, Value } from 'c/funnelData';
import type { Funnel, SourceValue } from 'c/funnelModel';
import { mappingKey } from 'c/funnelSetupModel';
import type { OrgValue } from 'c/funnelSetupModel';

export { setupQuery } from './setupQuery';
export { saveMapping } from './saveMapping';
export type { MappingChoice } from './saveMapping';

interface GroupNode {
    readonly aggregate?: {
        readonly Status?: Value | null;
        readonly StageName?: Value | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
    } | null;
}

interface ObjectInfo {
    readonly ApiName: string;
    readonly labelPlural?: string | null;
    readonly fields?:
        | readonly ({
              readonly ApiName: string;
              readonly picklistValuesByRecordTypeIDs?:
                  | readonly {
                        readonly picklistValues?: readonly { readonly label: string; readonly value: string }[] | null;
                    }[]
                  | null;
          } | null)[]
        | null;
}

interface MappingNode {
    readonly Id: string;
    readonly IsActive?: Value<boolean> | null;
    readonly Object?: Value | null;
    readonly Field?: Value | null;
    readonly Value?: Value | null;
    readonly RecordTypeName?: Value | null;
}

export interface SetupAnswer {
    readonly uiapi?: {
        readonly query?: Pick<FunnelAnswer, 'Stages'> & { readonly Mappings?: Connection<MappingNode> | null };
        readonly aggregate?: Readonly<
            Partial<Record<'Leads' | 'Deals' | 'Members', Connection<GroupNode> | null>>
        > | null;
        readonly objectInfos?: readonly (ObjectInfo | null)[] | null;
    };
}

export interface SetupData {
    /** With the mappings that are in use. Undefined: the person may not see the funnel's own objects. */
    readonly funnel: Funnel | undefined;
    readonly values: readonly OrgValue[];
    /** What the org calls its objects. */
    readonly objectLabels: ReadonlyMap<string, string>;
    /** Ids of mappings, in use or not, by their key in lower case. */
    readonly mappingIds: ReadonlyMap<string, string>;
}

const SOURCES = [
    { part: 'Leads', object: 'Lead', field: 'Status' },
    { part: 'Deals', object: 'Opportunity', field: 'StageName' },
    { part: 'Members', object: 'CampaignMember', field: 'Status' }
] as const;

/** Evidence is not a picklist of the org: these are all there are. */
const EVIDENCE_VALUES: readonly (readonly [object: string, value: string])[] = [
    ['Contact', EVIDENCE.repeatWin],
    ['Contact', EVIDENCE.reference],
    ['Account', EVIDENCE.repeatWin],
    ['Account', EVIDENCE.reference],
    ['Account', EVIDENCE.referral]
];

/** @returns undefined while the answer holds nothing yet */
export function setupDataFrom(answer: SetupAnswer | undefined): SetupData | undefined {
    const found = answer?.uiapi;
    if (!found?.query) {
        return undefined;
    }
    const mappings = nodesOf(found.query.Mappings);
    const inUse = { edges: mappings.filter(({ IsActive }) => IsActive?.value !== false).map((node) => ({ node })) };
    const infos = (found.objectInfos ?? []).flatMap((info) => info ?? []);
    return {
        funnel: funnelFrom({ Stages: found.query.Stages ?? null, Mappings: found.query.Mappings ? inUse : null }),
        values: [...SOURCES.flatMap((source) => valuesOf(source, found, infos)), ...evidenceValues()],
        objectLabels: new Map(infos.map(({ ApiName, labelPlural }) => [ApiName, labelPlural ?? ApiName])),
        mappingIds: new Map(mappings.map((node) => [mappingKey(sourceOf(node)).toLowerCase(), node.Id]))
    };
}

const sourceOf = (node: MappingNode): SourceValue => ({
    object: node.Object?.value ?? '',
    field: node.Field?.value ?? '',
    value: node.Value?.value ?? '',
    recordType: node.RecordTypeName?.value ?? ''
});

/** The values of the picklist in its order, then those that records still have though the picklist has them no more. */
function valuesOf(
    { part, object, field }: (typeof SOURCES)[number],
    { aggregate }: NonNullable<SetupAnswer['uiapi']>,
    infos: readonly ObjectInfo[]
): OrgValue[] {
    const info = infos.find(({ ApiName }) => ApiName === object)?.fields?.find((each) => each?.ApiName === field);
    const lists = info?.picklistValuesByRecordTypeIDs ?? [];
    const offered = lists.flatMap(({ picklistValues }) => picklistValues ?? []);
    const counts = new Map<string, number>();
    const labels = new Map(offered.map(({ value, label }) => [value, label]));
    for (const { aggregate: group } of nodesOf(aggregate?.[part])) {
        const value = group?.[field as 'Status']?.value;
        if (value) {
            counts.set(value, group.Id?.count?.value ?? 0);
            labels.set(value, labels.get(value) ?? value);
        }
    }
    return [...labels].map(([value, label]) => ({
        source: { object, field, value, recordType: '' },
        label,
        count: counts.get(value) ?? 0
    }));
}

const evidenceValues = (): OrgValue[] =>
    EVIDENCE_VALUES.map(([object, value]) => ({
        source: { object, field: EVIDENCE.field, value, recordType: '' },
        label: value,
        count: undefined
    }));
