import type { CompileBundle } from '../../org-internals.ts';
import type { ComponentProblem } from '../component-result.ts';
import type { MetadataComponent } from '../metadata-store.ts';

/** A bundle holds its configuration and compiles; without a compiler it is only looked at. */
export function checkBundle(component: MetadataComponent, compile: CompileBundle | undefined): ComponentProblem[] {
    const { type, fullName } = component;
    const paths = [...component.files.keys()];
    if (!paths.some((path) => path.endsWith(`${fullName}.js-meta.xml`))) {
        return [
            {
                type,
                fullName,
                message: `Cannot find Lightning Component Bundle ${fullName}: ${fullName}.js-meta.xml is missing`
            }
        ];
    }
    return (compile?.(component) ?? []).map((problem) => ({ type, fullName, ...problem }));
}
