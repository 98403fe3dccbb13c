import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { BulkService } from '../../services/bulk/bulk-service.ts';
import type { BulkJob, BulkStore } from '../../services/bulk/bulk-store.ts';
import { csvFormat } from '../../services/bulk/csv-format.ts';
import { queryResultPage } from '../../services/bulk/query-results.ts';
import type { Caller } from '../../services/caller.ts';
import { streamSoql } from '../../services/query.ts';
import { requireCaller } from '../authentication.ts';
import { jsonObject, type JsonObject } from '../rest/inputs.ts';
import { mayUse, POLL_WAIT } from './ingest.ts';
import { jobInfo, jobList } from './job-info.ts';

const ROOT = '/services/data/:version/jobs/query';

type WithId = { Params: { version: string; id: string }; Querystring: { locator?: string; maxRecords?: string } };

export function addBulkQueryRoutes(app: FastifyInstance, bulk: BulkService): void {
    const { store } = bulk;

    app.post(ROOT, async (request) => {
        const job = createJob(requireCaller(request), store, jsonObject(request.body));
        bulk.start(job);
        return jobInfo(store.get('query', job.id));
    });
    app.get(ROOT, async (request) => {
        const caller = requireCaller(request);
        return jobList(store.list('query').filter((job) => mayUse(caller, job)));
    });
    app.get<WithId>(`${ROOT}/:id`, async (request) => {
        const { id } = findJob(store, request);
        await bulk.idle(POLL_WAIT);
        return jobInfo(store.get('query', id));
    });
    app.patch<WithId>(`${ROOT}/:id`, async (request) => {
        const job = findJob(store, request);
        if (jsonObject(request.body).state !== 'Aborted') {
            throw new OrgError('INVALIDJOBSTATE', 'state must be Aborted.');
        }
        if (job.state === 'JobComplete' || job.state === 'Failed') {
            throw new OrgError('INVALIDJOBSTATE', `Aborting already completed Job not allowed: it is ${job.state}.`);
        }
        store.update(job.id, { state: 'Aborted' });
        return jobInfo(store.get('query', job.id));
    });
    app.delete<WithId>(`${ROOT}/:id`, async (request, reply) => {
        const job = findJob(store, request);
        if (job.state === 'InProgress') {
            throw new OrgError('INVALIDJOBSTATE', 'A job in progress cannot be deleted. Abort it first.');
        }
        store.remove(job);
        return reply.status(204).send();
    });
    app.get<WithId>(`${ROOT}/:id/results`, async (request, reply) => {
        const job = findJob(store, request);
        if (job.state !== 'JobComplete') {
            throw new OrgError('INVALIDJOBSTATE', `The job has no results: it is ${job.state}.`);
        }
        const page = await queryResultPage(store, job, request.query.locator, request.query.maxRecords);
        void reply.type('text/csv; charset=utf-8');
        void reply.header('sforce-locator', page.nextLocator ?? 'null');
        void reply.header('sforce-numberofrecords', String(page.rows));
        return reply.send(page.content);
    });
}

function createJob(caller: Caller, store: BulkStore, body: JsonObject): BulkJob {
    const operation = body.operation === 'queryAll' ? 'queryAll' : 'query';
    if (typeof body.query !== 'string' || (body.operation !== undefined && body.operation !== operation)) {
        throw new OrgError('INVALIDJOB', 'A query job needs operation (query or queryAll) and query.');
    }
    // Compiled once here, so that a faulty query is refused at once and not by a failed job.
    const { object } = streamSoql(caller.org, caller.access, body.query);
    const now = caller.org.clock.now();
    return store.create({
        kind: 'query',
        operation,
        object,
        externalIdFieldName: null,
        query: body.query,
        state: 'UploadComplete',
        apiVersion: Number(caller.version),
        createdById: caller.userId,
        createdAt: now,
        modifiedAt: now,
        uploaded: true,
        processed: 0,
        failed: 0,
        processingTime: 0,
        retries: 0,
        errorMessage: null,
        ...csvFormat(body.columnDelimiter, body.lineEnding)
    });
}

function findJob(store: BulkStore, request: FastifyRequest<WithId>): BulkJob {
    const caller = requireCaller(request);
    const job = store.get('query', request.params.id);
    if (!mayUse(caller, job)) {
        throw new OrgError('NOT_FOUND', 'The requested resource does not exist', { status: 404 });
    }
    return job;
}
