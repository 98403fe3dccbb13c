/** Where progress goes: a bar that rewrites its line on a terminal, one line a finished step elsewhere, or nowhere. */
export interface Progress {
    /** @param total rows of the step; undefined while it is not known */
    step(name: string, total?: number): void;
    advance(done: number, total?: number): void;
    /** Ends the step with what came of it. */
    done(summary: string): void;
    say(text: string): void;
}

export const silent: Progress = { step() {}, advance() {}, done() {}, say() {} };

interface Output {
    readonly isTTY?: boolean;
    readonly columns?: number;
    write(text: string): unknown;
}

export function progressTo(output: Output, now: () => number = Date.now): Progress {
    return output.isTTY ? terminalProgress(output, now) : plainProgress(output, now);
}

function plainProgress(output: Output, now: () => number): Progress {
    let name = '';
    let started = 0;
    return {
        step(next) {
            name = next;
            started = now();
        },
        advance() {},
        done: (summary) => void output.write(`${name}: ${summary} (${seconds(now() - started)})\n`),
        say: (text) => void output.write(`${text}\n`)
    };
}

const WIDTH = 24;

function terminalProgress(output: Output, now: () => number): Progress {
    let name = '';
    let started = 0;
    let drawn = 0;
    let expected: number | undefined;
    const draw = (text: string): void => void output.write(`\r\u001b[K${text.slice(0, (output.columns ?? 100) - 1)}`);
    return {
        step(next, total) {
            name = next;
            started = now();
            drawn = 0;
            expected = total;
            draw(`${name} …`);
        },
        advance(done, total = expected) {
            if (now() - drawn < 80) {
                return;
            }
            drawn = now();
            draw(
                `${name} ${bar(done, total)} ${done.toLocaleString('en-US')}${total ? ` of ${total.toLocaleString('en-US')}` : ''}`
            );
        },
        done(summary) {
            draw('');
            output.write(`${name}: ${summary} (${seconds(now() - started)})\n`);
        },
        say(text) {
            draw('');
            output.write(`${text}\n`);
        }
    };
}

function bar(done: number, total: number | undefined): string {
    if (!total) {
        return '';
    }
    const filled = Math.min(WIDTH, Math.round((done / total) * WIDTH));
    return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}]`;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;
