import { messageOf } from '../cli/job-error.ts';
import { Books, notRunReport, type StepReport } from './accounting.ts';
import type { LoadContext } from './load-context.ts';
import type { PasswordStep } from './plan.ts';
import { readRows } from './source.ts';
import { leftOutBecause, sourceText } from './transform.ts';

const NOT_SET =
    'no password was given (--password, or LOAD_PASSWORD in the environment): these people cannot sign in with one yet';

/** Sets the password of people whom this load created. Nobody else’s is touched. */
export async function setPasswords(context: LoadContext, step: PasswordStep): Promise<StepReport> {
    const about = { name: step.name, object: 'User', file: step.file };
    context.progress.step(step.name);
    if (context.password === undefined || context.dryRun) {
        const reason = context.dryRun ? 'a dry run sets none' : NOT_SET;
        context.progress.done(`left out: ${reason}`);
        return notRunReport(about, reason);
    }
    const started = performance.now();
    const books = new Books(step.file);
    const lookup = { object: 'User', by: 'Username', missing: 'reject', aliases: {} } as const;
    for await (const row of readRows(context.sourceFolder, step.file)) {
        books.read();
        const username = sourceText(step.username, row.values, context.template);
        const reason =
            leftOutBecause(step.where, row.values) ??
            (isNew(context, step, username) ? undefined : 'was there before this load and keeps the password');
        if (reason) {
            books.leaveOut(row, reason);
            continue;
        }
        await context.lookups.prepare(lookup, [username]);
        const found = context.lookups.find(lookup, username);
        if (found === undefined || found === 'ambiguous') {
            books.reject(row, `no User has Username "${username}"`);
            continue;
        }
        try {
            await context.reader.connection.requestPost(`/sobjects/User/${found.id}/password`, {
                NewPassword: context.password
            });
            books.count(row, 'updated');
        } catch (error) {
            books.reject(row, `${username}: ${messageOf(error)}`);
        }
    }
    const report = books.close(about, [], (performance.now() - started) / 1000);
    context.progress.done(
        `${report.updated} set${report.rejected.length ? `, ${report.rejected.length} REJECTED` : ''}`
    );
    return report;
}

const isNew = (context: LoadContext, step: PasswordStep, username: string): boolean =>
    context.state.createdBy(step.of).has(JSON.stringify([username.toLowerCase()]));
