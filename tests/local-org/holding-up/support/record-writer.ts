import assert from 'node:assert/strict';
import type { Client } from './client.ts';
import type { Random } from './random.ts';
import type { Writer } from './writer.ts';

/** Key -> amount of the entries that should be there. */
type Entries = ReadonlyMap<string, number>;

interface Saved {
    readonly id?: string;
    readonly success: boolean;
    readonly errors: unknown;
}

/**
 * Inserts, upserts and deletes entries by collections that are all or nothing. After a kill the entries are those
 * before or those after the request under way, never anything between.
 */
export function createRecordWriter(client: Client, ledgers: readonly string[], random: Random): Writer {
    let known: Entries = new Map();
    let underWay: Entries = known;
    const ids = new Map<string, string>();
    let keys = 0;

    async function save(method: string, path: string, after: Entries, body?: unknown): Promise<Saved[]> {
        underWay = after;
        const saved = await client.call<Saved[]>(method, path, body);
        assert.ok(
            saved.every(({ success }) => success),
            `${method} ${path}: ${JSON.stringify(saved.filter(({ success }) => !success)[0])}`
        );
        known = after;
        return saved;
    }

    async function insert(): Promise<void> {
        const after = new Map(known);
        const records = Array.from({ length: random.between(1, 40) }, () => {
            const key = `k${keys++}`;
            const amount = random.between(1, 1000);
            after.set(key, amount);
            return {
                attributes: { type: 'Entry__c' },
                Name: key,
                Key__c: key,
                Amount__c: amount,
                Ledger__c: random.pick(ledgers)
            };
        });
        const saved = await save('POST', '/composite/sobjects', after, { allOrNone: true, records });
        saved.forEach(({ id }, index) => ids.set(records[index]?.Key__c as string, id as string));
    }

    async function upsert(): Promise<void> {
        const after = new Map(known);
        const records = someKeys().map((key) => {
            const amount = random.between(1, 1000);
            after.set(key, amount);
            return { attributes: { type: 'Entry__c' }, Key__c: key, Amount__c: amount };
        });
        await save('PATCH', '/composite/sobjects/Entry__c/Key__c', after, { allOrNone: true, records });
    }

    async function remove(): Promise<void> {
        const after = new Map(known);
        const gone = someKeys();
        gone.forEach((key) => after.delete(key));
        const list = gone.map((key) => ids.get(key)).join(',');
        await save('DELETE', `/composite/sobjects?allOrNone=true&ids=${list}`, after);
    }

    /** Some of the entries whose ids this client was told. */
    const someKeys = (): string[] => {
        const all = [...known.keys()].filter((key) => ids.has(key));
        return [...new Set(Array.from({ length: random.between(1, 20) }, () => random.pick(all)))];
    };

    return {
        async work() {
            for (;;) {
                const canChange = [...known.keys()].some((key) => ids.has(key));
                await (canChange ? random.pick([insert, insert, upsert, remove]) : insert)();
            }
        },
        async check() {
            const rows = await client.query<{ Id: string; Key__c: string; Amount__c: number }>(
                'SELECT Id, Key__c, Amount__c FROM Entry__c WHERE Key__c != null'
            );
            const found = new Map(rows.map((row) => [row.Key__c, row.Amount__c]));
            // what was under way may have been done; then it must have been done wholly
            known = isSame(found, underWay) ? underWay : known;
            underWay = known;
            assert.deepEqual(sorted(found), sorted(known), 'entries are those before or after the last request');
            rows.forEach(({ Id, Key__c }) => ids.set(Key__c, Id));
        }
    };
}

const sorted = (entries: Entries): [string, number][] => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

const isSame = (one: Entries, other: Entries): boolean =>
    one.size === other.size && [...one].every(([key, amount]) => other.get(key) === amount);
