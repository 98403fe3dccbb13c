import { checkPassword } from '../../engine/access/credentials.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { organizationName, userInfo } from '../../services/auth/identity.ts';
import { originOf } from '../authentication.ts';
import { SIGN_IN_FAILED } from '../auth/sign-in.ts';
import { textOf } from '../soap-call.ts';
import { soapAnswer } from '../soap-envelope.ts';
import { requirePartnerCaller, resultAnswer, type PartnerOperation } from './partner-call.ts';

export const login: PartnerOperation = (call) => {
    const { app, org, operation, request, version } = call;
    const userId = checkPassword(org, textOf(operation, 'username') ?? '', textOf(operation, 'password') ?? '');
    if (userId === undefined) {
        throw new OrgError(
            'INVALID_LOGIN',
            `Invalid username, password, security token; or user locked out. ${SIGN_IN_FAILED}`
        );
    }
    const origin = originOf(request);
    const short = org.id.slice(0, 15);
    return resultAnswer(call, 'login', {
        metadataServerUrl: `${origin}/services/Soap/m/${version}/${short}`,
        passwordExpired: false,
        sandbox: false,
        serverUrl: `${origin}/services/Soap/u/${version}/${short}`,
        sessionId: app.sessions.open(userId),
        userId,
        userInfo: userInfoResult(org, userId)
    });
};

export const logout: PartnerOperation = (call) => {
    requirePartnerCaller(call);
    call.app.sessions.close(call.sessionId ?? '');
    return soapAnswer(call.namespace, 'logout', '');
};

export const getUserInfo: PartnerOperation = (call) =>
    resultAnswer(call, 'getUserInfo', userInfoResult(call.org, requirePartnerCaller(call).userId));

function userInfoResult(org: Org, userId: string): Record<string, unknown> {
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
