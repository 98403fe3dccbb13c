import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One field as the catalogue's JSON writes it. `type` is `name` or `name(arguments)`: `string(80)`, `reference(Account)`, `picklist(Industry)`. */
export interface CatalogField {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly nameField?: boolean;
    /** Nobody writes it: the engine keeps it. */
    readonly readOnly?: boolean;
    readonly createOnly?: boolean;
    readonly trackHistory?: boolean;
    /** Worked out when read: no column. */
    readonly virtual?: boolean;
    readonly relationship?: string;
    readonly childRelationship?: string;
    readonly onParentDelete?: 'restrict' | 'cascade';
    readonly default?: string | number | boolean;
    /** `{00000000}`, and the first number. */
    readonly autoNumber?: { readonly format: string; readonly start: number };
}

/** One standard object. A string in `fields` includes a group of `field-groups.json`: `@audit`, `@address Billing`. */
export interface CatalogObject {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly keyPrefix: string;
    readonly icon: string;
    readonly sharingModel: string;
    /** Reference whose record decides who sees rows of an object that is ControlledByParent. */
    readonly controllingField?: string;
    /** Optional feature that must be on for the object to exist. */
    readonly feature?: string;
    readonly createable?: boolean;
    readonly updateable?: boolean;
    readonly deletable?: boolean;
    readonly undeletable?: boolean;
    readonly fields: readonly (string | CatalogField)[];
    readonly compactLayout?: readonly string[];
    readonly layout?: readonly { readonly label: string; readonly fields: readonly string[] }[];
    /** Lists on its records, in order; where none are named, every list that leads here is shown. */
    readonly relatedLists?: readonly CatalogRelatedList[];
}

export interface CatalogRelatedList {
    /** Child relationship: `OpportunityHistories`. */
    readonly name: string;
    readonly label: string;
    readonly fields: readonly string[];
}

/** A stock picklist value. Stage and status attributes are those of the Metadata API's StandardValue. */
export interface CatalogValue {
    readonly value: string;
    readonly label?: string;
    readonly default?: boolean;
    readonly closed?: boolean;
    readonly won?: boolean;
    readonly converted?: boolean;
    readonly probability?: number;
    readonly forecastCategory?: string;
}

/** A standard object with its groups of fields written out. */
export type ExpandedObject = Omit<CatalogObject, 'fields'> & { readonly fields: readonly CatalogField[] };

/** What a stock profile grants. Rights on an object are words: `create read edit delete`. */
export interface CatalogProfile {
    readonly userPermissions: readonly string[];
    readonly objects: Readonly<Record<string, string>>;
}

export interface Catalog {
    readonly objects: readonly ExpandedObject[];
    /** Stock profiles by name. */
    readonly profiles: ReadonlyMap<string, CatalogProfile>;
    /** By name: StandardValueSet names, and lower-case names for lists that an administrator cannot change. */
    readonly valueSets: ReadonlyMap<string, readonly CatalogValue[]>;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

let loaded: Catalog | undefined;

/** Reads the standard objects from the JSON files beside this module, once a process. */
export function loadCatalog(): Catalog {
    loaded ??= readCatalog(import.meta.dirname);
    return loaded;
}

function readCatalog(folder: string): Catalog {
    const groups = readJson(join(folder, 'field-groups.json')) as Record<string, CatalogField[]>;
    const sets = readJson(join(folder, 'value-sets.json')) as Record<string, (string | CatalogValue)[]>;
    const files = readdirSync(join(folder, 'objects')).filter((file) => file.endsWith('.json'));
    return {
        objects: files.sort().map((file) => {
            const object = readJson(join(folder, 'objects', file)) as CatalogObject;
            return { ...object, fields: object.fields.flatMap((entry) => expand(entry, groups)) };
        }),
        profiles: new Map(Object.entries(readJson(join(folder, 'profiles.json')) as Record<string, CatalogProfile>)),
        valueSets: new Map(
            Object.entries(sets).map(([name, values]) => [
                name,
                values.map((value) => (typeof value === 'string' ? { value } : value))
            ])
        )
    };
}

function expand(entry: string | CatalogField, groups: Record<string, CatalogField[]>): CatalogField[] {
    if (typeof entry !== 'string') {
        return [entry];
    }
    const [group, part = ''] = entry.slice(1).split(' ');
    const fields = groups[group ?? ''];
    if (!fields) {
        throw new Error(`The catalogue has no group of fields named "${entry}".`);
    }
    return fields.map((field) => ({
        ...field,
        name: field.name.replace('{}', part),
        label: field.label.replace('{}', part).trim()
    }));
}
