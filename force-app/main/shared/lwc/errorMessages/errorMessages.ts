/** Makes readable sentences of whatever the platform reports as an error. */
import { sharedLabels } from 'c/sharedLabels';

type Unknown = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Unknown => typeof value === 'object' && value !== null;

/** Where the platform's shapes keep the messages of a save that failed: the page's, then each field's. */
function fromOutput(output: unknown): string[] {
    if (!isObject(output)) {
        return [];
    }
    const fieldErrors = isObject(output.fieldErrors) ? Object.values(output.fieldErrors).flat() : [];
    return [output.errors, fieldErrors].flatMap(messagesIn);
}

/** Texts are their own message; lists hold errors; responses carry a body; everything else has a message. */
function messagesIn(error: unknown): string[] {
    if (typeof error === 'string') {
        return error.trim() === '' ? [] : [error.trim()];
    }
    if (Array.isArray(error)) {
        return error.flatMap(messagesIn);
    }
    if (!isObject(error)) {
        return [];
    }
    const inner = [...fromOutput(error.output), ...messagesIn(error.body)];
    return inner.length > 0 ? inner : messagesIn(error.message ?? error.statusText);
}

/**
 * @param errors an error, a list of them, a failed response, GraphQL errors: whatever a wire or a promise gave
 * @returns at least one message, each once
 */
export function reduceErrors(errors: unknown): string[] {
    const messages = [...new Set(messagesIn(errors))];
    return messages.length > 0 ? messages : [sharedLabels.errorUnknown];
}
