/** SQL function that takes the case from a text, of all alphabets. The database's own way knows A to Z alone. */
export const FOLD = 'fold_case';

const BEYOND_ASCII = /[^\x00-\x7f]/; // eslint-disable-line no-control-regex

/** Whether a text has letters whose case the database does not know. */
export const needsFolding = (value: unknown): boolean =>
    typeof value === 'string' && BEYOND_ASCII.test(value) && value.toLowerCase() !== value.toUpperCase();

/** Upper and lower case become one; accents stay what they are. */
export const fold = (text: string): string => text.toUpperCase().toLowerCase();
