import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { createApp } from '../../local-org/http/app.ts';
import { parseXml } from '../../local-org/engine/metadata/xml.ts';
import type { MetadataComponent } from '../../local-org/engine/metadata/metadata-store.ts';
import { registerWeb, type Web } from '../../local-org/web/server/register-web.ts';
import { openEngineOrg, type EngineOrg } from './engine-org.ts';

/** A Lightning component from the text of its files, by name: `{ 'hello.js': '…', 'hello.html': '…' }`. */
export function bundleComponent(name: string, files: Readonly<Record<string, string>>, meta = ''): MetadataComponent {
    const encoder = new TextEncoder();
    const xml = `<LightningComponentBundle><apiVersion>67.0</apiVersion><isExposed>true</isExposed>${meta}</LightningComponentBundle>`;
    const all = { ...files, [`${name}.js-meta.xml`]: xml };
    return {
        type: 'LightningComponentBundle',
        fullName: name,
        xml: parseXml(xml),
        files: new Map(Object.entries(all).map(([file, text]) => [`lwc/${name}/${file}`, encoder.encode(text)]))
    };
}

/** The smallest component that shows something. */
export const helloBundle = (name = 'hello', text = 'Hello'): MetadataComponent =>
    bundleComponent(name, {
        [`${name}.js`]: `import { LightningElement } from 'lwc';\nexport default class Hello extends LightningElement {}`,
        [`${name}.html`]: `<template><p>${text}</p></template>`
    });

/** A folder that goes when the test ends. */
export function temporaryFolder(test: TestContext): string {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'web-'));
    test.after(() => {
        rmSync(folder, { recursive: true, force: true });
    });
    return folder;
}

export interface WebOrg extends EngineOrg {
    readonly app: FastifyInstance;
    readonly web: Web;
    readonly dataDirectory: string;
    /** Headers of somebody who is signed in. */
    signedIn(userId?: string): Record<string, string>;
}

/** An org in memory with its doors and its page, not listening. */
export async function openWebOrg(test: TestContext): Promise<WebOrg> {
    const engine = openEngineOrg();
    const dataDirectory = temporaryFolder(test);
    const app = await createApp({ org: engine.org, dataDirectory });
    const web = registerWeb(app, { org: engine.org, dataDirectory, development: false });
    await app.ready();
    test.after(async () => {
        await app.close();
        engine.org.close();
    });
    const signedIn = (userId = engine.administrator.userId): Record<string, string> => ({
        host: '127.0.0.1',
        cookie: `sid=${app.sessions.open(userId)}`
    });
    return Object.assign(Object.create(engine) as EngineOrg, { app, web, dataDirectory, signedIn, org: engine.org });
}
