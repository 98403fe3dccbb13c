import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkPassword } from '../../engine/access/credentials.ts';
import { OrgError } from '../../engine/errors.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import type { Org } from '../../engine/org.ts';
import { organizationName, userInfo } from '../../services/auth/identity.ts';
import { originOf } from '../authentication.ts';
import { localName, parseSoapCall, textOf } from '../soap-call.ts';
import { soapAnswer, toXml } from '../soap-envelope.ts';
import { SIGN_IN_FAILED } from './sign-in.ts';

const NAMESPACE = 'urn:partner.soap.sforce.com';

/** The partner API's login(), logout() and getUserInfo(); its record calls are not imitated. */
export function addSoapPartnerRoutes(app: FastifyInstance, org: Org): void {
    const answer = async (
        request: FastifyRequest<{ Params: { version: string } }>,
        reply: FastifyReply
    ): Promise<string> => {
        const { operation, sessionId } = parseSoapCall(request.body);
        void reply.type('text/xml; charset=utf-8');
        const origin = originOf(request);
        switch (localName(operation)) {
            case 'login':
                return login(operation, request.params.version, origin);
            case 'logout':
                requireSession(sessionId);
                app.sessions.close(sessionId ?? '');
                return soapAnswer(NAMESPACE, 'logout', '');
            case 'getUserInfo':
                return soapAnswer(NAMESPACE, 'getUserInfo', toXml('result', userInfoResult(requireSession(sessionId))));
            default:
                throw new OrgError(
                    'UNSUPPORTED_API',
                    `${localName(operation)} is not available over SOAP here; use the REST API.`
                );
        }
    };
    app.post('/services/Soap/u/:version', answer);
    app.post('/services/Soap/u/:version/:organization', answer);

    function requireSession(sessionId: string | undefined): string {
        const session = app.sessions.find(sessionId ?? '');
        if (!session) {
            throw new OrgError(
                'INVALID_SESSION_ID',
                'Invalid Session ID found in SessionHeader: Illegal Session. Session not found'
            );
        }
        return session.userId;
    }

    function login(operation: XmlElement, version: string, origin: string): string {
        const userId = checkPassword(org, textOf(operation, 'username') ?? '', textOf(operation, 'password') ?? '');
        if (userId === undefined) {
            throw new OrgError(
                'INVALID_LOGIN',
                `Invalid username, password, security token; or user locked out. ${SIGN_IN_FAILED}`
            );
        }
        const short = org.id.slice(0, 15);
        const result = {
            metadataServerUrl: `${origin}/services/Soap/m/${version}/${short}`,
            passwordExpired: false,
            sandbox: false,
            serverUrl: `${origin}/services/Soap/u/${version}/${short}`,
            sessionId: app.sessions.open(userId),
            userId,
            userInfo: userInfoResult(userId)
        };
        return soapAnswer(NAMESPACE, 'login', toXml('result', result));
    }

    function userInfoResult(userId: string): Record<string, unknown> {
        const user = userInfo(org, userId);
        return {
            organizationId: org.id,
            organizationMultiCurrency: false,
            organizationName: organizationName(org),
            profileId: user.profileId,
            roleId: user.roleId,
            userDefaultCurrencyIsoCode: null,
            userEmail: user.email,
            userFullName: user.name,
            userId,
            userLanguage: user.language,
            userLocale: user.locale,
            userName: user.username,
            userTimeZone: user.timeZone,
            userType: user.userType,
            userUiSkin: 'Theme3'
        };
    }
}
