import type { Check, Problem } from './support/check.ts';

/** A file that is longer does two things. */
const VIEW_AIM = 80;
const MODULE_AIM = 200;
const LIMIT = 400;

const SOURCE = /^(force-app|local-org|scripts|tests|config)\/.*\.(ts|js|mjs|cjs|html|css)$/;
/** Views take records in and send events out; what they need to know lies in the bundles named here. */
const VIEW = /^force-app\/.*\/lwc\/(\w+)\/\1\.(ts|html)$/;
const NO_VIEW = /(Model|Data|Labels|Page|Panel)$/;

export const lengthsCheck: Check = {
    name: 'lengths',
    promise: 'files are short enough to be read in one go',
    run: (project) =>
        project.matching(SOURCE).flatMap((file): Problem[] => {
            const lines = project.read(file).trimEnd().split('\n').length;
            const bundle = VIEW.exec(file)?.[1];
            const aim = bundle && !NO_VIEW.test(bundle) ? VIEW_AIM : MODULE_AIM;
            if (lines > LIMIT) {
                return [{ file, message: `${lines} lines: split it (limit ${LIMIT})` }];
            }
            return lines > aim ? [{ file, message: `${lines} lines, where the aim is ${aim}`, isWarning: true }] : [];
        })
};
