import { createHash } from 'node:crypto';
import type { StationFigures } from './history-model.ts';
import type { Measurement } from './figures.ts';
import type { KeyedFunnel, KeyedStage } from './read-funnel.ts';

/** One record of Funnel_Snapshot__c. */
export type SnapshotRow = Readonly<Record<string, string | number | null>> & {
    readonly Snapshot_Key__c: string;
    readonly Snapshot_Date__c: string;
};

export interface Stamp {
    /** ISO date and time. */
    readonly measuredOn: string;
    readonly createdSince: string | undefined;
    /** Whether amounts were read. */
    readonly hasAmount: boolean;
    /** ISO date and time of the oldest change that is kept; undefined: none is. */
    readonly historyFrom: string | undefined;
}

/** The rows of one measurement: one for all records, one for each stage, one for each selling step. */
export function snapshotRows(measured: Measurement, funnel: KeyedFunnel, stamp: Stamp): SnapshotRow[] {
    const stages = new Map(funnel.stages.map((stage) => [stage.id, stage]));
    const { figures } = measured;
    const all: SnapshotRow = {
        ...common(measured, stamp, undefined, ''),
        Kind__c: 'All',
        Records__c: figures.records,
        Detours__c: figures.withDetours,
        Skips__c: figures.skips,
        Moves_Back__c: figures.movesBack,
        Reentries__c: figures.reentries,
        Gaps__c: figures.gaps,
        History_From__c: stamp.historyFrom ?? null
    };
    const stations = [...figures.stages, ...figures.steps].flatMap((station) => {
        const [stageId = '', sellingStep = ''] = station.key.split('|');
        const stage = stages.get(stageId);
        return stage ? [stationRow(measured, stamp, station, stage, sellingStep)] : [];
    });
    return [all, ...stations];
}

function stationRow(
    measured: Measurement,
    stamp: Stamp,
    station: StationFigures,
    stage: KeyedStage,
    sellingStep: string
): SnapshotRow {
    const threshold = (sellingStep === '' ? stage.targetDays : undefined) ?? station.stay.upper;
    return {
        ...common(measured, stamp, stage, sellingStep),
        Kind__c: sellingStep === '' ? 'Stage' : 'Selling step',
        Records__c: station.here,
        Amount__c: stamp.hasAmount ? Math.round(station.amount * 100) / 100 : null,
        Reached__c: station.reached,
        Moved_On__c: station.movedOn,
        Left__c: station.left,
        Ended__c: station.ended,
        Undecided__c: station.undecided,
        Lower_Quartile_Days__c: station.stay.lower ?? null,
        Median_Days__c: station.stay.median ?? null,
        Upper_Quartile_Days__c: station.stay.upper ?? null,
        Onward_Median_Days__c: station.onward.median ?? null,
        Timed__c: station.timed,
        Untimed__c: station.untimed,
        Threshold_Days__c: threshold ?? null,
        Stuck__c: threshold === undefined ? null : measured.stuck(station.key, threshold)
    };
}

function common(
    { scope, scopeValue, object, date }: Measurement,
    { measuredOn, createdSince }: Stamp,
    stage: KeyedStage | undefined,
    sellingStep: string
): SnapshotRow {
    const parts = [date, scope, short(scopeValue), object, stage?.key ?? '', sellingStep, createdSince ?? ''];
    return {
        Snapshot_Key__c: parts.join('|'),
        Snapshot_Date__c: date,
        Measured_On__c: measuredOn,
        Scope__c: scope,
        Scope_Value__c: scopeValue === '' ? null : scopeValue,
        Object__c: object,
        Funnel_Stage__c: stage?.id ?? null,
        Stage_Name__c: stage?.name ?? null,
        Sequence__c: stage?.sequence ?? null,
        Selling_Step__c: sellingStep === '' ? null : sellingStep,
        Created_Since__c: createdSince ?? null
    };
}

/** A key has 255 characters; a segment may have as many alone. */
const short = (text: string): string =>
    text.length <= 80 ? text : `${text.slice(0, 60)}~${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
