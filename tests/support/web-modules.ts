import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import type { TestContext } from 'node:test';
import esbuild from 'esbuild';

const WEB = path.resolve(import.meta.dirname, '../../local-org/web');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Finds `host/x` and `lightning/x` where the page's own build finds them. */
const pageModules: esbuild.Plugin = {
    name: 'page-modules',
    setup(build) {
        build.onResolve({ filter: /^(host|lightning)\// }, ({ path: specifier }) => {
            const [namespace, name = ''] = specifier.split('/');
            const file =
                namespace === 'host'
                    ? path.join(WEB, 'runtime', `${kebab(name)}.ts`)
                    : path.join(WEB, 'lightning', name, `${name}.ts`);
            return { path: file };
        });
    }
};

/** A request that the page's code made. */
export interface AskedRequest {
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
    readonly headers: Readonly<Record<string, string>>;
}

export type Answer = (request: AskedRequest) => { status?: number; body: unknown } | undefined;

export interface PageSession<Modules> {
    readonly modules: Modules;
    readonly requests: AskedRequest[];
}

/**
 * Runs modules of the page outside a browser, against a server that the test answers for. Each session has a store of its own.
 * @param specifiers as pages import them: `{ api: 'lightning/uiRecordApi' }`
 */
export async function openPageSession<Modules>(
    test: TestContext,
    specifiers: Readonly<Record<keyof Modules & string, string>>,
    answer: Answer
): Promise<PageSession<Modules>> {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'page-'));
    const outfile = path.join(folder, 'modules.mjs');
    const lines = Object.entries<string>(specifiers).map(
        ([name, specifier]) => `export * as ${name} from '${specifier}';`
    );
    await esbuild.build({
        stdin: { contents: lines.join('\n'), resolveDir: WEB },
        bundle: true,
        format: 'esm',
        platform: 'neutral',
        outfile,
        plugins: [pageModules],
        logLevel: 'silent',
        tsconfigRaw: '{}'
    });
    test.after(() => {
        rmSync(folder, { recursive: true, force: true });
    });
    const requests: AskedRequest[] = [];
    standIn(test, { requests, answer });
    const modules = (await import(pathToFileURL(outfile).href)) as Modules;
    if (!existsSync(outfile)) throw new Error('The modules were not built.');
    return { modules, requests };
}

const BOOT = {
    user: {
        id: '005000000000001AAA',
        name: 'Ann',
        username: 'ann@org.example',
        locale: 'en-US',
        timeZone: 'UTC',
        currency: 'USD'
    },
    customPermissions: [],
    userPermissions: [],
    answers: {},
    page: { path: '/lightning/page/home', model: { kind: 'app' } }
};

/** The parts of a browser that the modules touch, while the test runs. */
function standIn(test: TestContext, { requests, answer }: { requests: AskedRequest[]; answer: Answer }): void {
    const browser = {
        document: Object.assign(new EventTarget(), { getElementById: () => ({ textContent: JSON.stringify(BOOT) }) }),
        window: new EventTarget(),
        fetch: (url: string, init: RequestInit = {}) => {
            const request = {
                method: init.method ?? 'GET',
                path: url,
                headers: init.headers as Record<string, string>,
                body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined
            };
            requests.push(request);
            const { status = 200, body } = answer(request) ?? {
                status: 404,
                body: [{ errorCode: 'NOT_FOUND', message: `no answer for ${url}` }]
            };
            return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
        }
    };
    const before = Object.fromEntries(
        Object.keys(browser).map((name) => [name, (globalThis as Record<string, unknown>)[name]])
    );
    Object.assign(globalThis, browser);
    test.after(() => {
        Object.assign(globalThis, before);
    });
}

/** Something that a wire delivers. */
export interface WireAdapterClass<Value> {
    new (emit: (value: Value) => void): { connect(): void; update(config: object): void; disconnect(): void };
}

/** A wire as a component holds one: what it delivered, and the wait for the next. */
export function wireTo<Value>(
    adapter: unknown,
    config: object
): { values: Value[]; latest(): Value; settle(): Promise<Value>; change(next: object): void; close(): void } {
    const values: Value[] = [];
    const wire = new (adapter as WireAdapterClass<Value>)((value) => {
        values.push(value);
    });
    wire.connect();
    wire.update(config);
    const latest = (): Value => values.at(-1) as Value;
    return {
        values,
        latest,
        async settle() {
            await new Promise((resolve) => {
                setTimeout(resolve, 10);
            });
            return latest();
        },
        change: (next) => {
            wire.update(next);
        },
        close: () => {
            wire.disconnect();
        }
    };
}
