// Tests of Lightning components, in a simulated browser: `npm test -- components`.
const path = require('node:path');
const { jestConfig } = require('@salesforce/sfdx-lwc-jest/config');

/** @type {import('jest').Config} */
module.exports = {
    ...jestConfig,
    rootDir: path.resolve(__dirname, '..'),
    roots: ['<rootDir>/force-app'],
    testMatch: ['<rootDir>/force-app/**/__tests__/**/*.test.ts'],
    setupFilesAfterEnv: [...(jestConfig.setupFilesAfterEnv ?? []), '<rootDir>/tests/support/lwc/set-up.ts'],
    moduleNameMapper: {
        // LWC 9 ships ES modules; Jest needs the CommonJS builds, and one engine only
        '^lwc$': require.resolve('@lwc/engine-dom/dist/index.cjs'),
        '^@lwc/(engine-dom|engine-server|wire-service|synthetic-shadow)$':
            '<rootDir>/node_modules/@lwc/$1/dist/index.cjs',
        '\\.css(\\?scoped=true)?$': '<rootDir>/tests/support/lwc/no-styles.ts',
        // the packaged stand-ins drop the query and swallow the navigation
        '^lightning/(graphql|navigation)$': '<rootDir>/tests/support/lwc/$1.ts'
    },
    cacheDirectory: '<rootDir>/.cache/jest',
    collectCoverageFrom: ['force-app/**/lwc/**/*.ts', '!**/__tests__/**', '!**/*.d.ts'],
    coverageDirectory: '<rootDir>/coverage',
    coverageReporters: ['text-summary', 'json-summary', 'lcov'],
    coverageThreshold: { global: { branches: 84, functions: 95, lines: 95, statements: 95 } }
};
