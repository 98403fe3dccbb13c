import type { Check } from '../support/check.ts';
import { parseTemplates, type TemplateValue } from './template-parser.ts';

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set([
    'label',
    'title',
    'alt',
    'placeholder',
    'alternative-text',
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'field-level-help',
    'help-text',
    'heading',
    'subtitle',
    'tooltip',
    'message',
    'message-when-value-missing',
    'message-when-pattern-mismatch',
    'message-when-bad-input',
    'message-when-range-overflow',
    'message-when-range-underflow',
    'message-when-too-long',
    'message-when-too-short',
    'message-toggle-active',
    'message-toggle-inactive'
]);
const LETTER = /\p{L}/u;

export const wordsCheck: Check = {
    name: 'words',
    promise: 'every word on the screen is a label',
    run: (project) =>
        parseTemplates(project).flatMap(({ file, values }) =>
            values.filter(isWritten).map(({ kind, name, value, line }) => ({
                file,
                line,
                message: `${kind === 'text' ? 'the text' : name} "${String((value as { value: string }).value).trim()}" should be a label`
            }))
        )
};

function isWritten({ kind, name, value }: TemplateValue): boolean {
    const isRead = kind === 'text' || ((kind === 'attribute' || kind === 'property') && SPOKEN.has(name));
    return isRead && value.type === 'Literal' && typeof value.value === 'string' && LETTER.test(value.value);
}
