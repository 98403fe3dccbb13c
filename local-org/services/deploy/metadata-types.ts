import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the platform's registry of metadata types says about one type. */
export interface MetadataType {
    readonly name: string;
    readonly directoryName: string;
    readonly suffix?: string;
    readonly inFolder?: boolean;
    /** Id of the type whose components lie in folders of this type. */
    readonly folderContentType?: string;
    /** Another name of the type with this id. */
    readonly aliasFor?: string;
    readonly children?: { readonly types: Readonly<Record<string, MetadataType>> };
    readonly strategies?: { readonly adapter?: string };
}

export interface MetadataTypes {
    /** Types that may lie in a folder of a package: several share one, and are told apart by suffix. */
    inDirectory(directory: string): readonly MetadataType[];
    named(name: string): MetadataType | undefined;
    /** The type whose file holds components of this child type: CustomObject for CustomField. */
    parentOf(childType: string): MetadataType | undefined;
    /** The type of the folders that components of this type lie in: ReportFolder for Report. */
    folderOf(contentType: string): MetadataType | undefined;
    readonly all: readonly MetadataType[];
}

let types: MetadataTypes | undefined;

/** The registry that Salesforce publishes with source-deploy-retrieve: data only, its code is not loaded. */
export function metadataTypes(): MetadataTypes {
    return (types ??= loadTypes());
}

function loadTypes(): MetadataTypes {
    const file = fileURLToPath(
        import.meta.resolve('@salesforce/source-deploy-retrieve/lib/src/registry/metadataRegistry.json')
    );
    const registry = JSON.parse(readFileSync(file, 'utf8')) as { types: Record<string, MetadataType> };
    const all = Object.values(registry.types).filter(({ aliasFor }) => aliasFor === undefined);
    const byDirectory = new Map<string, MetadataType[]>();
    const byName = new Map(all.map((type) => [type.name.toLowerCase(), type]));
    const parents = new Map<string, MetadataType>();
    const folders = new Map(all.map((type) => [type.folderContentType, type]));
    for (const type of all) {
        byDirectory.set(type.directoryName, [...(byDirectory.get(type.directoryName) ?? []), type]);
        for (const child of Object.values(type.children?.types ?? {})) {
            parents.set(child.name.toLowerCase(), type);
        }
    }
    return {
        inDirectory: (directory) => byDirectory.get(directory) ?? [],
        named: (name) => byName.get(name.toLowerCase()),
        parentOf: (child) => parents.get(child.toLowerCase()),
        folderOf: (content) => folders.get(content.toLowerCase()),
        all
    };
}

/**
 * Manifests name folders by the type of what lies in them: `Report` `Sales` is the folder, `Report` `Sales/Pipeline` a report.
 * @returns the component's own type
 */
export function typeOfMember({ type, fullName }: { type: string; fullName: string }): string {
    const folder = fullName.includes('/') || fullName === '*' ? undefined : metadataTypes().folderOf(type);
    return folder?.name ?? type;
}
