/** How records flow through the funnel, whether read live or from a snapshot; and what counts as stuck. */
import { mappingOf, placeOf } from 'c/funnelModel';
import type { Funnel, FunnelStage, SourceValue } from 'c/funnelModel';
import type { ObjectFigures, Quartiles, StationFigures } from 'c/funnelHistoryModel';

export type FlowObject = 'Lead' | 'Opportunity';

/** What records of one object did at one stage, or at one selling step of it. */
export interface FlowLine {
    readonly key: string;
    readonly stage: FunnelStage;
    /** Empty: the whole stage. */
    readonly sellingStep: string;
    readonly reached: number;
    readonly movedOn: number;
    readonly left: number;
    readonly ended: number;
    readonly undecided: number;
    /** Of the decided, the share that moved on, 0 to 1; undefined: nothing is decided. */
    readonly conversion: number | undefined;
    /** Days of a stay. */
    readonly stay: Quartiles;
    /** Days until half of those that moved on had done so. */
    readonly onward: number | undefined;
    readonly untimed: number;
}

export interface Flow {
    readonly object: FlowObject;
    readonly records: number;
    readonly withDetours: number;
    readonly skips: number;
    readonly movesBack: number;
    readonly reentries: number;
    readonly gaps: number;
    /** ISO date and time of the oldest change; undefined: no history is kept of this object. */
    readonly historyFrom: string | undefined;
    /** In the order of the funnel; below a stage its selling steps. */
    readonly lines: readonly FlowLine[];
}

export function flowOf(funnel: Funnel, figures: ObjectFigures, historyFrom: string | undefined): Flow {
    const { object, stages, steps, ...counts } = figures;
    const lines = [...stages, ...steps].flatMap((station) => lineOf(funnel, station));
    return { ...counts, object: object as FlowObject, historyFrom, lines: inFlowOrder(funnel, lines) };
}

function lineOf(funnel: Funnel, station: StationFigures): FlowLine[] {
    const [stageId, sellingStep = ''] = station.key.split('|');
    const stage = funnel.stages.find(({ id }) => id === stageId);
    return stage ? [{ ...station, stage, sellingStep, onward: station.onward.median }] : [];
}

/** Each stage, then its steps as they came: those of a stage are in selling order already. */
export function inFlowOrder(funnel: Funnel, lines: readonly FlowLine[]): FlowLine[] {
    return funnel.stages.flatMap(({ id }) => {
        const own = lines.filter(({ stage }) => stage.id === id);
        return [...own.filter((line) => line.sellingStep === ''), ...own.filter((line) => line.sellingStep !== '')];
    });
}

/** What a snapshot is of. */
export interface Scope {
    readonly scope: 'Company' | 'Segment' | 'Record Type';
    /** Null: the company. */
    readonly scopeValue: string | null;
}

/** What makes a deal count as stuck: more days than its stage's target, or more than three quarters of all stays. */
export type StuckMeasure = 'target' | 'usual';

/** Values of the stage field, and the days after which a deal with one of them is stuck. */
export interface StuckLimit {
    readonly stage: FunnelStage;
    readonly sources: readonly SourceValue[];
    readonly days: number;
}

/**
 * Limits for open deals, by stage. A stage without a target takes the usual days, one without either has no limit: nothing there
 * is called stuck.
 * @param values stages that open deals have
 * @param usual days after which three quarters of all stays had ended, by stage
 */
export function stuckLimits(
    funnel: Funnel,
    values: readonly SourceValue[],
    measure: StuckMeasure,
    usual: ReadonlyMap<string, number>
): StuckLimit[] {
    return funnel.stages.flatMap((stage) => {
        const days = (measure === 'target' ? stage.targetDays : undefined) ?? usual.get(stage.id);
        const sources = values.filter((source) => {
            const place = placeOf(funnel, source);
            return place.kind === 'stage' && place.stage.id === stage.id;
        });
        return days === undefined || sources.length === 0 ? [] : [{ stage, sources, days }];
    });
}

/** Every value of an object that is mapped to a stage, with the record type that the mapping is for. */
export function mappedValues(funnel: Funnel, object: string, recordTypes: readonly string[]): SourceValue[] {
    const own = funnel.mappings.filter((mapping) => mapping.object === object && !mapping.leavesFunnel);
    const types = recordTypes.length > 0 ? ['', ...recordTypes] : [''];
    const sources = own.flatMap(({ field, value }) =>
        types.map((recordType) => ({ object, field, value, recordType }))
    );
    return sources.filter(
        (source, index) =>
            mappingOf(funnel.mappings, source) !== undefined &&
            sources.findIndex((other) => other.value === source.value && other.recordType === source.recordType) ===
                index
    );
}
