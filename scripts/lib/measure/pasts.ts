import { setImmediate } from 'node:timers/promises';
import { leadChanges, type PastChange, type RecordPast } from './history-model.ts';
import type { Source } from './sources.ts';
import type { Spool } from './spool.ts';

/** A record's past, with what it is grouped by. */
export interface GroupedPast {
    readonly past: RecordPast;
    readonly segment: string;
    /** Its name, as people read it. */
    readonly recordType: string;
}

type Row = readonly string[];

interface Gathered {
    record: Row | undefined;
    /** By id: a page that was read twice counts once. */
    readonly history: Map<string, Row>;
}

/**
 * Every record of an object with its past, a part of them in memory at a time. Between parts other work has its turn: a signal to
 * stop is heard, and a connection that the org closes meanwhile is known to be closed before it is used again.
 */
export async function* pastsIn(spool: Spool, source: Source): AsyncGenerator<GroupedPast> {
    const records = `${source.object} records`;
    const history = `${source.object} history`;
    const trackedSince = spool.source(history)?.oldest;
    for (const rows of spool.parts([records, history])) {
        await setImmediate();
        const gathered = new Map<string, Gathered>();
        for (const [kind, ...row] of rows) {
            const id = String(row[0]);
            const one = gathered.get(id) ?? { record: undefined, history: new Map() };
            gathered.set(id, one);
            if (kind === records) {
                one.record = row;
            } else {
                one.history.set(String(row[1]), row);
            }
        }
        for (const { record, history: changes } of gathered.values()) {
            // history of a record that is hidden or was deleted meanwhile tells of nothing
            if (record) {
                yield groupedPast(source, record, inOrder(changes), trackedSince);
            }
        }
    }
}

/** Changes of the same second are told apart by their ids, which grow. */
function inOrder(changes: ReadonlyMap<string, Row>): Row[] {
    const key = ([, id, on]: Row): string => `${on} ${id}`;
    return [...changes.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function groupedPast(
    source: Source,
    record: Row,
    history: readonly Row[],
    trackedSince: string | undefined
): GroupedPast {
    const [id = '', value = '', isClosed, createdOn = '', recordType = '', segment = '', amount, typeName = ''] =
        record;
    const changes: readonly PastChange[] =
        source.object === 'Lead'
            ? leadChanges(
                  { status: value, createdOn },
                  history.map(([, , on = '', to = '', from = '']) => ({ from, to, on })),
                  trackedSince
              )
            : history
                  .filter(([, , , stage]) => stage !== '')
                  .map(([, , on = '', stage = '', worth]) => ({ value: stage, on, amount: amountOf(worth) }));
    return {
        past: {
            id,
            source: { object: source.object, field: source.field, value, recordType },
            changes,
            isClosed: isClosed === 'true',
            amount: amountOf(amount) ?? 0
        },
        segment,
        recordType: typeName
    };
}

const amountOf = (text: string | undefined): number | undefined => (text ? Number(text) : undefined);
