import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PageModel } from '../../page-types.ts';
import { recordAt } from '../model/page-model.ts';
import type { Viewer } from '../model/viewer.ts';

const UI_API = '/services/data/v67.0/ui-api';

/** What the page will ask the API first, asked here through the same doors and sent along with the page. */
export async function firstAnswers(
    app: FastifyInstance,
    request: FastifyRequest,
    viewer: Viewer,
    model: PageModel,
    path: string
): Promise<Record<string, unknown>> {
    const paths = requestsOf(viewer, model, path);
    const answers = await Promise.all(paths.map((one) => ask(app, request, one)));
    return Object.fromEntries(
        answers.flatMap((answer, index) => (answer === undefined ? [] : [[paths[index] ?? '', answer]]))
    );
}

function requestsOf(viewer: Viewer, model: PageModel, path: string): string[] {
    if (model.kind === 'object') return [`${UI_API}/object-info/${model.object}`];
    if (model.kind !== 'record') return [];
    const { id } = recordAt(viewer, path.split('?')[0]?.split('/').slice(3) ?? []);
    const query = new URLSearchParams({ optionalFields: [...model.fields].sort().join(',') });
    return [`${UI_API}/object-info/${model.object}`, `${UI_API}/records/${id}?${query.toString()}`];
}

/** A failed request is left to the page, which asks again and shows why. */
async function ask(app: FastifyInstance, request: FastifyRequest, path: string): Promise<unknown> {
    const { cookie = '', host = '127.0.0.1' } = request.headers;
    const answer = await app.inject({
        method: 'GET',
        url: path,
        headers: { cookie, host, accept: 'application/json' }
    });
    return answer.statusCode === 200 ? answer.json<unknown>() : undefined;
}
