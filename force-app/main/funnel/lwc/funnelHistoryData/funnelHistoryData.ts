/** Snapshots and live history of many records: queries, and the way from their answers to the model. */
export { behindQuery, behindVariables, lookBehind, NOTHING_BEHIND } from './behind';
export type { Behind, BehindAnswer, PastQuestion } from './behind';
export { pastQuery } from './pastQuery';
export { gather, liveFlows, NOTHING } from './pasts';
export type { Gathered, LiveFlow, PastAnswer } from './pasts';
export { snapshotQuery } from './snapshotQuery';
export { hidesSnapshots, snapshotFrom, trendFrom } from './snapshots';
export type { Snapshot, SnapshotAnswer, TrendPoint } from './snapshots';
export { trendQuery } from './trendQuery';
