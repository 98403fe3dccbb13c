import path from 'node:path';
import { transformSync } from '@lwc/compiler';
import { buildPackage } from '../../scripts/lib/build/build-package.ts';
import type { Check, Problem } from './support/check.ts';
import { Project } from './support/project.ts';
import { parseXml, textOf } from './support/xml.ts';

/** Below this the platform's compiler behaves in ways that we never tested. */
const LOWEST_API_VERSION = 66;

/** A component that does not compile is refused by the org: here it is the emitted JavaScript that is compiled, as there. */
export const compileCheck: Check = {
    name: 'compile',
    promise: 'the JavaScript of every component compiles at its API version',
    async run(project) {
        const { directory } = await buildPackage(project.root);
        const built = await Project.open(directory);
        return built
            .matching(/^force-app\/.*\/lwc\/([^/]+)\/\1\.js-meta\.xml$/)
            .flatMap((meta) => [...compile(built, meta)]);
    }
};

interface CompilerError {
    readonly message: string;
    readonly location?: { readonly line?: number };
}

function* compile(built: Project, meta: string): Generator<Problem> {
    const folder = path.posix.dirname(meta);
    const name = path.posix.basename(folder);
    const apiVersion = Number(textOf(parseXml(built.read(meta)), 'apiVersion'));
    if (!(apiVersion >= LOWEST_API_VERSION)) {
        yield { file: meta, message: `needs an <apiVersion> of at least ${LOWEST_API_VERSION}.0` };
    }
    const sources = built.files.filter((file) => file.startsWith(`${folder}/`) && /\.(js|html|css)$/.test(file));
    if (!sources.some((file) => file === `${folder}/${name}.js` || file === `${folder}/${name}.html`)) {
        yield { file: folder, message: `holds no ${name}.ts` };
    }
    for (const file of sources) {
        try {
            const { warnings = [] } = transformSync(built.read(file), path.posix.basename(file), {
                name,
                namespace: 'c',
                apiVersion,
                enableDynamicComponents: true
            });
            yield* warnings.map((warning) => problemOf(file, warning as CompilerError));
        } catch (error) {
            yield problemOf(file, error as CompilerError);
        }
    }
}

const problemOf = (file: string, { message, location }: CompilerError): Problem => ({
    // lines are those of the emitted file, which keeps the order of its source and not its blank lines
    file: `build/${file}`,
    ...(location?.line === undefined ? {} : { line: location.line }),
    message: message.replace(/\s+/g, ' ')
});
