import type { Org } from '../../engine/org.ts';
import { notFound } from '../../engine/errors.ts';
import type { Row } from '../../storage/database.ts';

/** The parts of a User row that sign-in answers name. */
export interface UserInfo {
    readonly id: string;
    readonly username: string;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly name: string;
    readonly email: string | null;
    readonly alias: string | null;
    readonly profileId: string | null;
    readonly roleId: string | null;
    readonly userType: string;
    readonly locale: string;
    readonly language: string;
    readonly timeZone: string;
    readonly lastModified: string | null;
}

const text = (row: Row, column: string): string | null => {
    const value = row[column];
    return value === null || value === undefined ? null : String(value);
};

/** @throws OrgError NOT_FOUND */
export function userInfo(org: Org, userId: string): UserInfo {
    const row = org.database.prepare('SELECT * FROM "User" WHERE "Id" = ?').get(userId);
    if (!row) {
        throw notFound();
    }
    const firstName = text(row, 'FirstName');
    const lastName = text(row, 'LastName') ?? '';
    return {
        id: userId,
        username: text(row, 'Username') ?? '',
        firstName,
        lastName,
        name: text(row, 'Name') ?? [firstName, lastName].filter(Boolean).join(' '),
        email: text(row, 'Email'),
        alias: text(row, 'Alias'),
        profileId: text(row, 'ProfileId'),
        roleId: text(row, 'UserRoleId'),
        userType: text(row, 'UserType') ?? 'Standard',
        locale: text(row, 'LocaleSidKey') ?? 'en_US',
        language: text(row, 'LanguageLocaleKey') ?? 'en_US',
        timeZone: text(row, 'TimeZoneSidKey') ?? 'UTC',
        lastModified: text(row, 'LastModifiedDate')
    };
}

/** Name of the organization, as its row has it. */
export function organizationName(org: Org): string {
    return String(org.database.prepare('SELECT "Name" FROM "Organization" LIMIT 1').get()?.Name ?? 'Organization');
}

const URL_KINDS: Record<string, string> = {
    enterprise: '/services/Soap/c/{version}/',
    metadata: '/services/Soap/m/{version}/',
    partner: '/services/Soap/u/{version}/',
    rest: '/services/data/v{version}/',
    sobjects: '/services/data/v{version}/sobjects/',
    search: '/services/data/v{version}/search/',
    query: '/services/data/v{version}/query/',
    recent: '/services/data/v{version}/recent/',
    tooling_soap: '/services/Soap/T/{version}/',
    tooling_rest: '/services/data/v{version}/tooling/',
    custom_domain: ''
};

/** The answer of the identity address `/id/{organization}/{user}`. */
export function identityDocument(org: Org, userId: string, origin: string): Record<string, unknown> {
    const user = userInfo(org, userId);
    return {
        id: `${origin}/id/${org.id}/${userId}`,
        asserted_user: true,
        user_id: userId,
        organization_id: org.id,
        username: user.username,
        nick_name: user.alias,
        display_name: user.name,
        email: user.email,
        email_verified: true,
        first_name: user.firstName,
        last_name: user.lastName,
        timezone: user.timeZone,
        photos: { picture: null, thumbnail: null },
        addr_street: null,
        addr_city: null,
        addr_state: null,
        addr_country: null,
        addr_zip: null,
        mobile_phone: null,
        mobile_phone_verified: false,
        is_lightning_login_user: false,
        status: { created_date: null, body: null },
        urls: Object.fromEntries(Object.entries(URL_KINDS).map(([kind, path]) => [kind, origin + path])),
        active: true,
        user_type: user.userType.toUpperCase(),
        language: user.language,
        locale: user.locale,
        utcOffset: utcOffset(user.timeZone, org.clock.now()),
        last_modified_date: user.lastModified,
        is_app_installed: true
    };
}

/** The OpenID Connect form of the same: `/services/oauth2/userinfo`. */
export function openIdClaims(org: Org, userId: string, origin: string): Record<string, unknown> {
    const user = userInfo(org, userId);
    return {
        sub: `${origin}/id/${org.id}/${userId}`,
        user_id: userId,
        organization_id: org.id,
        preferred_username: user.username,
        nickname: user.alias,
        name: user.name,
        email: user.email,
        email_verified: true,
        given_name: user.firstName,
        family_name: user.lastName,
        zoneinfo: user.timeZone,
        photos: { picture: null, thumbnail: null },
        profile: `${origin}/${userId}`,
        picture: null,
        address: {},
        urls: Object.fromEntries(Object.entries(URL_KINDS).map(([kind, path]) => [kind, origin + path])),
        active: true,
        user_type: user.userType.toUpperCase(),
        language: user.language,
        locale: user.locale,
        utcOffset: utcOffset(user.timeZone, org.clock.now()),
        updated_at: user.lastModified,
        is_app_installed: true
    };
}

/** Milliseconds that clocks in `timeZone` are ahead of UTC at `at`. */
function utcOffset(timeZone: string, at: number): number {
    const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(at);
    const match = /GMT([+-])(\d\d):(\d\d)/.exec(parts.find((part) => part.type === 'timeZoneName')?.value ?? '');
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000 : 0;
}
