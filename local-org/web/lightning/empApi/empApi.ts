/**
 * The streaming API, in an org that has none: it says so when it is asked, and a component that needs it keeps working
 * otherwise.
 */
type Listener = (message: unknown) => void;

const NONE = { error: 'There is no streaming API in the local org: no events come in.', subscription: '' };

interface Subscription {
    readonly channel: string;
    readonly replayId: number;
    readonly id: number;
}

let subscriptions = 0;
let onStreamingError: Listener | undefined;

/** @returns false: there is nothing to subscribe to */
export const isEmpEnabled = (): Promise<boolean> => Promise.resolve(false);

/** Tells the listener of `onError`, or the console, that nothing will come; the component goes on. */
export function subscribe(channel: string, replayId: number, _onMessage: Listener): Promise<Subscription> {
    const problem = { ...NONE, subscription: channel, channel };
    if (onStreamingError) onStreamingError(problem);
    else console.warn(`${channel}: ${NONE.error}`);
    return Promise.resolve({ channel, replayId, id: ++subscriptions });
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
