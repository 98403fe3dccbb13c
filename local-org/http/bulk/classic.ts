import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import type { BulkService } from '../../services/bulk/bulk-service.ts';
import { isQuery, type BulkJob } from '../../services/bulk/bulk-store.ts';
import type { ClassicJob } from '../../services/bulk/classic-jobs.ts';
import { classicResults } from '../../services/bulk/classic-results.ts';
import { addQueryBatch, addRowsBatch, requireOpen } from '../../services/bulk/fill-batch.ts';
import type { Caller } from '../../services/caller.ts';
import { objectForSave } from '../../services/records/object-access.ts';
import { requireCaller } from '../authentication.ts';
import { localName, parseDocument, textOf } from '../soap-call.ts';
import {
    batchDocument,
    batchListDocument,
    batchState,
    jobDocument,
    resultIdOf,
    resultListDocument
} from './classic-answers.ts';
import { mayUse, POLL_WAIT } from './ingest.ts';
import { ingestTarget } from './ingest-target.ts';

const ROOT = '/services/async/:version/job';

type OfJob = { Params: { job: string } };
type OfBatch = { Params: { job: string; batch: string } };

/** The Bulk API of before 2.0: jobs as XML, batches as CSV. */
export function addClassicBulkRoutes(app: FastifyInstance, bulk: BulkService): void {
    const { classic } = bulk;
    const xml = (reply: FastifyReply, text: string): FastifyReply => reply.type('application/xml').send(text);
    const findJob = (request: FastifyRequest<OfJob>): ClassicJob => {
        const caller = requireCaller(request);
        const job = classic.get(request.params.job);
        if (!mayUse(caller, job)) {
            throw new OrgError('InvalidJob', `Unable to find job with id: ${request.params.job}`);
        }
        return job;
    };
    const findBatch = (request: FastifyRequest<OfBatch>): { job: ClassicJob; batch: BulkJob } => {
        const job = findJob(request);
        return { job, batch: classic.batch(job, request.params.batch) };
    };
    const sendJob = (reply: FastifyReply, id: string): FastifyReply => {
        const job = classic.get(id);
        return xml(reply, jobDocument(job, classic.batches(job)));
    };

    app.post(ROOT, async (request, reply) => {
        const job = classic.create(newJob(requireCaller(request), jobInfoOf(request.body)));
        return sendJob(reply.status(201), job.id);
    });
    app.get<OfJob>(`${ROOT}/:job`, async (request, reply) => sendJob(reply, findJob(request).id));
    app.post<OfJob>(`${ROOT}/:job`, async (request, reply) => {
        const job = findJob(request);
        const state = textOf(jobInfoOf(request.body), 'state')?.trim();
        if (state !== 'Closed' && state !== 'Aborted') {
            throw new OrgError('InvalidJobState', 'state must be Closed or Aborted.');
        }
        requireOpen(job);
        classic.changeState(job, state);
        return sendJob(reply, job.id);
    });
    app.post<OfJob>(`${ROOT}/:job/batch`, async (request, reply) => {
        const job = findJob(request);
        requireOpen(job);
        if (!(request.body instanceof Readable)) {
            throw new OrgError('InvalidBatch', 'The batch must come with Content-Type: text/csv; charset=UTF-8.');
        }
        const added = isQuery(job)
            ? await addQueryBatch(bulk, job, requireCaller(request), request.body)
            : await addRowsBatch(bulk, job, request.body);
        return xml(reply.status(201), batchDocument(job, added));
    });
    app.get<OfJob>(`${ROOT}/:job/batch`, async (request, reply) => {
        const job = findJob(request);
        return xml(reply, batchListDocument(job, classic.batches(job)));
    });
    app.get<OfBatch>(`${ROOT}/:job/batch/:batch`, async (request, reply) => {
        const { job } = findBatch(request);
        await bulk.idle(POLL_WAIT);
        return xml(reply, batchDocument(job, classic.batch(job, request.params.batch)));
    });
    app.get<OfBatch>(`${ROOT}/:job/batch/:batch/request`, async (request, reply) => {
        const { batch } = findBatch(request);
        return reply.type('text/csv').send(batch.query ?? createReadStream(bulk.store.fileOf(batch)));
    });
    app.get<OfBatch>(`${ROOT}/:job/batch/:batch/result`, async (request, reply) => {
        const { batch } = findBatch(request);
        requireResults(batch);
        return isQuery(batch)
            ? xml(reply, resultListDocument(batch))
            : reply.type('text/csv').send(Readable.from(classicResults(bulk.store, batch)));
    });
    app.get<{ Params: OfBatch['Params'] & { result: string } }>(
        `${ROOT}/:job/batch/:batch/result/:result`,
        async (request, reply) => {
            const { batch } = findBatch(request);
            requireResults(batch);
            if (!isQuery(batch) || request.params.result !== resultIdOf(batch)) {
                throw new OrgError('InvalidBatch', `Unable to find result ${request.params.result}`);
            }
            return reply.type('text/csv').send(createReadStream(bulk.store.fileOf(batch)));
        }
    );
}

/** @throws OrgError InvalidXML */
function jobInfoOf(body: unknown): XmlElement {
    const root = typeof body === 'string' ? parseDocument(body.trim(), 'InvalidXML') : undefined;
    if (!root || localName(root) !== 'jobInfo') {
        throw new OrgError('InvalidXML', 'The body must be a jobInfo element, as application/xml.');
    }
    return root;
}

function newJob(caller: Caller, info: XmlElement): Omit<ClassicJob, 'id'> {
    const asked = (name: string): string | undefined => textOf(info, name)?.trim();
    const contentType = asked('contentType') ?? 'CSV';
    if (contentType !== 'CSV') {
        throw new OrgError('InvalidJob', `Batches of the content type ${contentType} are not taken here: use CSV.`);
    }
    const now = caller.org.clock.now();
    return {
        ...targetOf(caller, asked),
        state: 'Open',
        apiVersion: Number(caller.version),
        createdById: caller.userId,
        createdAt: now,
        modifiedAt: now
    };
}

type Target = Pick<ClassicJob, 'operation' | 'object' | 'externalIdFieldName'>;

function targetOf(caller: Caller, asked: (name: string) => string | undefined): Target {
    const operation = asked('operation');
    if (operation === 'query' || operation === 'queryAll') {
        return { operation, object: objectForSave(caller, asked('object')).name, externalIdFieldName: null };
    }
    return ingestTarget(caller, {
        operation,
        object: asked('object'),
        externalIdFieldName: asked('externalIdFieldName')
    });
}

function requireResults(batch: BulkJob): void {
    if (!['Completed', 'Failed'].includes(batchState(batch))) {
        throw new OrgError('InvalidBatch', `Batch not completed: it is ${batchState(batch)}.`);
    }
}
