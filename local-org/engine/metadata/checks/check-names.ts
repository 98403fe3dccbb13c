import { ACTIVITY } from '../../schema/activity-fields.ts';
import { objectOf, type Schema } from '../../schema/schema.ts';
import type { ComponentProblem } from '../component-result.ts';
import type { MetadataComponent, MetadataStore } from '../metadata-store.ts';

/** Optional namespace, then a name that begins with a letter and has no two underscores in a row, then the suffix. */
const CUSTOM_NAME = /^([A-Za-z][A-Za-z0-9]{0,14}__)?[A-Za-z](?:_?[A-Za-z0-9])*__(c|mdt|e)$/;
const DEVELOPER_NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;
const LONGEST_NAME = 40;

/** Kinds of objects that the platform has and the local org has not. */
const OTHER_KINDS = /__(x|b|kav|feed|share|xo)$/i;

/**
 * Names of objects and fields that cannot be: they are told before anything is read from the component.
 * @param metadata what was deployed before
 */
export function checkName(component: MetadataComponent, metadata: MetadataStore): ComponentProblem[] {
    const { type, fullName } = component;
    const message = nameProblem(type, fullName) ?? caseProblem(component, metadata);
    return message === undefined ? [] : [{ type, fullName, message }];
}

function nameProblem(type: string, fullName: string): string | undefined {
    if (fullName === '' || fullName.endsWith('.')) {
        return 'Required fields are missing: [FullName]';
    }
    const name = fullName.split('.').slice(1).join('.');
    switch (type) {
        case 'CustomObject':
            return customProblem(fullName, /__/.test(fullName));
        case 'CustomField':
            return customProblem(name, name.includes('__'));
        case 'ValidationRule':
        case 'RecordType':
        case 'CompactLayout':
            return DEVELOPER_NAME.test(name) ? undefined : badName(name);
        default:
            return undefined;
    }
}

function customProblem(name: string, isCustom: boolean): string | undefined {
    if (OTHER_KINDS.test(name)) {
        return `Objects of the kind ${name} are not imitated by the local org`;
    }
    if (isCustom ? !CUSTOM_NAME.test(name) : !DEVELOPER_NAME.test(name)) {
        return badName(name);
    }
    return name.length > LONGEST_NAME + 20 ? `The name ${name} is longer than ${LONGEST_NAME} characters` : undefined;
}

const badName = (name: string): string =>
    `The name "${name}" can only contain alphanumeric characters and underscores, must begin with a letter, not end with an underscore and not contain two consecutive underscores`;

/** A name keeps the case it was first deployed with: tables and columns are called by it. */
function caseProblem({ type, fullName }: MetadataComponent, metadata: MetadataStore): string | undefined {
    const known = metadata.get(type, fullName)?.fullName;
    return known === undefined || known === fullName
        ? undefined
        : `The org has this as ${known}: use the same upper and lower case`;
}

/** Objects that are neither custom nor in the catalogue. */
export function checkObjectExists(schema: Schema, { type, fullName }: MetadataComponent): string[] {
    return type === 'CustomObject' && fullName !== ACTIVITY && !fullName.includes('__') && !objectOf(schema, fullName)
        ? [`The standard object ${fullName} is not imitated by the local org`]
        : [];
}
