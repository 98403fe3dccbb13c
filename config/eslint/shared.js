// What every TypeScript file of the project keeps to, wherever it runs.
import path from 'node:path';
import tseslint from 'typescript-eslint';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export const typed = {
    parser: tseslint.parser,
    parserOptions: { projectService: true, tsconfigRootDir: ROOT }
};

export const typescriptRules = {
    curly: ['error', 'multi-line'],
    eqeqeq: ['error', 'smart'],
    'no-console': 'off',
    // typescript-eslint's no-floating-promises wants `void promise`
    'no-void': 'off',
    // the compiler and typescript-eslint know better
    'no-undef': 'off',
    'no-unused-vars': 'off',
    'no-shadow': 'off',
    'no-use-before-define': 'off',
    // values of records are unknown until they are written out, and GraphQL's kinds are an enum of plain strings
    '@typescript-eslint/no-base-to-string': 'off',
    '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    '@typescript-eslint/no-shadow': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
    ],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }]
};
