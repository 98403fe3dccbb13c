import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { OrgError } from '../engine/errors.ts';
import { storageFault } from '../engine/storage-fault.ts';
import { MultipleChoices } from '../services/records/read-records.ts';
import { SaveFailure } from '../services/records/save-failure.ts';
import { errorDocument } from './bulk/classic-answers.ts';
import { soapFault } from './soap-envelope.ts';

/** What the REST doors send for an error: `[{ errorCode, message, fields? }]`, or the addresses to choose from. */
export function restErrors(error: OrgError): unknown[] {
    if (error instanceof SaveFailure) {
        return saveErrors(error);
    }
    if (error instanceof MultipleChoices) {
        return [...error.urls];
    }
    return [
        {
            message: error.message,
            errorCode: error.errorCode,
            ...(error.fields.length > 0 ? { fields: error.fields } : {})
        }
    ];
}

/** A refused save lists every reason. */
function saveErrors(failure: SaveFailure): Record<string, unknown>[] {
    return failure.errors.map((error) => ({
        message: error.message,
        errorCode: error.statusCode,
        fields: error.fields
    }));
}

const FRAME_ERRORS: Record<string, [status: number, errorCode: string, message: string]> = {
    FST_ERR_CTP_BODY_TOO_LARGE: [
        413,
        'REQUEST_LIMIT_EXCEEDED',
        'The request body is larger than this address accepts. Send it in parts.'
    ],
    FST_ERR_CTP_INVALID_MEDIA_TYPE: [
        415,
        'UNSUPPORTED_MEDIA_TYPE',
        'The content type of the request body is not supported here.'
    ],
    FST_ERR_BAD_URL: [400, 'INVALID_REQUEST', 'The address holds a % that begins no escape; write % as %25.'],
    FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'JSON_PARSER_ERROR', 'The request body is empty; JSON was expected.'],
    FST_REQ_FILE_TOO_LARGE: [413, 'REQUEST_LIMIT_EXCEEDED', 'The uploaded file is larger than this address accepts.'],
    Z_DATA_ERROR: [400, 'JSON_PARSER_ERROR', 'The request body says that it is compressed with gzip, but it is not.'],
    Z_BUF_ERROR: [400, 'JSON_PARSER_ERROR', 'The compressed request body is incomplete.']
};

/** Turns whatever was thrown into an error of the org; an unforeseen one is logged and told without its insides. */
export function asOrgError(thrown: unknown): OrgError {
    if (thrown instanceof OrgError) {
        return thrown;
    }
    const onDisk = storageFault(thrown);
    if (onDisk) {
        console.error(onDisk.message, thrown);
        return onDisk;
    }
    const error = thrown as FastifyError;
    const known = FRAME_ERRORS[error.code ?? ''];
    if (known) {
        return new OrgError(known[1], known[2], { status: known[0] });
    }
    if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
        return new OrgError('INVALID_REQUEST', error.message, { status: error.statusCode });
    }
    console.error('Unexpected error:', thrown);
    return new OrgError('UNKNOWN_EXCEPTION', 'An unexpected error occurred. Nothing of this request was saved.', {
        status: 500
    });
}

export function sendError(thrown: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const error = asOrgError(thrown);
    const path = request.url.replace(/^\/+/, '');
    if (path.startsWith('services/Soap/')) {
        void reply.status(500).type('text/xml; charset=utf-8').send(soapFault(error));
        return;
    }
    if (path.startsWith('services/async/')) {
        // one status for all that a client may mend, as clients of this API tell an ended session by 400, too
        void reply
            .status(error.status < 500 ? 400 : error.status)
            .type('application/xml')
            .send(errorDocument(error));
        return;
    }
    if (error.status === 413) {
        // the rest of the body is not waited for
        void reply.header('connection', 'close');
    }
    void reply
        .status(error.status)
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(restErrors(error)));
}
