/** The requests of the set-up page, and the writing of what it changes. */
import { nodesOf } from 'c/funnelData';
import type { FunnelFunction } from 'c/funnelModel';
import type { OrgValue, SetupMapping, SetupStage, SetupState } from 'c/funnelSetupModel';
import { evidenceValues, hasTypes, SOURCES, typedValuesOf, valuesOf } from './orgValues';
import type { TypeChoice } from './orgValues';
import type { MappingNode, SetupAnswer, StageNode, TypesAnswer } from './setupAnswer';

export { setupQuery } from './setupQuery';
export { dealTypesQuery, leadTypesQuery } from './typeQueries';
export { isConflict, saveChanges } from './saveChanges';
export type { SaveResult } from './saveChanges';
export type { TypeChoice } from './orgValues';
export type { SetupAnswer, TypesAnswer } from './setupAnswer';

export interface SetupData {
    /** Undefined: the person may not see the funnel's own objects. */
    readonly state: SetupState | undefined;
    readonly values: readonly OrgValue[];
    /** Record types by object; an object without any is not named. */
    readonly types: ReadonlyMap<string, readonly TypeChoice[]>;
    /** What the org calls its objects. */
    readonly objectLabels: ReadonlyMap<string, string>;
}

/** Counts by record type, by object. */
export type TypeAnswers = Readonly<Partial<Record<string, TypesAnswer>>>;

/** @returns undefined while the answer holds nothing yet */
export function setupDataFrom(answer: SetupAnswer | undefined, byType: TypeAnswers = {}): SetupData | undefined {
    const found = answer?.uiapi;
    if (!found?.query) {
        return undefined;
    }
    const infos = (found.objectInfos ?? []).flatMap((info) => info ?? []);
    const objects = SOURCES.map((source) => {
        const info = infos.find(({ ApiName }) => ApiName === source.object);
        const typed = byType[source.object];
        const own = typed ? typedValuesOf(source, typed, info) : valuesOf(source, found.aggregate, info);
        return { object: source.object, ...own };
    });
    const { Stages, Mappings } = found.query;
    return {
        state: Stages && Mappings ? stateFrom(nodesOf(Stages), nodesOf(Mappings)) : undefined,
        values: [...objects.flatMap(({ values }) => values), ...evidenceValues()],
        types: new Map(objects.filter(({ types }) => types.length > 0).map(({ object, types }) => [object, types])),
        objectLabels: new Map(infos.map(({ ApiName, labelPlural }) => [ApiName, labelPlural ?? ApiName]))
    };
}

/** Objects whose open records are worth counting by record type. */
export function typedObjects(answer: SetupAnswer | undefined): string[] {
    const infos = (answer?.uiapi?.objectInfos ?? []).flatMap((info) => info ?? []);
    return infos.filter(hasTypes).map(({ ApiName }) => ApiName);
}

function stateFrom(stageNodes: readonly StageNode[], mappingNodes: readonly MappingNode[]): SetupState {
    const stages = stageNodes.map(stageFrom);
    const keys = new Map(stages.map(({ id, key }) => [id, key]));
    return { stages, mappings: mappingNodes.map((node) => mappingFrom(node, keys)) };
}

function stageFrom(node: StageNode): SetupStage {
    return {
        id: node.Id,
        // without a key (nobody should be without) a stage is known by its id
        key: node.Key?.value ?? node.Id,
        name: node.Name?.value ?? '',
        sequence: node.Sequence?.value ?? 0,
        owner: (node.Owner?.value ?? '') as FunnelFunction | '',
        isActive: node.IsActive?.value !== false,
        meaning: node.Meaning?.value ?? '',
        marketingOwes: node.MarketingOwes?.value ?? '',
        salesOwes: node.SalesOwes?.value ?? '',
        targetDays: node.TargetDays?.value ?? undefined,
        lastModifiedOn: node.LastModifiedDate?.value ?? undefined
    };
}

function mappingFrom(node: MappingNode, keys: ReadonlyMap<string | undefined, string>): SetupMapping {
    return {
        id: node.Id,
        source: {
            object: node.Object?.value ?? '',
            field: node.Field?.value ?? '',
            value: node.Value?.value ?? '',
            recordType: node.RecordTypeName?.value ?? ''
        },
        leavesFunnel: node.Outcome?.value === 'Left the funnel',
        stageKey: keys.get(node.StageId?.value ?? undefined) ?? '',
        sellingStep: node.SellingStep?.value ?? '',
        isActive: node.IsActive?.value !== false,
        lastModifiedOn: node.LastModifiedDate?.value ?? undefined
    };
}
