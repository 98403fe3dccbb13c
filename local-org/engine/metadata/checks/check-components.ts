import { internalsOf } from '../../org-internals.ts';
import type { Org } from '../../org.ts';
import type { Schema } from '../../schema/schema.ts';
import type { ComponentProblem } from '../component-result.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { KNOWN_TYPES } from '../metadata-types.ts';
import { checkBundle } from './check-bundle.ts';
import { checkObjectExists } from './check-names.ts';
import { checkPage } from './check-page.ts';
import { checkPermissionSet, checkPermissionSetGroup } from './check-permission-set.ts';
import { checkApplication, checkLayout, checkTab } from './check-ui-parts.ts';

/** What a check may look at: the org as it would be after the deploy. */
export interface CheckContext {
    readonly schema: Schema;
    readonly has: (type: string, fullName: string) => boolean;
}

export type Check = (component: MetadataComponent, context: CheckContext) => string[];

const CHECKS: Readonly<Record<string, Check>> = {
    PermissionSet: checkPermissionSet,
    PermissionSetGroup: checkPermissionSetGroup,
    CustomTab: checkTab,
    CustomApplication: checkApplication,
    FlexiPage: checkPage,
    Layout: checkLayout
};

/** Checks what each component of a deploy refers to. */
export function checkComponents(
    org: Org,
    schema: Schema,
    components: readonly MetadataComponent[]
): ComponentProblem[] {
    const { metadata, compileBundle } = internalsOf(org);
    const context: CheckContext = { schema, has: (type, fullName) => metadata.get(type, fullName) !== undefined };
    return components.flatMap((component) => {
        const { type, fullName } = component;
        if (!KNOWN_TYPES.has(type)) {
            return [{ type, fullName, message: `Metadata of the type ${type} is not imitated by the local org` }];
        }
        if (type === 'LightningComponentBundle') {
            return checkBundle(component, compileBundle);
        }
        const messages = [...checkObjectExists(schema, component), ...(CHECKS[type]?.(component, context) ?? [])];
        return messages.map((message) => ({ type, fullName, message }));
    });
}
