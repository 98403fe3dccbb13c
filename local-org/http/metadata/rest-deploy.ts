import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import { deployResult, type DeployOptions, type Deployment } from '../../services/deploy/deploy-result.ts';
import type { DeployService } from '../../services/deploy/deploy-service.ts';
import { PACKAGE_LIMIT } from '../body-parsers.ts';
import { requireCaller } from '../authentication.ts';
import { jsonObject, type JsonObject } from '../rest/inputs.ts';
import { checkVersion } from '../resource.ts';

const ROOT = '/services/data/:version/metadata/deployRequest';

/** Milliseconds that a question for a deployment's state waits for its end: clients ask again after a second. */
export const POLL_WAIT = 250;

type WithId = { Params: { version: string; id: string }; Querystring: { includeDetails?: string } };

/** Deployment over REST: the package as a multipart upload, its result as JSON. */
export function addRestDeployRoutes(app: FastifyInstance, deploys: DeployService): void {
    app.post<{ Params: { version: string } }>(ROOT, { bodyLimit: PACKAGE_LIMIT }, async (request, reply) => {
        checkVersion(request.params.version);
        const caller = requireCaller(request);
        if (!request.isMultipart()) {
            const { validatedDeployRequestId } = jsonObject(request.body);
            const quick = deploys.deployValidated(caller, String(validatedDeployRequestId));
            return reply
                .status(201)
                .send({ id: quick.id, validatedDeployRequestId: quick.validatedId, ...shown(request, quick, false) });
        }
        const { zip, options } = await readParts(request);
        const deployment = deploys.deploy(caller, zip, options);
        return reply.status(201).send({ id: deployment.id, ...shown(request, deployment, false) });
    });

    app.get<WithId>(`${ROOT}/:id`, async (request) => {
        checkVersion(request.params.version);
        const caller = requireCaller(request);
        await deploys.idle(POLL_WAIT);
        const deployment = deploys.find(caller, request.params.id);
        return { id: deployment.id, ...shown(request, deployment, request.query.includeDetails === 'true') };
    });

    app.patch<WithId>(`${ROOT}/:id`, async (request, reply) => {
        checkVersion(request.params.version);
        const caller = requireCaller(request);
        const asked = (jsonObject(request.body).deployResult as JsonObject | undefined)?.status;
        if (asked !== 'Canceling') {
            throw new OrgError('INVALID_INPUT', 'Only deployResult.status "Canceling" can be asked for.');
        }
        const deployment = deploys.cancel(caller, request.params.id);
        return reply.status(202).send({ id: deployment.id, ...shown(request, deployment, false) });
    });
}

function shown(request: FastifyRequest, deployment: Deployment, details: boolean): JsonObject {
    const { org } = requireCaller(request);
    return { deployOptions: deployment.options, deployResult: deployResult(org, deployment, details) };
}

/** Parts: `json` or `entity_content` with the options, `file` with the zip. */
async function readParts(request: FastifyRequest): Promise<{ zip: Buffer; options: DeployOptions }> {
    let zip: Buffer | undefined;
    let options: JsonObject = {};
    for await (const part of request.parts({ limits: { fileSize: PACKAGE_LIMIT } })) {
        if (part.type === 'file' && part.fieldname === 'file') {
            zip = await part.toBuffer();
            continue;
        }
        const value: unknown = part.type === 'file' ? (await part.toBuffer()).toString('utf8') : part.value;
        if (part.fieldname === 'json' || part.fieldname === 'entity_content') {
            options = jsonObject(jsonObject(typeof value === 'string' ? parseJson(value) : value).deployOptions ?? {});
        }
    }
    if (!zip) {
        throw new OrgError('INVALID_INPUT', 'The package is missing: send the zip as the part "file".');
    }
    return { zip, options: deployOptions(options) };
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch (error) {
        throw new OrgError('JSON_PARSER_ERROR', (error as Error).message);
    }
}

/** Options that are honoured, from JSON or from the texts of SOAP; rollbackOnError is on unless it is said to be off. */
export function deployOptions(given: Readonly<Record<string, unknown>>): DeployOptions {
    const flag = (name: string): boolean => given[name] === true || given[name] === 'true';
    return {
        checkOnly: flag('checkOnly'),
        rollbackOnError: given.rollbackOnError === undefined || flag('rollbackOnError'),
        ignoreWarnings: flag('ignoreWarnings'),
        purgeOnDelete: flag('purgeOnDelete'),
        testLevel: typeof given.testLevel === 'string' ? given.testLevel : null
    };
}
