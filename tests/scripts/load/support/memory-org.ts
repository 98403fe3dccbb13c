import type { Connection } from 'jsforce';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { DescribedField } from '../../../../scripts/lib/load/values.ts';
import { aField } from './fields.ts';

type Row = Record<string, unknown> & { Id: string };

interface Table {
    readonly fields: readonly DescribedField[];
    readonly rows: Map<string, Row>;
}

/** Why the org does not take a row; undefined: it takes it. */
type Refusal = (object: string, row: Record<string, unknown>) => string | undefined;

/**
 * An org in memory with the few calls of jsforce that loading makes, for tests that need thousands of loads or an org
 * that fails at a chosen moment. The tests against the local org show that real orgs answer alike.
 */
export class MemoryOrg {
    readonly tables = new Map<string, Table>();
    readonly #jobs = new Map<
        string,
        {
            object: string;
            operation: string;
            key: string | undefined;
            rows: Record<string, string>[];
            results: { ok: Record<string, string>[]; failed: Record<string, string>[] };
        }
    >();
    #ids = 0;
    /** Requests that wrote, so far. */
    writes = 0;
    /** The write at which the process dies: before anything of it is done, or after all of it. */
    dieAt: { write: number; after: boolean } | undefined;
    refuse: Refusal = () => undefined;

    table(
        object: string,
        fields: readonly Partial<DescribedField>[],
        rows: readonly Record<string, unknown>[] = []
    ): this {
        this.tables.set(object, {
            fields: [
                aField({ name: 'Id', type: 'id', createable: false, updateable: false }),
                ...fields.map((field) => aField(field))
            ],
            rows: new Map()
        });
        for (const row of rows) {
            this.#insert(object, row);
        }
        return this;
    }

    rows(object: string): Row[] {
        return [...this.#tableOf(object).rows.values()];
    }

    connection(): Connection {
        const connection = {
            instanceUrl: 'http://memory',
            identity: async () => ({
                organization_id: '00D000000000001AAA',
                user_id: '005000000000001AAA',
                username: 'admin@example.com'
            }),
            sobject: (object: string) => ({
                describe: async () => {
                    if (!this.tables.has(object)) {
                        throw Object.assign(new Error('not here'), { errorCode: 'NOT_FOUND' });
                    }
                    return { name: object, createable: true, updateable: true, fields: this.#tableOf(object).fields };
                },
                create: async (records: Record<string, unknown>[]) =>
                    this.#write(() => records.map((record) => this.#save(object, 'insert', undefined, record))),
                update: async (records: Record<string, unknown>[]) =>
                    this.#write(() => records.map((record) => this.#save(object, 'update', undefined, record)))
            }),
            query: async (soql: string) => ({ done: true, records: this.#query(soql) }),
            bulk2: {
                createJob: (options: { object: string; operation: string; externalIdFieldName?: string }) =>
                    this.#createJob(options),
                job: (_: string, { id }: { id: string }) => this.#jobOf(id)
            }
        };
        return connection as unknown as Connection;
    }

    #createJob({
        object,
        operation,
        externalIdFieldName: key
    }: {
        object: string;
        operation: string;
        externalIdFieldName?: string;
    }): object {
        const id = `750${String(this.#jobs.size + 1).padStart(12, '0')}AAA`;
        this.#jobs.set(id, { object, operation, key, rows: [], results: { ok: [], failed: [] } });
        return this.#jobOf(id);
    }

    #jobOf(id: string): object {
        const job = this.#jobs.get(id);
        if (!job) {
            throw new Error('no such job');
        }
        return {
            open: async () => ({ id }),
            uploadData: async (csv: string) => void (job.rows = parse(csv, { columns: true })),
            close: async () => this.#write(() => this.#runJob(job)),
            check: async () => ({ state: 'JobComplete', numberRecordsProcessed: job.rows.length }),
            getSuccessfulResults: async () => stringify(job.results.ok, { header: true }),
            getFailedResults: async () => stringify(job.results.failed, { header: true })
        };
    }

    #runJob(job: {
        object: string;
        operation: string;
        key: string | undefined;
        rows: Record<string, string>[];
        results: { ok: Record<string, string>[]; failed: Record<string, string>[] };
    }): void {
        // Results come in no order that a client may rely on.
        for (const row of job.rows.toReversed()) {
            const given = Object.fromEntries(
                Object.entries(row)
                    .filter(([, text]) => text !== '')
                    .map(([field, text]) => [field, text === '#N/A' ? null : this.#typed(job.object, field, text)])
            );
            const result = this.#save(job.object, job.operation, job.key, given);
            if (result.success) {
                job.results.ok.push({ sf__Id: result.id, sf__Created: String(result.created), ...row });
            } else {
                job.results.failed.push({ sf__Id: '', sf__Error: result.errors[0]?.message ?? '', ...row });
            }
        }
    }

    #typed(object: string, field: string, text: string): unknown {
        const type = this.#tableOf(object).fields.find((candidate) => candidate.name === field)?.type;
        return type === 'boolean' ? text === 'true' : type === 'currency' ? Number(text) : text;
    }

    #write<T>(work: () => T): T {
        this.writes += 1;
        const dies = this.dieAt?.write === this.writes;
        if (dies && !this.dieAt?.after) {
            throw new Error('socket hang up');
        }
        const result = work();
        if (dies) {
            throw new Error('socket hang up');
        }
        return result;
    }

    #save(
        object: string,
        operation: string,
        key: string | undefined,
        record: Record<string, unknown>
    ): { success: boolean; id: string; created: boolean; errors: { message: string }[] } {
        const refusal = this.refuse(object, record);
        if (refusal) {
            return { success: false, id: '', created: false, errors: [{ message: refusal }] };
        }
        const known =
            operation === 'update'
                ? this.#tableOf(object).rows.get(String(record.Id))
                : key
                  ? this.rows(object).find((row) => row[key] === record[key])
                  : undefined;
        if (known) {
            Object.assign(known, record);
            return { success: true, id: known.Id, created: false, errors: [] };
        }
        return { success: true, id: this.#insert(object, record), created: true, errors: [] };
    }

    #insert(object: string, record: Record<string, unknown>): string {
        const id = `${object.slice(0, 3)}${String((this.#ids += 1)).padStart(12, '0')}AAA`;
        this.#tableOf(object).rows.set(id, { ...record, Id: id });
        return id;
    }

    /** The three forms of query that loading sends. */
    #query(soql: string): Row[] {
        const [, object = '', field = '', rest = ''] = /FROM (\w+) WHERE (\w+) (.+)$/.exec(soql) ?? [];
        const literals = [...rest.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map((match) =>
            (match[1] ?? '').replace(/\\(.)/g, '$1').toLowerCase()
        );
        return this.rows(object).filter((row) =>
            rest === '!= null'
                ? row[field] !== undefined && row[field] !== null
                : literals.includes(String(row[field]).toLowerCase())
        );
    }

    #tableOf(object: string): Table {
        const table = this.tables.get(object);
        if (!table) {
            throw new Error(`no table ${object}`);
        }
        return table;
    }
}
