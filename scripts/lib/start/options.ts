import path from 'node:path';
import { parseArgs } from 'node:util';

export const DEFAULT_PORT = 4400;

export interface StartOptions {
    /** 0: any free port. */
    readonly port: number;
    readonly dataDirectory: string;
    /** Erase the data first. */
    readonly reset: boolean;
    /** Neither defaults nor the demo company: the package alone. */
    readonly empty: boolean;
    /** Deploy again when a source file changes. */
    readonly watch: boolean;
    readonly help: boolean;
}

export const HELP = `npm start -- [options]

  --port N     port on 127.0.0.1 (default: the variable PORT, else ${DEFAULT_PORT}; 0 takes any free one)
  --data DIR   where the org keeps its data (default .local-org)
  --reset      erase those data first
  --empty      the package alone, without default stages and the demo company
  --watch      deploy again whenever a file under force-app changes
  --help       this text
`;

/** @throws Error with a sentence for the person who typed the command */
export function readStartOptions(args: readonly string[], environment: NodeJS.ProcessEnv): StartOptions {
    const { values } = parseArgs({
        args: [...args],
        options: {
            port: { type: 'string' },
            data: { type: 'string' },
            reset: { type: 'boolean', default: false },
            empty: { type: 'boolean', default: false },
            watch: { type: 'boolean', default: false },
            help: { type: 'boolean', default: false }
        }
    });
    return {
        port: readPort(values.port ?? environment.PORT),
        dataDirectory: path.resolve(values.data ?? '.local-org'),
        reset: values.reset,
        empty: values.empty,
        watch: values.watch,
        help: values.help
    };
}

function readPort(text: string | undefined): number {
    if (text === undefined || text === '') {
        return DEFAULT_PORT;
    }
    const port = Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65535) {
        throw new Error(`"${text}" is not a port: give a whole number from 0 to 65535.`);
    }
    return port;
}
