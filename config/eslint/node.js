// TypeScript that Node runs as it is: the local org, the jobs, the checks, the tests.
import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { typed, typescriptRules } from './shared.js';

const NODE = ['local-org/**/*.ts', 'scripts/**/*.ts', 'tests/**/*.ts', 'config/checks/**/*.ts'];
const BROWSER = ['local-org/web/**/*.ts'];
const PAGE_SERVER = 'local-org/web/server/**';

export default [
    {
        name: 'node',
        files: NODE,
        ignores: ['local-org/web/!(server)/**', 'tests/support/lwc/**'],
        extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed, globals: globals.node },
        rules: {
            ...typescriptRules,
            // Fastify's handlers and node:test's cases are async by form
            '@typescript-eslint/require-await': 'off',
            // interfaces here are records of functions; a method that needs its `this` belongs to a class and is called on it
            '@typescript-eslint/unbound-method': 'off'
        }
    },
    {
        name: 'browser',
        files: BROWSER,
        ignores: [PAGE_SERVER],
        extends: [js.configs.recommended, tseslint.configs.recommendedTypeChecked],
        languageOptions: { ...typed, globals: globals.browser },
        rules: { ...typescriptRules, '@typescript-eslint/require-await': 'off' }
    },
    {
        name: 'scripts that a browser runs as they are',
        files: ['local-org/web/**/*.js'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.browser }
    },
    {
        name: 'node tests',
        files: ['tests/**/*.ts'],
        rules: {
            // node:test's describe and it answer promises that the runner itself awaits
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', name: ['describe', 'it', 'test', 'suite'], package: 'node:test' }
                    ]
                }
            ],
            // answers of a server under test are JSON: the assertions say what they hold
            '@typescript-eslint/no-unsafe-argument': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-call': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/no-unsafe-return': 'off'
        }
    },
    {
        name: 'tools in JavaScript',
        files: ['*.{js,mjs,cjs}', 'config/**/*.{js,mjs,cjs}'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.node }
    }
];
