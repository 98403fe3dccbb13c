/** The twenty statements, in the order in which they are asked. Their wording is in labels; here is what counts. */

export type Theme = 'keyAccounts' | 'planning' | 'process' | 'structure' | 'trust';

export interface Statement {
    /** `S01` to `S20`; stable whatever the wording. */
    readonly key: string;
    readonly theme: Theme;
}

const THEMES: readonly Theme[] = [
    'process',
    'trust',
    'keyAccounts',
    'planning',
    'keyAccounts',
    'trust',
    'trust',
    'planning',
    'planning',
    'trust',
    'planning',
    'process',
    'keyAccounts',
    'process',
    'process',
    'trust',
    'structure',
    'structure',
    'structure',
    'planning'
];

export const STATEMENTS: readonly Statement[] = THEMES.map((theme, index) => ({
    key: `S${String(index + 1).padStart(2, '0')}`,
    theme
}));
