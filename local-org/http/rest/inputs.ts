import { OrgError } from '../../engine/errors.ts';

export type JsonObject = Record<string, unknown>;

/** @throws OrgError JSON_PARSER_ERROR when the body is no JSON object */
export function jsonObject(body: unknown): JsonObject {
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
        throw new OrgError('JSON_PARSER_ERROR', 'The request body must be a JSON object.');
    }
    return body as JsonObject;
}

/** @throws OrgError JSON_PARSER_ERROR */
export function jsonArray(value: unknown, name: string): unknown[] {
    if (!Array.isArray(value)) {
        throw new OrgError('JSON_PARSER_ERROR', `'${name}' must be a list.`);
    }
    return value;
}

/** A record without `attributes`, which only says what it is. */
export function fieldsOf(record: JsonObject): JsonObject {
    const { attributes: _attributes, ...fields } = record;
    return fields;
}

/** Object named by a record's `attributes.type`. */
export function typeOf(record: JsonObject): string {
    const type = (record.attributes as JsonObject | undefined)?.type;
    if (typeof type !== 'string') {
        throw new OrgError('INVALID_TYPE', 'Each record must name its object in attributes.type.');
    }
    return type;
}

/** The header counts whole seconds: a change within that second is no later one. */
const REST_OF_SECOND = 999;

/** Last moment of an `If-Unmodified-Since` header in milliseconds; undefined when absent. @throws OrgError */
export function unmodifiedSince(text: string | undefined): number | undefined {
    const time = httpDate(text);
    return time === undefined || time % 1000 !== 0 ? time : time + REST_OF_SECOND;
}

/** Milliseconds of an HTTP date header; undefined when absent. @throws OrgError */
export function httpDate(text: string | undefined): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const time = Date.parse(text);
    if (Number.isNaN(time)) {
        throw new OrgError('INVALID_DATE_FORMAT', `'${text}' is not a date in the form of HTTP headers.`);
    }
    return time;
}

export const commaList = (text: string | undefined): string[] | undefined =>
    text === undefined
        ? undefined
        : text
              .split(',')
              .map((part) => part.trim())
              .filter(Boolean);
