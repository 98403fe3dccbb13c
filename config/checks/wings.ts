import { referencesOfSource, referencesOfTemplates } from './references/from-source.ts';
import type { Check } from './support/check.ts';
import { PackageIndex } from './support/package-index.ts';

const WING = /^force-app\/main\/([^/]+)\//;
const SHARED = 'shared';

/** Imports of modules, components in templates, and labels; pages are put together from every wing. */
export const wingsCheck: Check = {
    name: 'wings',
    promise: 'a wing of the package uses itself and what is shared, no other wing',
    run(project) {
        const index = new PackageIndex(project);
        const homes = {
            component: index.bundles,
            label: new Map(index.labels.map(({ name, file }) => [name, file]))
        };
        return [...referencesOfSource(project), ...referencesOfTemplates(project)].flatMap(
            ({ file, line, kind, name }) => {
                const home = kind === 'component' || kind === 'label' ? homes[kind].get(name) : undefined;
                const [from, to] = [wingOf(file), wingOf(home ?? file)];
                return from === to || to === SHARED
                    ? []
                    : [
                          {
                              file,
                              line,
                              message: `${name} belongs to the wing ${to}: move to ${SHARED} what ${from} needs of it`
                          }
                      ];
            }
        );
    }
};

const wingOf = (file: string): string | undefined => WING.exec(file)?.[1];
