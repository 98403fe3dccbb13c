import type { Schema } from '../../schema/schema.ts';
import type { MetadataComponent } from '../metadata-store.ts';

/** What a check may look at: the org as it would be after the deploy. */
export interface CheckContext {
    readonly schema: Schema;
    readonly has: (type: string, fullName: string) => boolean;
    readonly componentOf: (type: string, fullName: string) => MetadataComponent | undefined;
    /** Whether there is a Role, Group or Queue of this developer name, deployed or made by a client. */
    readonly hasGroup: (type: string, name: string) => boolean;
}

export type Check = (component: MetadataComponent, context: CheckContext) => string[];

/** What the platform says of a name that nothing has. */
export const notFound = (field: string, type: string, name: string): string =>
    `In field: ${field} - no ${type} named ${name} found`;
