/**
 * The streaming API, in an org that has none: it says so when it is asked, and a component that needs it keeps working
 * otherwise.
 */
type Listener = (message: unknown) => void;

const NONE = { error: 'There is no streaming API in the local org: no events come in.', subscription: '' };

let onStreamingError: Listener | undefined;

/** @returns false: there is nothing to subscribe to */
export const isEmpEnabled = (): Promise<boolean> => Promise.resolve(false);

/** @throws always, after telling the listener of `onError` */
export function subscribe(channel: string, _replayId: number, _onMessage: Listener): Promise<never> {
    const problem = { ...NONE, subscription: channel, channel };
    onStreamingError?.(problem);
    return Promise.reject(new Error(`${channel}: ${NONE.error}`));
}

export function unsubscribe(subscription: { readonly channel?: string }, callback?: Listener): Promise<unknown> {
    const answer = { successful: true, subscription: subscription?.channel, ext: null };
    callback?.(answer);
    return Promise.resolve(answer);
}

export function onError(listener: Listener): void {
    onStreamingError = listener;
}

export function setDebugFlag(_flag: boolean): void {
    // There is nothing to tell.
}
