/** What `import(name)` becomes in a component whose name for the other is known only while it runs. */
import components from 'made:components';

/** @param specifier `c/hello` @throws Error where the org has no such component */
export async function load(specifier: string): Promise<unknown> {
    const [namespace, name = ''] = specifier.split('/');
    const component = namespace === 'c' ? components[name] : undefined;
    if (!component) {
        throw new Error(
            `There is no Lightning component "${specifier}": by a computed name only components of this org load.`
        );
    }
    return component();
}
