import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { BulkJob, BulkStore } from '../../services/bulk/bulk-store.ts';
import type { BulkService } from '../../services/bulk/bulk-service.ts';
import { csvFormat } from '../../services/bulk/csv-format.ts';
import { ingestResults, type ResultKind } from '../../services/bulk/ingest-results.ts';
import type { Caller } from '../../services/caller.ts';
import { requireCaller } from '../authentication.ts';
import { jsonObject, type JsonObject } from '../rest/inputs.ts';
import { ingestTarget } from './ingest-target.ts';
import { jobInfo, jobList } from './job-info.ts';

const RESULT_KINDS: readonly ResultKind[] = ['successfulResults', 'failedResults', 'unprocessedrecords'];
const ROOT = '/services/data/:version/jobs/ingest';
/** Milliseconds that a question for a job's state waits for its end: clients ask again after seconds only. */
export const POLL_WAIT = 250;

type WithId = { Params: { version: string; id: string } };

export function addIngestRoutes(app: FastifyInstance, bulk: BulkService): void {
    const { store } = bulk;

    app.post(ROOT, async (request, reply) => {
        const caller = requireCaller(request);
        const isMultipart = request.isMultipart();
        const { job: body, content } = isMultipart
            ? await readMultipart(request)
            : { job: jsonObject(request.body), content: undefined };
        let job = createJob(caller, store, body);
        if (content) {
            await bulk.upload(job, Readable.from([content]));
            bulk.start(job);
            job = store.get('ingest', job.id);
        }
        return reply.status(200).send(jobInfo(job));
    });
    app.get(ROOT, async (request) => {
        const caller = requireCaller(request);
        return jobList(store.list('ingest').filter((job) => mayUse(caller, job)));
    });
    app.get<WithId>(`${ROOT}/:id`, async (request) => {
        const { id } = findJob(store, request);
        await bulk.idle(POLL_WAIT);
        return jobInfo(store.get('ingest', id));
    });
    app.put<WithId>(`${ROOT}/:id/batches`, async (request, reply) => {
        const job = findJob(store, request);
        if (job.state !== 'Open' || job.uploaded) {
            throw wrongState(
                `Data may be uploaded once to an open job; this job is ${job.uploaded ? 'already filled' : job.state}.`
            );
        }
        if (!(request.body instanceof Readable)) {
            throw new OrgError('INVALIDCONTENTTYPE', 'The rows must come with Content-Type: text/csv.', {
                status: 415
            });
        }
        await bulk.upload(job, request.body);
        return reply.status(201).send();
    });
    app.patch<WithId>(`${ROOT}/:id`, async (request) => {
        const job = findJob(store, request);
        changeState(bulk, job, jsonObject(request.body).state);
        return jobInfo(store.get('ingest', job.id));
    });
    app.delete<WithId>(`${ROOT}/:id`, async (request, reply) => {
        const job = findJob(store, request);
        if (job.state === 'InProgress') {
            throw wrongState('A job in progress cannot be deleted. Abort it first.');
        }
        store.remove(job);
        return reply.status(204).send();
    });
    for (const kind of RESULT_KINDS) {
        app.get<WithId>(`${ROOT}/:id/${kind}`, async (request, reply) =>
            sendResults(store, findJob(store, request), kind, reply)
        );
    }
}

function createJob(caller: Caller, store: BulkStore, body: JsonObject): BulkJob {
    const { operation, object, externalIdFieldName } = ingestTarget(caller, body);
    const now = caller.org.clock.now();
    return store.create({
        kind: 'ingest',
        operation,
        object,
        externalIdFieldName,
        query: null,
        state: 'Open',
        apiVersion: Number(caller.version),
        createdById: caller.userId,
        createdAt: now,
        modifiedAt: now,
        uploaded: false,
        processed: 0,
        failed: 0,
        processingTime: 0,
        retries: 0,
        errorMessage: null,
        ...csvFormat(body.columnDelimiter, body.lineEnding)
    });
}

/** Job and rows in one call: parts `job` and `content`. */
async function readMultipart(request: FastifyRequest): Promise<{ job: JsonObject; content: Buffer | undefined }> {
    let job: JsonObject | undefined;
    let content: Buffer | undefined;
    for await (const part of request.parts()) {
        const bytes = part.type === 'file' ? await part.toBuffer() : Buffer.from(String(part.value));
        if (part.fieldname === 'job') {
            job = jsonObject(JSON.parse(bytes.toString('utf8')));
        } else if (part.fieldname === 'content') {
            content = bytes;
        }
    }
    return { job: jsonObject(job), content };
}

function changeState(bulk: BulkService, job: BulkJob, state: unknown): void {
    if (state === 'Aborted') {
        if (job.state === 'JobComplete' || job.state === 'Failed') {
            throw wrongState(`Aborting already completed Job not allowed: it is ${job.state}.`);
        }
        bulk.store.update(job.id, { state: 'Aborted' });
        return;
    }
    if (state !== 'UploadComplete') {
        throw new OrgError('INVALIDJOBSTATE', 'state must be UploadComplete or Aborted.');
    }
    if (job.state !== 'Open' || !job.uploaded) {
        throw wrongState(job.uploaded ? `The job is ${job.state} already.` : 'No rows were uploaded to the job yet.');
    }
    bulk.start(job);
}

async function sendResults(store: BulkStore, job: BulkJob, kind: ResultKind, reply: FastifyReply): Promise<unknown> {
    void reply.type('text/csv; charset=utf-8');
    return reply.send(job.uploaded ? Readable.from(ingestResults(store, job, kind)) : '');
}

/** @throws OrgError NOT_FOUND for a job of somebody else, too */
function findJob(store: BulkStore, request: FastifyRequest<WithId>): BulkJob {
    const caller = requireCaller(request);
    const job = store.get('ingest', request.params.id);
    if (!mayUse(caller, job)) {
        throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return job;
}

export const mayUse = (caller: Caller, job: { readonly createdById: string }): boolean =>
    caller.access.isAdministrator || job.createdById === caller.userId;

const wrongState = (message: string): OrgError => new OrgError('INVALIDJOBSTATE', message);
