import { globSync } from 'node:fs';
import path from 'node:path';
import { ensureSalesforceCli } from '../cli/ensure-salesforce-cli.ts';
import type { Counter } from './totals.ts';

/** One program of a test run. */
export interface Step {
    readonly title: string;
    /** What Node is started with. */
    readonly args: readonly string[];
    /** How passes and failures are counted: by exit code, or from the report that the runner writes. */
    readonly counter: Counter;
    /** Machine-readable report, below reports/. */
    readonly report?: string;
}

export interface Suite {
    readonly name: string;
    readonly needsBrowser?: boolean;
    readonly needsCli?: boolean;
    /** Brings what the suite needs onto this machine. @returns what that is @throws Error when it cannot */
    prepare?(): string;
    steps(patterns: readonly string[]): readonly Step[];
}

const BIN = 'node_modules';
const cached = (name: string): string => `.cache/${name}`;

const tool = (title: string, ...args: string[]): Step => ({ title, args, counter: 'exit code' });

const statics: Suite = {
    name: 'static',
    steps: () => [
        tool(
            'Format',
            `${BIN}/prettier/bin/prettier.cjs`,
            '--check',
            '--log-level=warn',
            '--cache',
            '--cache-location',
            cached('prettier'),
            '.'
        ),
        tool(
            'Lint',
            `${BIN}/eslint/bin/eslint.js`,
            '.',
            '--max-warnings=0',
            '--cache',
            '--cache-location',
            cached('eslint/')
        ),
        tool('Types', 'config/checks/typecheck.ts'),
        tool('Package and source checks', 'config/checks/run.ts')
    ]
};

/** Reporters write to the terminal for people, and to a file for the closing line. */
function nodeTests(name: string, title: string, pattern: string, concurrency: number): Suite {
    const report = `reports/${name}.json`;
    return {
        name,
        needsBrowser: name === 'ui',
        steps: (patterns) => [
            {
                title,
                counter: 'node:test',
                report,
                args: [
                    '--test',
                    `--test-concurrency=${concurrency}`,
                    '--test-timeout=300000',
                    '--test-reporter=spec',
                    '--test-reporter-destination=stdout',
                    '--test-reporter=./tests/support/runner/count-reporter.ts',
                    `--test-reporter-destination=${report}`,
                    ...testFiles(patterns.length > 0 ? patterns : [pattern])
                ]
            }
        ]
    };
}

const components: Suite = {
    name: 'components',
    steps: (patterns) => [
        {
            title: 'Components (Jest)',
            counter: 'jest',
            report: 'reports/components.json',
            args: [
                `${BIN}/jest/bin/jest.js`,
                '--config=config/jest.config.cjs',
                '--json',
                '--outputFile=reports/components.json',
                '--maxWorkers=2',
                // coverage of a part says nothing of the whole
                ...(patterns.length > 0 ? patterns : ['--coverage'])
            ]
        }
    ]
};

const cli: Suite = {
    ...nodeTests('cli', 'Journeys of the Salesforce CLI', 'tests/cli/**/*.test.ts', 2),
    needsCli: true,
    prepare: ensureSalesforceCli
};

/** In the order in which they run; those of one row run side by side. */
export const SUITES: readonly (readonly Suite[])[] = [
    [
        statics,
        nodeTests(
            'units',
            'Units (local org, scripts, tooling)',
            'tests/{local-org,scripts,tooling,model}/**/*.test.ts',
            2
        )
    ],
    [
        components,
        nodeTests('contract', 'Contract (real clients against the local org)', 'tests/contract/**/*.test.ts', 2)
    ],
    // alone: every call of the CLI keeps a processor busy for a second or two
    [cli],
    // alone and one by one: what a person waits for is measured here
    [nodeTests('ui', 'Journeys in a browser', 'tests/ui/**/*.test.ts', 1)]
];

/** A folder stands for the tests in it. */
function testFiles(patterns: readonly string[]): string[] {
    return patterns.flatMap((pattern) => {
        const files = pattern.endsWith('.test.ts') ? pattern : path.posix.join(pattern, '**/*.test.ts');
        const found = globSync(files);
        if (found.length === 0) {
            throw new Error(`There are no tests at ${pattern}.`);
        }
        return found.sort();
    });
}
