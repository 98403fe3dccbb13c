/** Salesforce's own state managers, over the wires that bring the same data. */
import { defineState, type Signal } from 'host/lwcState';

interface Answer {
    readonly data?: unknown;
    readonly error?: unknown;
}

interface Wire {
    connect(): void;
    update(config: object): void;
}

type Adapter = new (emit: (answer: Answer) => void) => Wire;
type Config = Readonly<Record<string, unknown>>;

const setterOf = (parameter: string): string => `set${parameter.charAt(0).toUpperCase()}${parameter.slice(1)}`;

const isSignal = (value: Config | Signal<Config>): value is Signal<Config> =>
    typeof (value as Signal<Config>).subscribe === 'function';

/**
 * @param required parameters without which the state manager is `unconfigured`
 * @param optional parameters that may be left out; each parameter has a setter of its own
 */
export const adapterState = (adapter: unknown, required: readonly string[], optional: readonly string[] = []) =>
    defineState(({ atom, setAtom }, first?: Config | Signal<Config>) => {
        const status = atom<string>('unconfigured');
        const data = atom<unknown>(undefined);
        const error = atom<unknown>(undefined);
        const tell = (name: string, answer: Answer = {}): void => {
            setAtom(data, answer.data);
            setAtom(error, answer.error);
            setAtom(status, name);
        };
        const wire = new (adapter as Adapter)((answer) => {
            if (answer.error !== undefined) tell('error', answer);
            else if (answer.data !== undefined) tell('loaded', answer);
        });
        let config: Config = {};
        let known = '';
        let following: Signal<Config> | undefined;
        const isWhole = (): boolean => required.every((name) => config[name] !== undefined && config[name] !== null);
        const apply = (next: Config): void => {
            config = next;
            const key = JSON.stringify(config);
            if (key === known) return;
            known = key;
            tell(isWhole() ? 'loading' : 'unconfigured');
            wire.update(isWhole() ? config : {});
        };
        const setConfig = (next: Config | Signal<Config>): void => {
            following = isSignal(next) ? next : undefined;
            if (!isSignal(next)) return apply(next);
            // Several inputs may change in a row: what counts is where they come to rest.
            next.subscribe(() => void Promise.resolve().then(() => next === following && apply(next.value)));
            apply(next.value);
        };
        const setters = [...required, ...optional].map((name) => [
            setterOf(name),
            (value: unknown) => apply({ ...config, [name]: value })
        ]);
        wire.connect();
        setConfig(first ?? {});
        return { status, data, error, setConfig, ...(Object.fromEntries(setters) as object) };
    });
