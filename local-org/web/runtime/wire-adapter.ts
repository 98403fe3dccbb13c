/**
 * Wire adapters as the LWC engine calls them: `new Adapter(emit)`, `connect()`, `update(config)` (again whenever a
 * reactive property is set, even to what it was), `disconnect()`; the same instance may be connected again.
 */
export type Emit<Value> = (value: Value) => void;

export interface Subscription {
    /** Runs the request again. */
    refresh(): Promise<void>;
    stop(): void;
}

/** Starts delivering for one configuration; undefined when something required is missing yet. */
export type Start<Config, Value> = (config: Config, emit: Emit<Value>) => Subscription | undefined;

const subscriptions = new WeakMap<object, Subscription>();

/** Re-runs the request behind a value that a wire delivered (refreshApex, refreshGraphQL and the like). */
export async function refreshWired(value: unknown): Promise<void> {
    const subscription = value && typeof value === 'object' ? subscriptions.get(value) : undefined;
    await subscription?.refresh();
}

/** One configuration that is being served. */
interface Running<Value> {
    stopped: boolean;
    subscription?: Subscription | undefined;
    last?: Value;
}

export function wireAdapter<Config extends object, Value extends object>(
    empty: () => Value,
    start: Start<Config, Value>
) {
    return class Adapter {
        readonly #emit: Emit<Value>;
        #running: Running<Value> | undefined;
        #key = '';

        constructor(emit: Emit<Value>) {
            this.#emit = emit;
            emit(empty());
        }

        connect(): void {
            this.#key = '';
        }

        update(config: Config): void {
            const key = JSON.stringify(config);
            if (key === this.#key) return;
            this.#key = key;
            this.#stop();
            const running: Running<Value> = { stopped: false };
            this.#running = running;
            running.subscription = start(config, (value) => this.#deliver(running, value));
            // What came at once came before the subscription was known.
            if (running.last && running.subscription) subscriptions.set(running.last, running.subscription);
        }

        disconnect(): void {
            this.#stop();
            this.#key = '';
        }

        #deliver(running: Running<Value>, value: Value): void {
            if (running.stopped) return;
            running.last = value;
            if (running.subscription) subscriptions.set(value, running.subscription);
            this.#emit(value);
        }

        #stop(): void {
            if (!this.#running) return;
            this.#running.stopped = true;
            this.#running.subscription?.stop();
            this.#running = undefined;
        }
    };
}

export interface DataAndError<Data> {
    readonly data: Data | undefined;
    readonly error: unknown;
}

export const nothingYet = <Data>(): DataAndError<Data> => ({ data: undefined, error: undefined });

/** Adapter over one request with `{ data, error }`, for what no record store holds. */
export function requestAdapter<Config extends object, Data>(fetchData: (config: Config) => Promise<Data> | undefined) {
    return wireAdapter<Config, DataAndError<Data>>(nothingYet, (config, emit) => {
        const first = fetchData(config);
        if (!first) return undefined;
        let stopped = false;
        const deliver = async (asked: Promise<Data>): Promise<void> => {
            try {
                const data = await asked;
                if (!stopped) emit({ data: freeze(data), error: undefined });
            } catch (error) {
                if (!stopped) emit({ data: undefined, error });
            }
        };
        void deliver(first);
        return {
            refresh: () => deliver(fetchData(config) as Promise<Data>),
            stop: () => {
                stopped = true;
            }
        };
    });
}

/** Wires hand out data that nobody may change. */
export function freeze<Value>(value: Value): Value {
    if (value && typeof value === 'object' && !Object.isFrozen(value)) {
        Object.values(value).forEach(freeze);
        Object.freeze(value);
    }
    return value;
}
