/**
 * `@lwc/state`: state managers, by Salesforce's guide of them and with the signals of the LWC engine. A state manager is a
 * signal whose value is what it returned, atoms and computed values in it unwrapped; components that read it in their
 * template render again when one of them changes.
 */
import { setContextKeys, setFeatureFlag, setTrustedContextSet, setTrustedSignalSet, SignalBaseClass } from 'lwc';

const CONNECT = Symbol('connectContext');
const DISCONNECT = Symbol('disconnectContext');
const signals = new WeakSet<object>();
const contexts = new WeakSet<object>();

// The engine looks at signals and contexts of these sets only.
setFeatureFlag('ENABLE_EXPERIMENTAL_SIGNALS', true);
setTrustedSignalSet(signals);
setTrustedContextSet(contexts);
setContextKeys({ connectContext: CONNECT, disconnectContext: DISCONNECT });

export abstract class Signal<Value> extends SignalBaseClass<Value> {
    constructor() {
        super();
        signals.add(this);
    }
}

const isSignal = (value: unknown): value is Signal<unknown> =>
    typeof value === 'object' && value !== null && signals.has(value);

const unwrapped = (value: unknown): unknown => (isSignal(value) ? value.value : value);

/** One value; only the state manager that made it sets it. Set to a signal, it follows that signal. */
class Atom<Value> extends Signal<Value> {
    #value: Value | Signal<Value>;
    #unfollow: (() => void) | undefined;

    constructor(value: Value | Signal<Value>) {
        super();
        this.#value = value;
        this.#follow();
    }

    get value(): Value {
        return unwrapped(this.#value) as Value;
    }

    set(value: Value | Signal<Value>): void {
        if (Object.is(value, this.#value)) return;
        this.#unfollow?.();
        this.#value = value;
        this.#follow();
        this.notify();
    }

    #follow(): void {
        this.#unfollow = isSignal(this.#value) ? this.#value.subscribe(() => this.notify()) : undefined;
    }
}

/** Worked out from other signals when it is read, and kept until one of them changes. */
class Computed<Value> extends Signal<Value> {
    readonly #work: () => Value;
    #kept: { readonly value: Value } | undefined;

    constructor(inputs: readonly unknown[], work: () => Value) {
        super();
        this.#work = work;
        for (const input of inputs.filter(isSignal)) {
            input.subscribe(() => {
                this.#kept = undefined;
                this.notify();
            });
        }
    }

    get value(): Value {
        this.#kept ??= { value: this.#work() };
        return this.#kept.value;
    }
}

/** How the engine hands its context to what a component holds. */
interface ContextBinding {
    provideContext(variety: object, signal: object): void;
    consumeContext(variety: object, found: (signal: Signal<unknown>) => void): void;
}

type Shape = Readonly<Record<string, unknown>>;

/** What a state manager's function returned, as one signal; descendants of the component that holds it can find it. */
class StateManager extends Computed<Shape> {
    readonly #definition: object;

    constructor(definition: object, shape: Shape) {
        const values = Object.values(shape);
        super(values, () =>
            Object.freeze(Object.fromEntries(Object.entries(shape).map(([k, v]) => [k, unwrapped(v)])))
        );
        this.#definition = definition;
        contexts.add(this);
    }

    [CONNECT](binding: ContextBinding): void {
        binding.provideContext(this.#definition, this);
    }

    [DISCONNECT](): void {
        // The engine forgets its own part.
    }
}

/** The nearest state manager above a component; its value is there once the component is connected. */
class FromContext extends Signal<unknown> {
    readonly #definition: object;
    #found: Signal<unknown> | undefined;
    #unfollow: (() => void) | undefined;

    constructor(definition: object) {
        super();
        this.#definition = definition;
        contexts.add(this);
    }

    get value(): unknown {
        return this.#found?.value;
    }

    [CONNECT](binding: ContextBinding): void {
        binding.consumeContext(this.#definition, (found) => {
            this[DISCONNECT]();
            this.#found = found;
            this.#unfollow = found.subscribe(() => this.notify());
            this.notify();
        });
    }

    [DISCONNECT](): void {
        this.#unfollow?.();
        this.#unfollow = undefined;
        this.#found = undefined;
    }
}

/** The functions that a state manager's definition is written with. */
export interface StateTools {
    readonly atom: <Value>(value: Value | Signal<Value>) => Signal<Value>;
    readonly computed: <Value>(
        inputs: readonly Signal<unknown>[],
        work: (...values: never[]) => Value
    ) => Signal<Value>;
    readonly setAtom: <Value>(atom: Signal<Value>, value: Value | Signal<Value>) => void;
}

function stateTools(): StateTools {
    const own = new WeakSet<object>();
    return {
        atom(value) {
            const made = new Atom(value);
            own.add(made);
            return made;
        },
        computed: (inputs, work) => new Computed(inputs, () => work(...(inputs.map(unwrapped) as never[]))),
        setAtom(atom, value) {
            // An atom of another state manager stays as it is, without a word, as in a production org.
            if (own.has(atom)) (atom as Atom<unknown>).set(value);
        }
    };
}

/** `defineState(({ atom, computed, setAtom }, ...parameters) => shape)` -> a function that makes instances */
export function defineState<Parameters extends unknown[]>(
    define: (tools: StateTools, ...parameters: Parameters) => unknown
): (...parameters: Parameters) => Signal<Shape> {
    const make = (...parameters: Parameters): Signal<Shape> => {
        const made = define(stateTools(), ...parameters);
        // the older form returns a function of the parameters
        const shape = typeof made === 'function' ? (made as (...all: Parameters) => unknown)(...parameters) : made;
        return new StateManager(make, shape as Shape);
    };
    return make;
}

export const fromContext = (definition: object): Signal<unknown> => new FromContext(definition);
