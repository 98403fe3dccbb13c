import type { FastifyInstance, FastifyRequest } from 'fastify';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { Caller } from '../../services/caller.ts';
import { callerFor } from '../authentication.ts';
import { soapAnswer, toXml } from '../soap-envelope.ts';
import type { SoapCall } from '../soap-call.ts';

/** One call of the partner or the enterprise API. */
export interface PartnerCall extends SoapCall {
    readonly app: FastifyInstance;
    readonly org: Org;
    readonly request: FastifyRequest;
    /** As in the path: `67.0`. */
    readonly version: string;
    /** Of the answer: `urn:partner.soap.sforce.com` or `urn:enterprise.soap.sforce.com`. */
    readonly namespace: string;
}

/** Works a call off. @returns the answer's envelope */
export type PartnerOperation = (call: PartnerCall) => string;

/** The answer whose `result` elements are these: an array gives one each. */
export const resultAnswer = (call: PartnerCall, name: string, result: unknown): string =>
    soapAnswer(call.namespace, name, toXml('result', result));

/** @throws OrgError INVALID_SESSION_ID */
export function requirePartnerCaller({ app, org, request, sessionId }: PartnerCall): Caller {
    const session = app.sessions.find(sessionId ?? '');
    if (!session) {
        throw new OrgError(
            'INVALID_SESSION_ID',
            'Invalid Session ID found in SessionHeader: Illegal Session. Session not found'
        );
    }
    return callerFor(org, session.userId, request);
}
