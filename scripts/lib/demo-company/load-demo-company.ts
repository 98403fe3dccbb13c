import path from 'node:path';
import type { Connection } from 'jsforce';
import { silent, type Progress } from '../cli/progress.ts';
import { readPlan } from '../load/read-plan.ts';
import { prepareSource } from '../load/prepare-source.ts';
import { runPlan, type LoadReport } from '../load/run-plan.ts';
import { measureFunnel } from '../measure/measure-funnel.ts';
import { closePastWaves } from './close-past-waves.ts';
import { fillBoard } from './fill-board.ts';
import { signDefinitions } from './sign-definitions.ts';

const PLANS = path.resolve(import.meta.dirname, '../../../config/data-plans');

/**
 * Loads the funnel's defaults, the demo company and its survey into an org that has the package, and closes the waves that
 * lie in the past.
 * @param options.workDirectory for the generated files and the state of a load that was interrupted
 * @param options.asOf YYYY-MM-DD, the day the data end at; default: today
 * @param options.password of the people who can sign in; without it nobody gets one
 * @returns the reports of the loads
 * @throws JobError when a load cannot go on
 */
export async function loadDemoCompany(options: {
    connection: Connection;
    workDirectory: string;
    asOf?: string;
    password?: string;
    progress?: Progress;
    signal?: AbortSignal;
}): Promise<readonly LoadReport[]> {
    const { connection, password, workDirectory, signal, progress = silent } = options;
    const reports: LoadReport[] = [];
    let generated: string | undefined;
    for (const name of await plansFor(connection)) {
        const planFile = path.join(PLANS, `${name}.json`);
        const plan = await readPlan(planFile);
        const isGenerated = plan.source !== undefined && 'generator' in plan.source;
        const sourceFolder = await prepareSource(plan, planFile, {
            source: isGenerated ? generated : undefined,
            asOf: options.asOf,
            cacheFolder: workDirectory
        });
        // the plans share one company: it is made for the first of them
        generated = isGenerated ? sourceFolder : generated;
        reports.push(
            await runPlan({
                connection,
                planFile,
                sourceFolder,
                password,
                progress,
                signal,
                stateFolder: path.join(workDirectory, 'loads')
            })
        );
    }
    // half a year of Sundays from the history, so that the trend has a past
    await measureFunnel({
        connection,
        workFolder: path.join(workDirectory, 'measure'),
        weeks: 26,
        progress,
        signal,
        now: options.asOf === undefined ? new Date() : new Date(`${options.asOf}T00:00:00Z`)
    });
    const asOf = options.asOf ?? new Date().toISOString().slice(0, 10);
    await closePastWaves(connection, asOf, progress);
    if (password !== undefined) {
        await signDefinitions(connection, asOf, password);
        await fillBoard(connection, password);
    }
    return reports;
}

/** Account teams are loaded where they are switched on. */
async function plansFor(connection: Connection): Promise<string[]> {
    const { sobjects } = await connection.describeGlobal();
    const hasTeams = sobjects.some(({ name }) => name === 'AccountTeamMember');
    const teams = hasTeams ? ['demo-teams'] : [];
    return [
        'defaults',
        'demo-company',
        'demo-owed',
        ...teams,
        'demo-survey',
        'demo-leads',
        'demo-handoffs',
        'demo-board'
    ];
}
