import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import { LISTS_KEY, type Changes } from './compare-with-org.ts';
import type { Publication } from './models.ts';
import { noteText } from './note-words.ts';
import type { PlannedPublication, PublicationPlan } from './publication-plan.ts';
import type { PublishFacts } from './read-facts.ts';

const OBJECT = 'Funnel_Publication__c';

type Row = Readonly<Record<string, string | null>>;

/** Writes down what was published, so that pages can tell when it is behind. Only what is new is written. */
export async function recordPublications(options: {
    connection: Connection;
    userId: string;
    facts: PublishFacts;
    plan: PublicationPlan;
    changes: Changes;
}): Promise<void> {
    const { connection, userId, facts, plan, changes } = options;
    const before = new Map(facts.publications.map((publication) => [publication.key, publication]));
    const now = new Date().toISOString();
    const isTouched = (publication: PlannedPublication): boolean =>
        changes.changes.some(({ fullName }) =>
            publication.components.some((name) => fullName === `${publication.object}.${name}`)
        );
    const rows = plan.publications
        .map((publication) => rowOf(publication, before.get(publication.key), isTouched(publication), now, userId))
        .filter((row) => row !== undefined);
    const lists = listsRow(changes.prints, before.get(LISTS_KEY), now, userId);
    await save(connection, [...rows, ...(lists ? [lists] : [])]);
    await removeGone(connection, facts.publications, plan);
}

function rowOf(
    { key, kind, object, name, source, components, notes, keepsOld }: PlannedPublication,
    before: Publication | undefined,
    isTouched: boolean,
    now: string,
    userId: string
): Row | undefined {
    const isThere = components.length > 0;
    const row = {
        Key__c: key,
        Name: name.slice(0, 80),
        Kind__c: kind,
        Object__c: object,
        Components__c: components.join('\n'),
        Source__c: keepsOld ? (before?.source ?? '') : isThere ? source : '',
        Notes__c: notes.map(noteText).join('\n').slice(0, 8000)
    };
    const isSame =
        before?.source === row.Source__c &&
        before.components.join('\n') === row.Components__c &&
        before.notes === row.Notes__c &&
        before.name === row.Name;
    const isNew = isThere && !keepsOld && (isTouched || before?.source !== source);
    return isSame && !isNew
        ? undefined
        : { ...row, ...(isNew ? { Published_On__c: now, Published_By__c: userId } : {}) };
}

const listsRow = (prints: string, before: Publication | undefined, now: string, userId: string): Row | undefined =>
    (before?.source ?? '') === prints
        ? undefined
        : {
              Key__c: LISTS_KEY,
              Name: 'List views, reports and dashboard',
              Kind__c: 'Lists',
              Object__c: 'Report',
              Components__c: '',
              Source__c: prints,
              Published_On__c: now,
              Published_By__c: userId
          };

async function save(connection: Connection, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) {
        return;
    }
    const results = await connection.sobject(OBJECT).upsert([...rows], 'Key__c', { allOrNone: true });
    const problems = [results]
        .flat()
        .flatMap((result) => (result.success ? [] : result.errors.map(({ message }) => message)));
    refuseIf(problems);
}

/** Records of what is neither planned nor in the org any more. */
async function removeGone(
    connection: Connection,
    publications: readonly Publication[],
    plan: PublicationPlan
): Promise<void> {
    const planned = new Set([...plan.publications.map(({ key }) => key), LISTS_KEY]);
    const gone = publications.filter(({ key }) => !planned.has(key)).map(({ key }) => key);
    if (gone.length === 0) {
        return;
    }
    const found = await connection.sobject(OBJECT).find<{ Id: string }>({ Key__c: { $in: gone } }, 'Id');
    const results = await connection.sobject(OBJECT).destroy(
        found.map(({ Id }) => Id),
        { allOrNone: true }
    );
    refuseIf(results.flatMap((result) => (result.success ? [] : result.errors.map(({ message }) => message))));
}

function refuseIf(problems: readonly string[]): void {
    if (problems.length > 0) {
        throw new JobError({
            happened: `The fields are published, but not written down: ${[...new Set(problems)].join('; ')}.`,
            kept: 'everything that was published.',
            todo: 'assign the permission set Funnel Admin to yourself, and publish again: it writes down what is missing.'
        });
    }
}
