import { OrgError } from '../../engine/errors.ts';

const REFERENCE = /@\{([^}]+)\}/g;

/**
 * Replaces `@{referenceId.path}` in texts, lists and objects by what earlier sub-requests answered.
 * A text that is one reference only takes the value as it is; inside longer text it is written out.
 * @throws OrgError PROCESSING_HALTED when there is no such value
 */
export function resolveReferences<T>(value: T, answers: ReadonlyMap<string, unknown>): T {
    if (typeof value === 'string') {
        const whole = /^@\{([^}]+)\}$/.exec(value);
        if (whole) {
            return lookUp(whole[1] ?? '', answers) as T;
        }
        return value.replace(REFERENCE, (_match, expression: string) => String(lookUp(expression, answers))) as T;
    }
    if (Array.isArray(value)) {
        return value.map((item: unknown) => resolveReferences(item, answers)) as T;
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(
            Object.entries(value).map(([key, part]) => [key, resolveReferences(part, answers)])
        ) as T;
    }
    return value;
}

function lookUp(expression: string, answers: ReadonlyMap<string, unknown>): unknown {
    const [referenceId = '', ...path] = expression.split(/[.[\]]+/).filter(Boolean);
    let value = answers.get(referenceId);
    for (const key of path) {
        value = ownValue(value, key);
    }
    if (value === undefined || (typeof value === 'object' && value !== null)) {
        const part = path.join('.');
        throw new OrgError(
            'PROCESSING_HALTED',
            `Invalid reference specified. No value for ${expression} found in ${referenceId}${part && ` (${part})`}`
        );
    }
    return value;
}

/** Own properties only: `@{x.constructor}` finds nothing. */
function ownValue(value: unknown, key: string): unknown {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
}
