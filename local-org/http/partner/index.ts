import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { localName, parseSoapCall } from '../soap-call.ts';
import { convertLead } from './convert-lead.ts';
import type { PartnerOperation } from './partner-call.ts';
import { resetPassword, setPassword } from './passwords.ts';
import { create, getServerTimestamp, remove, undelete, update, upsert } from './records.ts';
import { getUserInfo, login, logout } from './sign-in.ts';

const OPERATIONS: ReadonlyMap<string, PartnerOperation> = new Map([
    ['login', login],
    ['logout', logout],
    ['getUserInfo', getUserInfo],
    ['getServerTimestamp', getServerTimestamp],
    ['create', create],
    ['update', update],
    ['upsert', upsert],
    ['delete', remove],
    ['undelete', undelete],
    ['convertLead', convertLead],
    ['setPassword', setPassword],
    ['resetPassword', resetPassword]
]);

/** The SOAP API for records, as partner (`u`) and as enterprise (`c`) WSDL have it. */
export function addPartnerRoutes(app: FastifyInstance, org: Org): void {
    const answer =
        (namespace: string) =>
        async (request: FastifyRequest<{ Params: { version: string } }>, reply: FastifyReply): Promise<string> => {
            const call = parseSoapCall(request.body);
            void reply.type('text/xml; charset=utf-8');
            const name = localName(call.operation);
            const operation = OPERATIONS.get(name);
            if (!operation) {
                throw new OrgError('UNSUPPORTED_API', `${name} is not available over SOAP here; use the REST API.`);
            }
            return operation({ ...call, app, org, request, version: request.params.version, namespace });
        };
    for (const [letter, namespace] of [
        ['u', 'urn:partner.soap.sforce.com'],
        ['c', 'urn:enterprise.soap.sforce.com']
    ] as const) {
        app.post(`/services/Soap/${letter}/:version`, answer(namespace));
        app.post(`/services/Soap/${letter}/:version/:organization`, answer(namespace));
    }
}
