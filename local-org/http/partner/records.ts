import { undeleteRecords, type SaveResult } from '../../engine/dml/dml.ts';
import { OrgError } from '../../engine/errors.ts';
import { saveRecords, type Save } from '../../services/records/save-records.ts';
import { childrenNamed, textOf } from '../soap-call.ts';
import { requirePartnerCaller, resultAnswer, type PartnerCall, type PartnerOperation } from './partner-call.ts';
import { readSoapRecord, textsNamed } from './soap-records.ts';

/** Records or ids that one call takes. */
const MOST = 200;

function limited<T>(items: readonly T[]): readonly T[] {
    if (items.length > MOST) {
        throw new OrgError(
            'EXCEEDED_ID_LIMIT',
            `record limit reached. cannot submit more than ${MOST} records in this call`
        );
    }
    return items;
}

/** Errors as SOAP lists them. */
export const errorsOf = (errors: SaveResult['errors']): unknown[] =>
    errors.map(({ fields, message, statusCode }) => ({ fields: [...fields], message, statusCode }));

const saveResult = ({ id, success, created, errors }: SaveResult, upserted = false): unknown => ({
    ...(upserted ? { created: created === true } : {}),
    errors: errorsOf(errors),
    id,
    success
});

function save(
    call: PartnerCall,
    name: string,
    toSave: (object: string, fields: Record<string, unknown>) => Save
): string {
    const caller = requirePartnerCaller(call);
    const saves = limited(childrenNamed(call.operation, 'sObjects')).map((element) => {
        const { object, fields } = readSoapRecord(element);
        return toSave(object, fields);
    });
    const results = saveRecords(caller, saves, call.allOrNone);
    return resultAnswer(
        call,
        name,
        results.map((result) => saveResult(result, name === 'upsert'))
    );
}

export const create: PartnerOperation = (call) =>
    save(call, 'create', (object, fields) => ({ kind: 'insert', object, fields }));

export const update: PartnerOperation = (call) =>
    save(call, 'update', (object, fields) => ({ kind: 'update', object, fields }));

export const upsert: PartnerOperation = (call) => {
    const keyField = textOf(call.operation, 'externalIDFieldName')?.trim() ?? 'Id';
    return save(call, 'upsert', (object, fields) => ({ kind: 'upsert', object, keyField, fields }));
};

export const remove: PartnerOperation = (call) => {
    const caller = requirePartnerCaller(call);
    const saves = limited(textsNamed(call.operation, 'ids')).map((id): Save => ({ kind: 'delete', id }));
    const results = saveRecords(caller, saves, call.allOrNone).map((result) => saveResult(result));
    return resultAnswer(call, 'delete', results);
};

export const undelete: PartnerOperation = (call) => {
    const { org, access } = requirePartnerCaller(call);
    const ids = limited(textsNamed(call.operation, 'ids'));
    const results = undeleteRecords(org, access, ids, { allOrNone: call.allOrNone });
    return resultAnswer(
        call,
        'undelete',
        results.map((result) => saveResult(result))
    );
};

export const getServerTimestamp: PartnerOperation = (call) =>
    resultAnswer(call, 'getServerTimestamp', {
        timestamp: new Date(requirePartnerCaller(call).org.clock.now()).toISOString()
    });
