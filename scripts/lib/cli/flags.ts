import { parseArgs } from 'node:util';
import { refused, messageOf } from './job-error.ts';

export interface FlagDef {
    readonly type: 'string' | 'boolean';
    readonly help: string;
    /** How the value is named in the help: `DIR`. */
    readonly value?: string;
    readonly required?: boolean;
}

export type FlagDefs = Readonly<Record<string, FlagDef>>;
export type FlagValues<D extends FlagDefs> = {
    readonly [K in keyof D]: D[K]['type'] extends 'boolean' ? boolean : string | undefined;
};

export interface Command<D extends FlagDefs> {
    /** As it is typed: `npm run data:load --`. */
    readonly usage: string;
    readonly summary: string;
    readonly flags: D;
    readonly examples?: readonly string[];
}

/** Flags of every job that talks to an org. */
export const ORG_FLAGS = {
    'target-org': {
        type: 'string',
        value: 'ORG',
        help: '`local` (the running local org), an alias of `sf`, or a URL with SF_ACCESS_TOKEN set'
    },
    'dry-run': { type: 'boolean', help: 'say what would be done, change nothing' },
    json: { type: 'boolean', help: 'print the report as JSON, and nothing else, on standard output' }
} as const satisfies FlagDefs;

/**
 * Reads the command line.
 * @returns the values, or `help`: the text to print instead of working
 * @throws JobError for an unknown flag, a missing value or a missing required flag
 */
export function readFlags<D extends FlagDefs>(
    command: Command<D>,
    argv: readonly string[]
): FlagValues<D> | { readonly help: string } {
    const values = parse(command, argv);
    if (values.help) {
        return { help: helpText(command) };
    }
    for (const [name, flag] of Object.entries(command.flags)) {
        if (flag.required && values[name] === undefined) {
            throw refused(
                `--${name} is missing.`,
                `Give it: ${command.usage} --${name} ${flag.value ?? 'VALUE'}. --help lists all flags.`
            );
        }
    }
    const named = Object.entries(command.flags).map(([name, flag]) => [
        name,
        flag.type === 'boolean' ? values[name] === true : values[name]
    ]);
    return Object.fromEntries(named) as FlagValues<D>;
}

export const isHelp = (flags: object): flags is { readonly help: string } =>
    'help' in flags && typeof flags.help === 'string';

function parse<D extends FlagDefs>(command: Command<D>, argv: readonly string[]): Record<string, unknown> {
    const options = Object.fromEntries(
        Object.entries(command.flags).map(([name, flag]) => [name, { type: flag.type }])
    );
    try {
        return parseArgs({
            args: [...argv],
            options: { ...options, help: { type: 'boolean', short: 'h' } },
            strict: true
        }).values;
    } catch (error) {
        throw refused(messageOf(error).split('. ')[0] + '.', `${command.usage} --help lists all flags.`, error);
    }
}

export function helpText<D extends FlagDefs>(command: Command<D>): string {
    const rows = Object.entries(command.flags).map(([name, flag]) => ({
        left: `--${name}${flag.type === 'string' ? ` ${flag.value ?? 'VALUE'}` : ''}`,
        right: `${flag.help}${flag.required ? ' (required)' : ''}`
    }));
    rows.push({ left: '--help', right: 'this text' });
    const width = Math.max(...rows.map((row) => row.left.length));
    const lines = rows.map((row) => `  ${row.left.padEnd(width)}  ${row.right}`);
    const examples = command.examples?.length
        ? ['', 'Examples', ...command.examples.map((example) => `  ${example}`)]
        : [];
    return [`${command.usage} [flags]`, '', command.summary, '', 'Flags', ...lines, ...examples].join('\n');
}
