import type { BulkJob } from '../../services/bulk/bulk-store.ts';

const restTime = (time: number): string => new Date(time).toISOString().replace('Z', '+0000');

/** A job as the Bulk API shows it. */
export function jobInfo(job: BulkJob): Record<string, unknown> {
    const common = {
        id: job.id,
        operation: job.operation,
        object: job.object,
        createdById: job.createdById,
        createdDate: restTime(job.createdAt),
        systemModstamp: restTime(job.modifiedAt),
        state: job.state,
        concurrencyMode: 'Parallel',
        contentType: 'CSV',
        apiVersion: job.apiVersion,
        lineEnding: job.lineEnding,
        columnDelimiter: job.columnDelimiter
    };
    const progress = {
        numberRecordsProcessed: job.processed,
        retries: job.retries,
        totalProcessingTime: job.processingTime
    };
    if (job.kind === 'query') {
        return { ...common, ...(job.state === 'Open' || job.state === 'UploadComplete' ? {} : progress) };
    }
    return {
        ...common,
        jobType: 'V2Ingest',
        contentUrl: `services/data/v${job.apiVersion.toFixed(1)}/jobs/ingest/${job.id}/batches`,
        ...(job.externalIdFieldName === null ? {} : { externalIdFieldName: job.externalIdFieldName }),
        ...progress,
        numberRecordsFailed: job.failed,
        apiActiveProcessingTime: job.processingTime,
        apexProcessingTime: 0,
        ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage })
    };
}

/** The list of jobs: all on one page. */
export const jobList = (jobs: readonly BulkJob[]): Record<string, unknown> => ({
    done: true,
    records: jobs.map(jobInfo),
    nextRecordsUrl: null
});
