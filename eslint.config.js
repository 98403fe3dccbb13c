import { defineConfig, globalIgnores } from 'eslint/config';
import arrows from './config/eslint/arrows.js';
import components from './config/eslint/components.js';
import node from './config/eslint/node.js';

export default defineConfig([
    globalIgnores(['build/', 'coverage/', 'reports/', '.cache/', '.local-org/', '.sf/', '.sfdx/', '**/*.d.ts']),
    ...node,
    ...components,
    ...arrows
]);
