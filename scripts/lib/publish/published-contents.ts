import type { Connection } from 'jsforce';
import type { PackageComponent } from '../uninstall/package-contents.ts';
import { NOTE_FIELD } from './components/enforcement.ts';
import { readPublished } from './read-published.ts';

/** What publishing brought into an org, to be taken out with the package: read from the org, for the source does not hold it. */
export async function publishedContents(connection: Connection): Promise<PackageComponent[]> {
    const { components } = await readPublished(connection);
    return [...components.keys()].map((key) => {
        const type = key.slice(0, key.indexOf(' '));
        const fullName = key.slice(type.length + 1);
        const object = fullName.split('.')[0] ?? '';
        switch (type) {
            case 'CustomField':
                return { type, fullName, object, isWorkedOut: !fullName.endsWith(`.${NOTE_FIELD}`) };
            case 'ListView':
            case 'ValidationRule':
                return { type, fullName, object };
            default:
                return { type, fullName };
        }
    });
}
