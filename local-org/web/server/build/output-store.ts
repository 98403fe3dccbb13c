import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import type { Encoding } from '../page/encoding.ts';
import type { PageManifest, PageOutput } from './page-manifest.ts';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);
/** Pages that are open still ask for chunks of the builds before. */
const KEPT_BUILDS = 8;

const SUFFIX: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz', identity: '' };

/** Built pages in the data directory: assets by hashed name, and a manifest for each set of inputs. */
export class OutputStore {
    readonly #folder: string;
    readonly #bytes = new Map<string, Buffer>();

    constructor(dataDirectory: string) {
        this.#folder = path.join(dataDirectory, 'web');
        fs.mkdirSync(this.#assets, { recursive: true });
    }

    get #assets(): string {
        return path.join(this.#folder, 'assets');
    }

    /** The page built from inputs with this key, if it was built before. */
    read(key: string): PageManifest | undefined {
        try {
            const file = this.#manifestFile(key);
            const manifest = JSON.parse(fs.readFileSync(file, 'utf8')) as PageManifest;
            fs.utimesSync(file, new Date(), new Date());
            return fs.existsSync(path.join(this.#assets, manifest.page)) ? manifest : undefined;
        } catch {
            return undefined;
        }
    }

    async write(output: PageOutput): Promise<void> {
        await Promise.all(output.files.map((file) => this.#writeAsset(file.name, file.bytes)));
        fs.writeFileSync(this.#manifestFile(output.manifest.key), JSON.stringify(output.manifest));
        this.#forgetOld();
    }

    /** @returns the asset's bytes in the wanted encoding; undefined: no such asset */
    asset(name: string, encoding: Encoding): Buffer | undefined {
        if (!/^[\w.-]+$/.test(name)) return undefined;
        const file = `${name}${SUFFIX[encoding]}`;
        const kept = this.#bytes.get(file);
        if (kept) return kept;
        try {
            const bytes = fs.readFileSync(path.join(this.#assets, file));
            this.#bytes.set(file, bytes);
            return bytes;
        } catch {
            return undefined;
        }
    }

    async #writeAsset(name: string, bytes: Uint8Array): Promise<void> {
        const file = path.join(this.#assets, name);
        if (fs.existsSync(file)) return;
        const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 7 } };
        const [br, gz] = await Promise.all([brotli(bytes, quality), gzip(bytes, { level: 7 })]);
        fs.writeFileSync(`${file}.br`, br);
        fs.writeFileSync(`${file}.gz`, gz);
        // The plain file comes last: where it is, the others are too.
        fs.writeFileSync(file, bytes);
    }

    #manifestFile(key: string): string {
        return path.join(this.#folder, `page-${key}.json`);
    }

    #manifests(): { file: string; modified: number }[] {
        return fs
            .readdirSync(this.#folder)
            .filter((name) => /^page-\w+\.json$/.test(name))
            .map((name) => path.join(this.#folder, name))
            .map((file) => ({ file, modified: fs.statSync(file).mtimeMs }))
            .sort((a, b) => b.modified - a.modified);
    }

    #forgetOld(): void {
        const manifests = this.#manifests();
        for (const { file } of manifests.slice(KEPT_BUILDS)) fs.rmSync(file, { force: true });
        const inUse = new Set(manifests.slice(0, KEPT_BUILDS).flatMap(({ file }) => assetsOf(file)));
        for (const name of fs.readdirSync(this.#assets)) {
            if (inUse.has(name.replace(/\.(br|gz)$/, ''))) continue;
            fs.rmSync(path.join(this.#assets, name), { force: true });
            this.#bytes.delete(name);
        }
    }
}

function assetsOf(manifestFile: string): string[] {
    const manifest = JSON.parse(fs.readFileSync(manifestFile, 'utf8')) as PageManifest;
    return [...Object.keys(manifest.imports), ...Object.values(manifest.styles), manifest.sprite];
}
