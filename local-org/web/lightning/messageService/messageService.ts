interface Channel {
    readonly messageChannelName: string;
}
interface Context {
    readonly id: number;
}
type Listener = (message: unknown) => void;

export interface MessageSubscription {
    readonly channel: Channel;
    readonly context: Context;
    readonly listener: Listener;
}

/** Hears messages wherever the component stands. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

const subscriptions = new Map<string, Set<MessageSubscription>>();
let contexts = 0;

export const createMessageContext = (): Context => ({ id: ++contexts });

export function releaseMessageContext(context: Context): void {
    for (const group of subscriptions.values()) {
        for (const one of [...group]) if (one.context === context) group.delete(one);
    }
}

/** `@wire(MessageContext)`: a context that is released with the component. */
export class MessageContext {
    readonly #emit: (context: Context) => void;
    #context: Context;

    constructor(emit: (context: Context) => void) {
        this.#emit = emit;
        this.#context = createMessageContext();
        emit(this.#context);
    }

    connect(): void {
        this.#emit(this.#context);
    }

    update(): void {
        // It takes no configuration.
    }

    disconnect(): void {
        releaseMessageContext(this.#context);
    }
}

export function publish(_context: Context, channel: Channel, message?: unknown): void {
    const sent: unknown = message === undefined ? undefined : structuredClone(message);
    for (const one of [...(subscriptions.get(channel.messageChannelName) ?? [])]) one.listener(sent);
}

export function subscribe(context: Context, channel: Channel, listener: Listener): MessageSubscription {
    const subscription = { channel, context, listener };
    const group = subscriptions.get(channel.messageChannelName) ?? new Set();
    subscriptions.set(channel.messageChannelName, group);
    group.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: MessageSubscription | null | undefined): void {
    if (subscription) subscriptions.get(subscription.channel.messageChannelName)?.delete(subscription);
}
