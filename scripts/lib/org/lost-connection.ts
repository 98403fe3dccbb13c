import { messageOf } from '../cli/job-error.ts';

// undici and jsforce have many words for one thing; a body "disturbed or locked" is a request that jsforce could not repeat.
const SIGNS =
    /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOST|ENET|UND_ERR|fetch failed|socket|other side closed|terminated|disturbed or locked/i;

export function isLostConnection(error: unknown): boolean {
    const code = (error as { errorCode?: unknown }).errorCode;
    const cause = error instanceof Error ? error.cause : undefined;
    return code === undefined && SIGNS.test(`${messageOf(error)} ${cause === undefined ? '' : messageOf(cause)}`);
}

/** The org takes no more requests for now: of the day, or at one time. */
export const isQuotaReached = (error: unknown): boolean =>
    (error as { errorCode?: unknown }).errorCode === 'REQUEST_LIMIT_EXCEEDED' ||
    /REQUEST_LIMIT_EXCEEDED/.test(messageOf(error));

/** What went wrong with a request, in words: the org’s own, unless it was out of reach or out of requests. */
export function requestProblem(error: unknown): string {
    if (isQuotaReached(error)) {
        return `the org's quota of API requests is used up (${messageOf(error)}); it is renewed over 24 hours`;
    }
    return isLostConnection(error) ? `the connection to the org was lost (${messageOf(error)})` : messageOf(error);
}
