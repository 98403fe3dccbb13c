import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import type { Org } from '../../engine/org.ts';
import { deployResult, type Deployment } from '../../services/deploy/deploy-result.ts';
import { requireDeployer, type DeployService } from '../../services/deploy/deploy-service.ts';
import { describeMetadata, listMetadata } from '../../services/deploy/list-metadata.ts';
import {
    deleteMetadata,
    readMetadata,
    writeMetadata,
    type SentComponent
} from '../../services/deploy/metadata-records.ts';
import { createRetrieveService } from '../../services/deploy/retrieve-service.ts';
import type { Caller } from '../../services/caller.ts';
import { PACKAGE_LIMIT } from '../body-parsers.ts';
import { callerFor } from '../authentication.ts';
import { childNamed, childrenNamed, localName, parseSoapCall, textOf } from '../soap-call.ts';
import { soapAnswer, toXml } from '../soap-envelope.ts';
import { deployOptions, POLL_WAIT } from './rest-deploy.ts';

const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';

type Operation = (caller: Caller, call: XmlElement) => unknown;

/** The Metadata API over SOAP: the door that the Salesforce CLI takes unless told otherwise. */
export function addSoapMetadataRoutes(app: FastifyInstance, org: Org, deploys: DeployService): void {
    const operations = metadataOperations(org, deploys);
    const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
        const { operation, sessionId } = parseSoapCall(request.body);
        const name = localName(operation);
        const session = app.sessions.find(sessionId ?? '');
        if (!session) {
            throw new OrgError(
                'INVALID_SESSION_ID',
                'Invalid Session ID found in SessionHeader: Illegal Session. Session not found'
            );
        }
        const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
        if (!run) {
            throw new OrgError('UNSUPPORTED_API', `${name} is not available in this Metadata API.`);
        }
        const caller = callerFor(org, session.userId, request);
        requireDeployer(caller);
        const result = await run(caller, operation);
        void reply.type('text/xml; charset=utf-8');
        return soapAnswer(NAMESPACE, name, toXml('result', result));
    };
    app.post('/services/Soap/m/:version', { bodyLimit: 2 * PACKAGE_LIMIT }, answer);
    app.post('/services/Soap/m/:version/:organization', { bodyLimit: 2 * PACKAGE_LIMIT }, answer);
}

function metadataOperations(org: Org, deploys: DeployService): Readonly<Record<string, Operation>> {
    const retrieves = createRetrieveService(org);
    const asyncResult = (deployment: Deployment): unknown => ({ done: false, id: deployment.id, state: 'Queued' });
    return {
        deploy(caller, call) {
            const options = Object.fromEntries(
                (childNamed(call, 'DeployOptions')?.children ?? []).map((option) => [localName(option), option.text])
            );
            const zip = Buffer.from(textOf(call, 'ZipFile') ?? '', 'base64');
            return asyncResult(deploys.deploy(caller, zip, deployOptions(options)));
        },
        async checkDeployStatus(caller, call) {
            await deploys.idle(POLL_WAIT);
            const deployment = deploys.find(caller, idIn(call, 'asyncProcessId'));
            return withoutNulls(deployResult(org, deployment, textOf(call, 'includeDetails') === 'true'));
        },
        cancelDeploy(caller, call) {
            // The WSDL says String; jsforce says id.
            const deployment = deploys.cancel(caller, idIn(call, 'String', 'id'));
            return { done: true, id: deployment.id };
        },
        deployRecentValidation: (caller, call) => deploys.deployValidated(caller, idIn(call, 'validationId')).id,
        describeMetadata: () => describeMetadata(),
        listMetadata: (_caller, call) =>
            childrenNamed(call, 'queries').flatMap((query) =>
                listMetadata(org, textOf(query, 'type') ?? '', textOf(query, 'folder'))
            ),
        retrieve(_caller, call) {
            // The WSDL says retrieveRequest; jsforce says request.
            const asked = childNamed(call, 'retrieveRequest') ?? childNamed(call, 'request');
            const unpackaged = childNamed(asked, 'unpackaged');
            const members = childrenNamed(unpackaged, 'types').flatMap((types) =>
                childrenNamed(types, 'members').map((member) => ({
                    type: textOf(types, 'name') ?? '',
                    fullName: member.text.trim()
                }))
            );
            return {
                done: false,
                id: retrieves.start(members, textOf(asked, 'singlePackage') === 'true'),
                state: 'Queued'
            };
        },
        checkRetrieveStatus: async (_caller, call) =>
            withoutNulls(await retrieves.status(idIn(call, 'asyncProcessId'))),
        readMetadata: (_caller, call) => ({ records: readMetadata(org, textOf(call, 'type') ?? '', namesIn(call)) }),
        createMetadata: (caller, call) => writeMetadata(caller, 'create', componentsIn(call)),
        updateMetadata: (caller, call) => writeMetadata(caller, 'update', componentsIn(call)),
        upsertMetadata: (caller, call) => writeMetadata(caller, 'upsert', componentsIn(call)),
        deleteMetadata: (caller, call) => deleteMetadata(caller, textOf(call, 'type') ?? '', namesIn(call))
    };
}

const namesIn = (call: XmlElement): string[] => childrenNamed(call, 'fullNames').map(({ text }) => text.trim());

/** `<metadata xsi:type="CustomField">`: the type may carry a prefix. */
const componentsIn = (call: XmlElement): SentComponent[] =>
    childrenNamed(call, 'metadata').map((content) => ({
        type: (content.attributes['xsi:type'] ?? '').replace(/^.*:/, ''),
        fullName: textOf(content, 'fullName')?.trim() ?? '',
        content
    }));

function idIn(call: XmlElement, ...names: string[]): string {
    const id = names.map((name) => textOf(call, name)?.trim()).find(Boolean);
    if (id === undefined) {
        throw new OrgError('MISSING_ARGUMENT', `The argument ${names[0]} is missing.`);
    }
    return id;
}

/** SOAP leaves absent values out. */
function withoutNulls(value: unknown): unknown {
    if (Array.isArray(value)) {
        return value.map(withoutNulls);
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const kept = Object.entries(value).filter(([, part]) => part !== null);
    return Object.fromEntries(kept.map(([key, part]) => [key, withoutNulls(part)]));
}
