import type { Org } from '../../../engine/org.ts';
import { readInputs, type BuildInputs } from './build-inputs.ts';
import { BuildThread } from './build-thread.ts';
import { OutputStore } from './output-store.ts';
import type { PageManifest } from './page-manifest.ts';

/** Deploys often come in a row: the build waits until the org's metadata have been still for this long (ms). */
const SETTLE = 25;
/** A start often brings a deploy with it, and needs its processor: unless a page is asked for, the first build waits (ms). */
const AFTER_START = 1500;

/** Keeps the built page in step with the org's metadata. */
export class ComponentBuild {
    readonly store: OutputStore;
    readonly #org: Org;
    readonly #dataDirectory: string;
    readonly #builder: BuildThread;
    readonly #stopListening: () => void;
    readonly #listeners = new Set<(key: string) => void>();
    #timer: NodeJS.Timeout | undefined;
    #current: Promise<PageManifest> | undefined;
    #making: { readonly key: string; readonly manifest: Promise<PageManifest> } | undefined;
    #shownKey = '';

    constructor(org: Org, dataDirectory: string, builder = new BuildThread()) {
        this.#org = org;
        this.#builder = builder;
        this.#dataDirectory = dataDirectory;
        this.store = new OutputStore(dataDirectory);
        this.#stopListening = org.onMetadataChange(() => this.#changed());
        this.#buildIn(AFTER_START);
    }

    /** The page for the metadata of this moment; waits for a build that is under way. @throws PageBuildError */
    async manifest(): Promise<PageManifest> {
        clearTimeout(this.#timer);
        for (;;) {
            const asked = (this.#current ??= this.#build());
            const manifest = await asked;
            if (asked === this.#current) return manifest;
        }
    }

    /** Called with the new page's key when a build has put another page in place. */
    onChange(listener: (key: string) => void): () => void {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
    }

    async close(): Promise<void> {
        clearTimeout(this.#timer);
        this.#stopListening();
        await this.#current?.catch(() => undefined);
        await this.#builder.close();
    }

    #changed(): void {
        this.#current = undefined;
        this.#buildIn(SETTLE);
    }

    #buildIn(delay: number): void {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => {
            this.manifest().catch(() => undefined);
        }, delay);
    }

    async #build(): Promise<PageManifest> {
        const inputs = readInputs(this.#org);
        const manifest = this.store.read(inputs.key) ?? (await this.#make(inputs));
        if (manifest.key !== this.#shownKey) this.#announce(manifest.key);
        return manifest;
    }

    /** A deploy that leaves the page as it is shares the build that is under way for it. */
    async #make(inputs: BuildInputs): Promise<PageManifest> {
        if (this.#making?.key === inputs.key) return this.#making.manifest;
        const manifest = this.#builder.build({ inputs, dataDirectory: this.#dataDirectory });
        const making = (this.#making = { key: inputs.key, manifest });
        try {
            return await manifest;
        } finally {
            if (this.#making === making) this.#making = undefined;
        }
    }

    #announce(key: string): void {
        const first = this.#shownKey === '';
        this.#shownKey = key;
        if (!first) for (const listener of this.#listeners) listener(key);
    }
}
