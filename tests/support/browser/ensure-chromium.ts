import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

/** Programs by the names under which distributions install them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
    linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium'],
    darwin: [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'
    ],
    win32: [
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    ]
};

/** One way to get a browser onto this machine. */
interface Installation {
    readonly name: string;
    readonly isPossible: () => boolean;
    readonly run: () => boolean;
}

const isRoot = process.getuid?.() === 0;

const INSTALLATIONS: readonly Installation[] = [
    {
        name: "the system's package manager (apt-get install chromium)",
        isPossible: () =>
            process.platform === 'linux' &&
            succeeds('apt-get', ['--version']) &&
            (isRoot || succeeds('sudo', ['-n', 'true'])),
        run: () =>
            apt('update', '-qq') &&
            apt('install', '-qq', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation')
    },
    {
        name: "Playwright's own Chromium (playwright-core install chromium)",
        isPossible: () => true,
        run: () =>
            show(process.execPath, [path.join(path.dirname(playwrightPackage()), 'cli.js'), 'install', 'chromium'])
    }
];

/**
 * Finds a Chrome or Chromium, or installs one.
 * @returns path of the program
 * @throws Error that says what was tried, and what a person can do
 */
export async function ensureChromium(): Promise<string> {
    const found = findChromium();
    if (found) {
        return found;
    }
    const tried: string[] = [];
    for (const { name, isPossible, run } of INSTALLATIONS) {
        if (!isPossible()) {
            tried.push(`${name}: not possible here`);
            continue;
        }
        console.log(`There is no Chrome or Chromium here: installing one with ${name} …`);
        const installed = run() ? findChromium() : undefined;
        if (installed) {
            return installed;
        }
        tried.push(`${name}: failed, see above`);
    }
    throw new Error(
        [
            'Browser tests need Chrome or Chromium, and none could be installed:',
            ...tried.map((line) => `  - ${line}`)
        ].join('\n') +
            '\nInstall either, or set CHROME_PATH to the program, and run the same command again. Nothing else was changed.'
    );
}

/** @throws Error where CHROME_PATH names no program: a wish that cannot be met is not passed over */
export function findChromium(): string | undefined {
    const wish = process.env['CHROME_PATH'];
    if (wish) {
        if (!isProgram(wish)) {
            throw new Error(
                `CHROME_PATH names ${wish}, which is no program. Correct it, or unset it to let one be found.`
            );
        }
        return wish;
    }
    const ending = process.platform === 'win32' ? '.exe' : '';
    const onPath = (process.env['PATH'] ?? '')
        .split(path.delimiter)
        .flatMap((folder) => NAMES.map((name) => path.join(folder, name + ending)));
    const home = os.homedir();
    const usual = (USUAL_PLACES[process.platform] ?? []).flatMap((place) => [place, path.join(home, place)]);
    return [...onPath, ...usual, playwrightsOwn()].find((place) => place !== undefined && isProgram(place));
}

function playwrightsOwn(): string | undefined {
    try {
        return chromium.executablePath();
    } catch {
        return undefined; // none for this platform
    }
}

function isProgram(file: string): boolean {
    try {
        accessSync(file, constants.X_OK);
        return existsSync(file);
    } catch {
        return false;
    }
}

const playwrightPackage = (): string => fileURLToPath(import.meta.resolve('playwright-core/package.json'));

const succeeds = (program: string, args: readonly string[]): boolean =>
    spawnSync(program, args, { stdio: 'ignore' }).status === 0;

const show = (program: string, args: readonly string[]): boolean =>
    spawnSync(program, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
        .status === 0;

const apt = (...args: string[]): boolean => (isRoot ? show('apt-get', args) : show('sudo', ['-n', 'apt-get', ...args]));
