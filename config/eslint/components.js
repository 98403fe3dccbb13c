// Lightning components: Salesforce's own rules, then typed typescript-eslint; SLDS 2 and accessibility for templates and styles.
import htmlEslint from '@html-eslint/eslint-plugin';
import lwcPlugin from '@lwc/eslint-plugin-lwc';
import lwcPlatform from '@lwc/eslint-plugin-lwc-platform';
import slds from '@salesforce-ux/eslint-plugin-slds';
import lwcConfig from '@salesforce/eslint-config-lwc/recommended-ts.js';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { typed, typescriptRules } from './shared.js';

const COMPONENTS = ['force-app/**/lwc/**/*.ts'];
const COMPONENT_TESTS = ['force-app/**/__tests__/**/*.ts', 'tests/support/lwc/**/*.ts'];

// the platform preset: 'recommended' crashes on any @wire (valid-offline-wire reads null options)
const platformRules = Object.assign({}, ...lwcPlatform.configs.platform.map((config) => config.rules ?? {}));

export default [
    {
        name: 'components',
        files: [...COMPONENTS, 'tests/support/lwc/**/*.ts'],
        extends: [lwcConfig, tseslint.configs.recommendedTypeChecked],
        plugins: { '@lwc/lwc-platform': lwcPlatform, '@lwc/lwc': lwcPlugin },
        languageOptions: typed,
        rules: {
            ...platformRules,
            ...typescriptRules,
            '@lwc/lwc-platform/no-deprecated-module-import': 'error',
            '@lwc/lwc-platform/no-dynamic-import-identifier': 'error',
            '@lwc/lwc-platform/no-process-env': 'error',
            '@lwc/lwc/consistent-component-name': 'error',
            '@lwc/lwc/no-leaky-event-listeners': 'error',
            // the LWC compiler refuses these (LWC1007); tsc does not
            'no-restricted-syntax': [
                'error',
                { selector: 'MethodDefinition > PrivateIdentifier', message: 'LWC has no #private methods.' },
                { selector: 'StaticBlock', message: 'LWC has no static blocks.' }
            ],
            // Prettier takes the brackets away again; the compiler knows what a loop's functions see
            'no-confusing-arrow': 'off',
            'no-loop-func': 'off',
            'import/default': 'off',
            'import/named': 'off',
            'import/namespace': 'off',
            'import/no-unresolved': 'off'
        }
    },
    {
        name: 'files that components offer',
        files: COMPONENTS,
        ignores: ['force-app/main/shared/lwc/downloadLink/*.ts', ...COMPONENT_TESTS],
        rules: {
            'no-restricted-properties': [
                'error',
                {
                    object: 'URL',
                    property: 'createObjectURL',
                    message: 'c/downloadLink offers files: it knows what Lightning Web Security lets through.'
                }
            ]
        }
    },
    {
        name: 'component tests',
        files: COMPONENT_TESTS,
        languageOptions: { globals: globals.jest },
        rules: {
            '@lwc/lwc/consistent-component-name': 'off',
            '@lwc/lwc/no-async-operation': 'off',
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            // takes node:fs for an Aura library
            '@lwc/lwc-platform/no-aura-libs': 'off',
            '@lwc/lwc-platform/no-process-env': 'off',
            '@typescript-eslint/no-unsafe-assignment': 'off',
            '@typescript-eslint/no-unsafe-member-access': 'off',
            '@typescript-eslint/unbound-method': 'off',
            'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert'] }]
        }
    },
    {
        name: 'SLDS in templates and styles',
        files: ['force-app/**/lwc/**/*.{html,css}'],
        extends: [slds.configs['flat/recommended']]
    },
    {
        name: 'accessible templates',
        files: ['force-app/**/lwc/**/*.html', 'local-org/web/**/*.html'],
        plugins: { '@html-eslint': htmlEslint },
        languageOptions: { parser: htmlEslint.configs['flat/recommended'].languageOptions.parser },
        rules: {
            '@html-eslint/no-abstract-roles': 'error',
            '@html-eslint/no-accesskey-attrs': 'error',
            '@html-eslint/no-duplicate-attrs': 'error',
            '@html-eslint/no-inline-styles': 'error',
            '@html-eslint/no-positive-tabindex': 'error',
            '@html-eslint/require-button-type': 'error',
            '@html-eslint/require-img-alt': 'error'
        }
    },
    {
        // colours of apps and icons are data here: they are not known when a style sheet is written
        name: 'bound styles of the page',
        files: ['local-org/web/**/*.html'],
        rules: { '@html-eslint/no-inline-styles': 'off' }
    }
];
