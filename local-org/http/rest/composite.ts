import { OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import { resolveReferences } from '../../services/composite/references.ts';
import { ok, type Resource, type ResourceAnswer, type ResourceFinder } from '../resource.ts';
import { jsonArray, jsonObject, type JsonObject } from './inputs.ts';
import { errorAnswer, isSuccess, runSubRequest } from './sub-requests.ts';

const MOST_REQUESTS = 25;
const MOST_GRAPH_NODES = 500;

interface Step {
    readonly method: string;
    readonly url: string;
    readonly referenceId: string;
    readonly body?: unknown;
    readonly httpHeaders?: Readonly<Record<string, string>>;
}

interface StepAnswer {
    readonly referenceId: string;
    readonly answer: ResourceAnswer;
}

/** Thrown to undo all steps of an all-or-none call. */
class Undo extends Error {
    readonly answers: readonly StepAnswer[];
    constructor(answers: readonly StepAnswer[]) {
        super('undo');
        this.answers = answers;
    }
}

/** Composite, batch and graph: many requests in one call, run in process. */
export function compositeResources(find: ResourceFinder): readonly Resource[] {
    return [
        {
            method: 'POST',
            path: '/composite',
            handle(caller, request) {
                const body = jsonObject(request.body);
                const steps = stepsOf(body.compositeRequest, MOST_REQUESTS);
                const answers = runSteps(find, caller, steps, body.allOrNone === true);
                return ok({ compositeResponse: answers.map(answerBody) });
            }
        },
        {
            method: 'POST',
            path: '/composite/batch',
            handle: (caller, request) => ok(runBatch(find, caller, jsonObject(request.body)))
        },
        {
            method: 'POST',
            path: '/composite/graph',
            handle(caller, request) {
                const graphs = jsonArray(jsonObject(request.body).graphs, 'graphs').map(jsonObject);
                return ok({ graphs: graphs.map((graph) => runGraph(find, caller, graph)) });
            }
        }
    ];
}

function stepsOf(value: unknown, most: number): Step[] {
    const steps = jsonArray(value, 'compositeRequest').map(jsonObject) as unknown as Step[];
    if (steps.length > most) {
        throw new OrgError(
            'LIMIT_EXCEEDED',
            `Limit exceeded: the request has ${steps.length} sub-requests, the most is ${most}.`
        );
    }
    const seen = new Set<string>();
    for (const step of steps) {
        if (typeof step.method !== 'string' || typeof step.url !== 'string' || typeof step.referenceId !== 'string') {
            throw new OrgError('JSON_PARSER_ERROR', 'Every sub-request needs method, url and referenceId.');
        }
        if (seen.has(step.referenceId)) {
            throw new OrgError('INVALID_INPUT', `The referenceId ${step.referenceId} is used twice.`);
        }
        seen.add(step.referenceId);
    }
    return steps;
}

function runSteps(
    find: ResourceFinder,
    caller: Caller,
    steps: readonly Step[],
    allOrNone: boolean
): readonly StepAnswer[] {
    if (!allOrNone) {
        return runInOrder(find, caller, steps, false);
    }
    try {
        return caller.org.database.transaction(() => {
            const answers = runInOrder(find, caller, steps, true);
            if (!answers.every(({ answer }) => isSuccess(answer))) {
                throw new Undo(answers);
            }
            return answers;
        });
    } catch (error) {
        if (!(error instanceof Undo)) {
            throw error;
        }
        return error.answers.map((step) => (isSuccess(step.answer) ? { ...step, answer: HALTED } : step));
    }
}

const HALTED: ResourceAnswer = {
    status: 400,
    body: [
        {
            errorCode: 'PROCESSING_HALTED',
            message: 'The transaction was rolled back since another operation in the same transaction failed.'
        }
    ]
};

function runInOrder(find: ResourceFinder, caller: Caller, steps: readonly Step[], stopAtError: boolean): StepAnswer[] {
    const known = new Map<string, unknown>();
    let stopped = false;
    return steps.map((step) => {
        const answer = stopped ? HALTED : runStep(find, caller, step, known);
        stopped ||= stopAtError && !isSuccess(answer);
        if (isSuccess(answer)) {
            known.set(step.referenceId, answer.body);
        }
        return { referenceId: step.referenceId, answer };
    });
}

function runStep(
    find: ResourceFinder,
    caller: Caller,
    step: Step,
    known: ReadonlyMap<string, unknown>
): ResourceAnswer {
    try {
        const url = resolveReferences(step.url, known);
        const body = resolveReferences(step.body, known);
        const headers = resolveReferences(step.httpHeaders ?? {}, known);
        return runSubRequest(find, caller, { method: step.method, url, body, headers });
    } catch (error) {
        return errorAnswer(error);
    }
}

const answerBody = ({ referenceId, answer }: StepAnswer): JsonObject => ({
    body: answer.body ?? null,
    httpHeaders: answer.headers?.location ? { Location: answer.headers.location } : {},
    httpStatusCode: answer.status,
    referenceId
});

function runBatch(find: ResourceFinder, caller: Caller, body: JsonObject): JsonObject {
    const requests = jsonArray(body.batchRequests, 'batchRequests').map(jsonObject);
    if (requests.length > MOST_REQUESTS) {
        throw new OrgError(
            'LIMIT_EXCEEDED',
            `Limit exceeded: the batch has ${requests.length} requests, the most is ${MOST_REQUESTS}.`
        );
    }
    let failed = false;
    const results = requests.map((request) => {
        const halted = failed && body.haltOnError === true;
        const answer = halted
            ? {
                  status: 412,
                  body: [{ errorCode: 'BATCH_PROCESSING_HALTED', message: 'Batch processing halted per request' }]
              }
            : runSubRequest(find, caller, {
                  method: String(request.method),
                  url: String(request.url),
                  body: request.richInput
              });
        failed ||= !isSuccess(answer);
        return { statusCode: answer.status, result: answer.body ?? null };
    });
    return { hasErrors: failed, results };
}

function runGraph(find: ResourceFinder, caller: Caller, graph: JsonObject): JsonObject {
    const answers = runSteps(find, caller, stepsOf(graph.compositeRequest, MOST_GRAPH_NODES), true);
    return {
        graphId: graph.graphId,
        graphResponse: { compositeResponse: answers.map(answerBody) },
        isSuccessful: answers.every(({ answer }) => isSuccess(answer))
    };
}
