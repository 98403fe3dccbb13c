import type { Progress } from '../cli/progress.ts';
import { backoff } from '../org/backoff.ts';
import type { LoadState } from './load-state.ts';
import type { OrgReader } from './org-reader.ts';

/** A job that an earlier run started may still be writing: its rows must be there before they are compared. */
export async function awaitOpenJob(reader: OrgReader, state: LoadState, progress: Progress): Promise<void> {
    if (!state.openJob) {
        return;
    }
    const job = reader.connection.bulk2.job('ingest', { id: state.openJob.id });
    progress.step(`bulk job ${state.openJob.id}`);
    for (const wait of backoff()) {
        const info = await job.check().catch(() => undefined);
        if (info?.state === 'Open') {
            await job.abort().catch(() => undefined);
        } else if (info?.state !== 'UploadComplete' && info?.state !== 'InProgress') {
            progress.done(`of the interrupted run: ${info?.state ?? 'the org no longer knows it'}`);
            break;
        }
        await wait();
    }
    await state.jobEnded();
}
