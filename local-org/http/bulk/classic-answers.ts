import type { OrgError } from '../../engine/errors.ts';
import { isQuery, type BulkJob } from '../../services/bulk/bulk-store.ts';
import type { ClassicJob } from '../../services/bulk/classic-jobs.ts';
import { toXml } from '../soap-envelope.ts';

const NAMESPACE = 'http://www.force.com/2009/06/asyncapi/dataload';

const document = (name: string, value: object): string =>
    `<?xml version="1.0" encoding="UTF-8"?>${toXml(name, value).replace(`<${name}>`, `<${name} xmlns="${NAMESPACE}">`)}`;

const time = (milliseconds: number): string => new Date(milliseconds).toISOString();

type BatchState = 'Queued' | 'InProgress' | 'Completed' | 'Failed' | 'NotProcessed';

const BATCH_STATES: Readonly<Record<BulkJob['state'], BatchState>> = {
    Open: 'Queued',
    UploadComplete: 'Queued',
    InProgress: 'InProgress',
    JobComplete: 'Completed',
    Failed: 'Failed',
    Aborted: 'NotProcessed'
};

export const batchState = ({ state }: BulkJob): BatchState => BATCH_STATES[state];

export function jobDocument(job: ClassicJob, batches: readonly BulkJob[]): string {
    const count = (state: BatchState): number => batches.filter((batch) => batchState(batch) === state).length;
    const sum = (of: (batch: BulkJob) => number): number => batches.reduce((total, batch) => total + of(batch), 0);
    const spent = sum((batch) => batch.processingTime);
    return document('jobInfo', {
        id: job.id,
        operation: job.operation,
        object: job.object,
        createdById: job.createdById,
        createdDate: time(job.createdAt),
        systemModstamp: time(job.modifiedAt),
        state: job.state,
        ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        numberBatchesQueued: count('Queued'),
        numberBatchesInProgress: count('InProgress'),
        numberBatchesCompleted: count('Completed'),
        numberBatchesFailed: count('Failed'),
        numberBatchesTotal: batches.length,
        numberRecordsProcessed: sum((batch) => batch.processed),
        numberRetries: 0,
        apiVersion: job.apiVersion.toFixed(1),
        numberRecordsFailed: sum((batch) => batch.failed),
        totalProcessingTime: spent,
        apiActiveProcessingTime: spent,
        apexProcessingTime: 0
    });
}

const batchInfo = (job: ClassicJob, batch: BulkJob): object => ({
    id: batch.id,
    jobId: job.id,
    state: batchState(batch),
    ...(batch.errorMessage === null ? {} : { stateMessage: batch.errorMessage }),
    createdDate: time(batch.createdAt),
    systemModstamp: time(batch.modifiedAt),
    numberRecordsProcessed: batch.processed,
    numberRecordsFailed: batch.failed,
    totalProcessingTime: batch.processingTime,
    apiActiveProcessingTime: batch.processingTime,
    apexProcessingTime: 0
});

export const batchDocument = (job: ClassicJob, batch: BulkJob): string => document('batchInfo', batchInfo(job, batch));

export const batchListDocument = (job: ClassicJob, batches: readonly BulkJob[]): string =>
    document('batchInfoList', { batchInfo: batches.map((batch) => batchInfo(job, batch)) });

/** The one result of a query's batch: its id is the batch's own with the prefix of results. */
export const resultIdOf = (batch: BulkJob): string => `752${batch.id.slice(3)}`;

export const resultListDocument = (batch: BulkJob): string =>
    document('result-list', { result: isQuery(batch) ? [resultIdOf(batch)] : [] });

/** Codes of this API where they differ from those of the others. */
const CODES: Readonly<Record<string, string>> = {
    FEATURENOTENABLED: 'FeatureNotEnabled',
    INVALIDJOB: 'InvalidJob',
    INVALIDJOBSTATE: 'InvalidJobState',
    INVALID_SESSION_ID: 'InvalidSessionId',
    INVALID_TYPE: 'InvalidJob',
    NOT_FOUND: 'InvalidUrl',
    REQUEST_LIMIT_EXCEEDED: 'ExceededQuota'
};

export const errorDocument = (error: OrgError): string =>
    document('error', { exceptionCode: CODES[error.errorCode] ?? error.errorCode, exceptionMessage: error.message });
