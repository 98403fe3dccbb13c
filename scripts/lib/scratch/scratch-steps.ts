/** One command of the way to a scratch org. */
export interface ScratchStep {
    readonly name: string;
    /** `sf`: the person's own Salesforce CLI. `node`: a job of this project. */
    readonly program: 'sf' | 'node';
    readonly args: readonly string[];
    /** Ends other than 0 after which the next step still makes sense: rows that were refused, a formula that could not be published. */
    readonly goesOnAfter: readonly number[];
    /** What is kept when it fails, and what to do. */
    readonly kept: string;
    readonly todo: string;
}

export interface ScratchOptions {
    readonly alias: string;
    readonly days: number;
    /** Undefined: the default Dev Hub of the CLI. */
    readonly devHub: string | undefined;
    readonly hasDemo: boolean;
    readonly opens: boolean;
}

/** Days that a scratch org may live. */
export const MOST_DAYS = 30;

/** From nothing to an org that can be looked at: created, deployed, permissions assigned, data loaded, published, opened. */
export function scratchSteps({ alias, days, devHub, hasDemo, opens }: ScratchOptions): ScratchStep[] {
    const there = `the scratch org ${alias} and what is in it so far.`;
    const again =
        'run npm run scratch again: it goes on with this org. Or delete it: sf org delete scratch --target-org ';
    const job = (name: string, args: readonly string[], goesOnAfter: readonly number[] = []): ScratchStep => ({
        name,
        program: 'node',
        args,
        goesOnAfter,
        kept: there,
        todo: again + alias
    });
    return [
        {
            name: 'create',
            program: 'sf',
            args: [
                'org',
                'create',
                'scratch',
                '--definition-file',
                'config/project-scratch-def.json',
                '--alias',
                alias,
                '--duration-days',
                String(days),
                '--wait',
                '20',
                ...(devHub === undefined ? [] : ['--target-dev-hub', devHub])
            ],
            goesOnAfter: [],
            kept: 'no org was made.',
            todo: 'sign in to a Dev Hub (sf org login web --set-default-dev-hub --alias my-hub), or name one with --target-dev-hub; Setup > Dev Hub switches it on.'
        },
        // the deploy job assigns the administrator permission sets and loads the defaults
        job('deploy', ['scripts/deploy.ts', '--target-org', alias]),
        ...(hasDemo
            ? [
                  job(
                      'demo company',
                      [
                          'scripts/data-load.ts',
                          '--plan',
                          'config/data-plans/demo-company.json',
                          '--owner-fallback',
                          'running-user',
                          '--target-org',
                          alias
                      ],
                      [2]
                  )
              ]
            : []),
        job('publish', ['scripts/funnel-publish.ts', '--target-org', alias], [2]),
        ...(opens
            ? [
                  {
                      name: 'open',
                      program: 'sf' as const,
                      args: ['org', 'open', '--target-org', alias, '--path', 'lightning/n/Funnel_Overview'],
                      goesOnAfter: [],
                      kept: there,
                      todo: `open it by hand: sf org open --target-org ${alias}`
                  }
              ]
            : [])
    ];
}

/** The command as a person would type it. */
export const commandLine = ({ program, args }: ScratchStep): string =>
    [program, ...args].map((part) => (/[\s"]/.test(part) ? JSON.stringify(part) : part)).join(' ');
