import { OrgError } from '../../engine/errors.ts';
import type { Caller } from '../../services/caller.ts';
import { asOrgError, restErrors } from '../error-answers.ts';
import { parseForm } from '../form-fields.ts';
import type { Method, ResourceAnswer, ResourceFinder } from '../resource.ts';

export interface SubRequest {
    readonly method: string;
    /** `/services/data/v67.0/sobjects/Account`, or from the version on. */
    readonly url: string;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
}

/** Runs one request of a composite call in process; errors become answers, as they would over HTTP. */
export function runSubRequest(find: ResourceFinder, caller: Caller, request: SubRequest): ResourceAnswer {
    try {
        const { version, path, query } = parseUrl(request.url);
        const { resource, params } = find(request.method.toUpperCase(), path);
        const headers = Object.fromEntries(
            Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)])
        );
        const method = request.method.toUpperCase() as Method;
        return resource.handle({ ...caller, version }, { method, params, query, body: request.body, headers });
    } catch (thrown) {
        return errorAnswer(thrown);
    }
}

export function errorAnswer(thrown: unknown): ResourceAnswer {
    const error = asOrgError(thrown);
    return { status: error.status, body: restErrors(error) };
}

function parseUrl(text: string): { version: string; path: string; query: Record<string, string> } {
    const match = /^\/*(?:services\/data\/)?v(\d{2,3}\.0)(\/[^?]*)(?:\?(.*))?$/.exec(text);
    if (!match) {
        throw new OrgError(
            'INVALID_REQUEST',
            `'${text}' is not an address of this API: begin with /services/data/vNN.0/.`
        );
    }
    const [, version = '', path = '', query = ''] = match;
    return { version, path, query: parseForm(query) };
}

export const isSuccess = (answer: ResourceAnswer): boolean => answer.status < 400;
