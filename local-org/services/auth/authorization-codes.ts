import { createHash, randomBytes } from 'node:crypto';

interface Grant {
    readonly userId: string;
    readonly redirectUri: string;
    readonly codeChallenge: string | undefined;
    readonly expiresAt: number;
}

const LIFETIME_MS = 5 * 60_000;

export interface AuthorizationCodes {
    issue(userId: string, redirectUri: string, codeChallenge: string | undefined): string;
    /** Works once. @returns the user, or undefined when the code, the address or the verifier does not fit */
    redeem(code: string, redirectUri: string, codeVerifier: string | undefined): string | undefined;
}

/** One-time codes of the web server flow; they live minutes, so memory is enough. */
export function createAuthorizationCodes(): AuthorizationCodes {
    const grants = new Map<string, Grant>();
    return {
        issue(userId, redirectUri, codeChallenge) {
            for (const [code, grant] of grants) {
                if (grant.expiresAt < Date.now()) {
                    grants.delete(code);
                }
            }
            const code = randomBytes(32).toString('base64url');
            grants.set(code, { userId, redirectUri, codeChallenge, expiresAt: Date.now() + LIFETIME_MS });
            return code;
        },
        redeem(code, redirectUri, codeVerifier) {
            const grant = grants.get(code);
            grants.delete(code);
            const fits =
                grant !== undefined &&
                grant.expiresAt >= Date.now() &&
                grant.redirectUri === redirectUri &&
                (grant.codeChallenge === undefined || grant.codeChallenge === challengeOf(codeVerifier ?? ''));
            return fits ? grant.userId : undefined;
        }
    };
}

const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url');
