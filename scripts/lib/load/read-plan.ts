import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { messageOf, refused } from '../cli/job-error.ts';
import { list, oneOf, PlanFault, plain, record, text, textOr, yes, type Where } from './plan-fields.ts';
import { readColumn, readColumnSource } from './read-column.ts';
import type { Fault, LoadStep, PasswordStep, Plan, RowFilter, Step } from './plan.ts';

export const DEFAULT_BATCH_SIZE = 10_000;

/**
 * Reads and checks a plan file.
 * @throws JobError naming file and place (`steps[3].columns.Amount.number`) of the first fault
 */
export async function readPlan(file: string): Promise<Plan> {
    let json: unknown;
    try {
        json = JSON.parse(await readFile(file, 'utf8'));
    } catch (error) {
        const missing = (error as { code?: unknown }).code === 'ENOENT';
        const todo = missing ? `Plans are in config/data-plans; --plan takes a path.` : 'Correct the JSON there.';
        throw refused(missing ? `There is no plan ${file}.` : `${file} is no JSON: ${messageOf(error)}`, todo, error);
    }
    try {
        return checkPlan(json, path.basename(file, '.json'));
    } catch (error) {
        if (error instanceof PlanFault) {
            throw refused(
                `${file}: ${error.message}`,
                'config/data-plans/README.md says how a plan is written.',
                error
            );
        }
        throw error;
    }
}

/** @throws PlanFault at the first thing that is not as the README says */
export function checkPlan(json: unknown, name: string): Plan {
    const plan = record(json, { at: 'the plan' }, [
        'description',
        'notes',
        'metadata',
        'permissionSets',
        'source',
        'steps',
        '$comment'
    ]);
    const steps = list(plan.steps, { at: 'steps' }).map((step, index) => readStep(step, { at: `steps[${index}]` }));
    checkNames(steps);
    const source = plan.source === undefined ? undefined : readSource(plan.source);
    return {
        name,
        description: text(plan.description, { at: 'description' }),
        notes:
            plan.notes === undefined
                ? []
                : list(plan.notes, { at: 'notes' }).map((note, index) => text(note, { at: `notes[${index}]` })),
        ...plain({ metadata: textOr(plan.metadata, undefined, { at: 'metadata' }), source }),
        permissionSets: plan.permissionSets === undefined ? [] : texts(plan.permissionSets, { at: 'permissionSets' }),
        steps
    };
}

function readSource(value: unknown): NonNullable<Plan['source']> {
    const source = record(value, { at: 'source' }, ['folder', 'generator']);
    if (source.generator !== undefined) {
        return { generator: oneOf(source.generator, ['demo-company'] as const, { at: 'source.generator' }) };
    }
    return { folder: text(source.folder, { at: 'source.folder' }) };
}

function readStep(value: unknown, where: Where): Step {
    const kind = record(value, where).kind ?? 'load';
    return oneOf(kind, ['load', 'password'] as const, { at: `${where.at}.kind` }) === 'load'
        ? readLoadStep(value, where)
        : readPasswordStep(value, where);
}

const LOAD_KEYS = [
    'kind',
    'name',
    'object',
    'file',
    'key',
    'operation',
    'columns',
    'where',
    'distinct',
    'rounds',
    'requires',
    'faults',
    'batchSize',
    '$comment'
];

function readLoadStep(value: unknown, { at }: Where): LoadStep {
    const step = record(value, { at }, LOAD_KEYS);
    const columns = Object.fromEntries(
        Object.entries(record(step.columns, { at: `${at}.columns` })).map(([field, column]) => [
            field,
            readColumn(column, { at: `${at}.columns.${field}` })
        ])
    );
    const key = texts(typeof step.key === 'string' ? [step.key] : step.key, { at: `${at}.key` });
    const stray = key.find((field) => !(field in columns));
    if (stray !== undefined) {
        throw new PlanFault(`${at}.key names ${stray}, which is not among the columns.`);
    }
    return {
        kind: 'load',
        name: text(step.name, { at: `${at}.name` }),
        object: text(step.object, { at: `${at}.object` }),
        file: text(step.file, { at: `${at}.file` }),
        key,
        operation:
            step.operation === undefined
                ? 'upsert'
                : oneOf(step.operation, ['upsert', 'insert', 'update'] as const, { at: `${at}.operation` }),
        columns,
        faults:
            step.faults === undefined
                ? []
                : list(step.faults, { at: `${at}.faults` }).map((fault, index) =>
                      readFault(fault, { at: `${at}.faults[${index}]` })
                  ),
        batchSize: readBatchSize(step.batchSize, { at: `${at}.batchSize` }),
        ...plain({
            where: step.where === undefined ? undefined : readFilter(step.where, { at: `${at}.where` }),
            distinct: step.distinct === undefined ? undefined : texts(step.distinct, { at: `${at}.distinct` }),
            rounds:
                step.rounds === undefined
                    ? undefined
                    : { of: text(record(step.rounds, { at: `${at}.rounds` }, ['of']).of, { at: `${at}.rounds.of` }) },
            requires:
                step.requires === undefined
                    ? undefined
                    : oneOf(step.requires, ['createable', 'updateable'] as const, { at: `${at}.requires` })
        })
    };
}

function readPasswordStep(value: unknown, { at }: Where): PasswordStep {
    const step = record(value, { at }, ['kind', 'name', 'file', 'of', 'username', 'where', '$comment']);
    return {
        kind: 'password',
        name: text(step.name, { at: `${at}.name` }),
        file: text(step.file, { at: `${at}.file` }),
        of: text(step.of, { at: `${at}.of` }),
        username: readColumnSource(step.username, { at: `${at}.username` }),
        ...plain({ where: step.where === undefined ? undefined : readFilter(step.where, { at: `${at}.where` }) })
    };
}

function readFilter(value: unknown, { at }: Where): RowFilter {
    const filter = record(value, { at }, ['column', 'in', 'notBlank', 'reason']);
    if ((filter.in === undefined) === (filter.notBlank === undefined)) {
        throw new PlanFault(`${at} takes one of in and notBlank.`);
    }
    return {
        column: text(filter.column, { at: `${at}.column` }),
        reason: text(filter.reason, { at: `${at}.reason` }),
        ...plain({
            in: filter.in === undefined ? undefined : texts(filter.in, { at: `${at}.in` }),
            notBlank: filter.notBlank === undefined ? undefined : yes(filter.notBlank, { at: `${at}.notBlank` })
        })
    };
}

function readFault(value: unknown, { at }: Where): Fault {
    const fault = record(value, { at }, ['column', 'when', 'say']);
    const when =
        fault.when === 'blank'
            ? 'blank'
            : { notIn: texts(record(fault.when, { at: `${at}.when` }, ['notIn']).notIn, { at: `${at}.when.notIn` }) };
    return { column: text(fault.column, { at: `${at}.column` }), when, say: text(fault.say, { at: `${at}.say` }) };
}

function readBatchSize(value: unknown, { at }: Where): number {
    if (value === undefined) {
        return DEFAULT_BATCH_SIZE;
    }
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > 100_000) {
        throw new PlanFault(`${at} is a whole number from 1 to 100000.`);
    }
    return value;
}

const texts = (value: unknown, { at }: Where): string[] =>
    list(value, { at }).map((entry, index) => text(entry, { at: `${at}[${index}]` }));

function checkNames(steps: readonly Step[]): void {
    const seen = new Set<string>();
    for (const [index, step] of steps.entries()) {
        if (seen.has(step.name)) {
            throw new PlanFault(`steps[${index}].name: ${step.name} is the name of an earlier step.`);
        }
        const earlier = step.kind === 'password' ? step.of : step.rounds?.of;
        if (earlier !== undefined && !seen.has(earlier)) {
            throw new PlanFault(`steps[${index}] refers to ${earlier}, which is no earlier step.`);
        }
        seen.add(step.name);
    }
}
