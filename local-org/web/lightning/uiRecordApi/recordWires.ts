import { fieldPaths, type FieldId } from 'host/fieldNames';
import { request, UI_API } from 'host/http';
import {
    fetchRecord,
    freshSnapshot,
    ingestRecord,
    onRecordChange,
    snapshot,
    type RecordRepresentation
} from 'host/recordStore';
import { freeze, nothingYet, requestAdapter, wireAdapter, type DataAndError } from 'host/wireAdapter';

export interface RecordConfig {
    readonly recordId?: string;
    readonly fields?: FieldId | readonly FieldId[];
    readonly optionalFields?: FieldId | readonly FieldId[];
    readonly layoutTypes?: string | readonly string[];
    readonly modes?: string | readonly string[];
}

const firstSteps = (paths: readonly string[]): Set<string> => new Set(paths.map((path) => path.split('.')[1] ?? ''));

/** `{ data, error }` of one record; delivers again when any part of the page brings newer values of its fields. */
export const getRecord = wireAdapter<RecordConfig, DataAndError<RecordRepresentation>>(nothingYet, (config, emit) => {
    const { recordId } = config;
    const fields = fieldPaths(config.fields);
    const optional = fieldPaths(config.optionalFields);
    if (!recordId) return undefined;
    if (fields.length + optional.length === 0) return config.layoutTypes ? layoutRecord(config, emit) : undefined;
    let last = '';
    const show = (record: RecordRepresentation): void => {
        const text = JSON.stringify(record);
        if (text === last) return;
        last = text;
        emit({ data: freeze(record), error: undefined });
    };
    const ask = async (): Promise<void> => {
        try {
            await fetchRecord(recordId, fields, optional);
            const record = snapshot(recordId, [], [...fields, ...optional]);
            if (record) show(record);
        } catch (error) {
            last = '';
            emit({ data: undefined, error });
        }
    };
    const stop = onRecordChange(() => {
        const record = snapshot(recordId, fields, optional);
        if (last && record) show(record);
    });
    const kept = freshSnapshot(recordId, fields, optional);
    if (kept) show(kept);
    else void ask();
    return { refresh: ask, stop };
});

/** Fields by layout instead of by name: the org decides which. */
function layoutRecord(config: RecordConfig, emit: (value: DataAndError<RecordRepresentation>) => void) {
    const list = (value: string | readonly string[] | undefined): string => [value ?? []].flat().join(',');
    const ask = async (): Promise<void> => {
        const query = new URLSearchParams({
            layoutTypes: list(config.layoutTypes),
            modes: list(config.modes) || 'View'
        });
        try {
            const record = await request<RecordRepresentation>(
                `${UI_API}/records/${config.recordId ?? ''}?${query.toString()}`
            );
            ingestRecord(record);
            emit({ data: freeze(record), error: undefined });
        } catch (error) {
            emit({ data: undefined, error });
        }
    };
    const stop = onRecordChange((id) => {
        if (id === config.recordId) void ask();
    });
    void ask();
    return { refresh: ask, stop };
}

export interface RecordsConfig {
    readonly records?: readonly {
        readonly recordIds: readonly string[];
        readonly fields?: readonly FieldId[];
        readonly optionalFields?: readonly FieldId[];
    }[];
}

interface BatchResult {
    readonly statusCode: number;
    readonly result: unknown;
}

/** `{ data: { results: [{ statusCode, result }] }, error }` of several records. */
export const getRecords = wireAdapter<RecordsConfig, DataAndError<{ results: readonly BatchResult[] }>>(
    nothingYet,
    (config, emit) => {
        if (!config.records?.length) return undefined;
        const wanted = config.records.flatMap((group) =>
            group.recordIds.map((id) => ({
                id,
                fields: fieldPaths(group.fields),
                optional: fieldPaths(group.optionalFields)
            }))
        );
        let shown = false;
        const show = (): void => {
            const results = wanted.map(({ id, fields, optional }) => ({
                statusCode: 200,
                result: freeze(snapshot(id, [], [...fields, ...optional]))
            }));
            if (results.every(({ result }) => result)) emit({ data: { results }, error: undefined });
            shown = true;
        };
        const ask = async (): Promise<void> => {
            try {
                await Promise.all(wanted.map(({ id, fields, optional }) => fetchRecord(id, fields, optional)));
                show();
            } catch (error) {
                emit({ data: undefined, error });
            }
        };
        const names = firstSteps(wanted.flatMap(({ fields, optional }) => [...fields, ...optional]));
        const stop = onRecordChange((id, changed) => {
            const concerned = wanted.some((one) => one.id === id) && [...changed].some((name) => names.has(name));
            if (shown && concerned) show();
        });
        void ask();
        return { refresh: ask, stop };
    }
);

export interface RecordUiConfig {
    readonly recordIds?: string | readonly string[];
    readonly layoutTypes?: string | readonly string[];
    readonly modes?: string | readonly string[];
    readonly optionalFields?: FieldId | readonly FieldId[];
}

/** Layouts, object infos and records together. Deprecated on the platform; components of old use it. */
export const getRecordUi = requestAdapter(({ recordIds, layoutTypes, modes, optionalFields }: RecordUiConfig) => {
    const ids = [recordIds ?? []].flat();
    if (ids.length === 0 || !layoutTypes || !modes) return undefined;
    const query = new URLSearchParams({ layoutTypes: [layoutTypes].flat().join(','), modes: [modes].flat().join(',') });
    if (optionalFields) query.set('optionalFields', fieldPaths(optionalFields).join(','));
    return request<unknown>(`${UI_API}/record-ui/${ids.join(',')}?${query.toString()}`);
});
