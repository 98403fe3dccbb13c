import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { KNOWN_TYPES } from '../../engine/metadata/metadata-types.ts';
import type { Org } from '../../engine/org.ts';
import { metadataTypes, type MetadataType } from './metadata-types.ts';

const restTime = (time: string | undefined, fallback: number): string => time ?? new Date(fallback).toISOString();

/** What listMetadata tells of one component. */
export function fileProperties(org: Org, component: MetadataComponent): Record<string, unknown> {
    const userName = (id: string | undefined): string | null =>
        id === undefined
            ? null
            : String(org.database.prepare('SELECT "Name" FROM "User" WHERE "Id" = ?').get(id)?.Name ?? '');
    return {
        createdById: component.createdById ?? null,
        createdByName: userName(component.createdById),
        createdDate: restTime(component.createdDate, 0),
        fileName: component.fileName ?? fileNameOf(component),
        fullName: component.fullName,
        id: null,
        lastModifiedById: component.lastModifiedById ?? null,
        lastModifiedByName: userName(component.lastModifiedById),
        lastModifiedDate: restTime(component.lastModifiedDate, 0),
        manageableState: 'unmanaged',
        type: component.type
    };
}

function fileNameOf(component: MetadataComponent): string {
    const type = metadataTypes().named(component.type);
    const suffix = type?.suffix === undefined ? '' : `.${type.suffix}`;
    return `${type?.directoryName ?? component.type}/${component.fullName}${suffix}`;
}

/**
 * Deployed components of one type; standard objects stand among the custom ones.
 * @param folder what lies in folders is listed folder by folder, and not at all without one
 */
export function listMetadata(org: Org, type: string, folder?: string): Record<string, unknown>[] {
    const isInFolder = metadataTypes().named(type)?.inFolder === true;
    const deployed = org.metadata
        .list(type)
        .filter(({ fullName }) => !isInFolder || fullName.slice(0, fullName.lastIndexOf('/')) === folder)
        .map((component) => fileProperties(org, component));
    if (type !== 'CustomObject') {
        return deployed;
    }
    const known = new Set(org.metadata.list(type).map((component) => component.fullName));
    const standard = [...org.schema().objects.values()].filter((object) => !object.custom && !known.has(object.name));
    return [
        ...deployed,
        ...standard.map((object) => fileProperties(org, { type, fullName: object.name, files: new Map() }))
    ];
}

/** The types that can be deployed here, as describeMetadata lists them. */
export function describeMetadata(): Record<string, unknown> {
    // folders are listed, but described with what lies in them
    const own = metadataTypes().all.filter(
        ({ name, folderContentType }) => KNOWN_TYPES.has(name) && folderContentType === undefined
    );
    return {
        metadataObjects: own.map(describeType),
        organizationNamespace: '',
        partialSaveAllowed: true,
        testRequired: false
    };
}

const describeType = (type: MetadataType): Record<string, unknown> => ({
    childXmlNames: Object.values(type.children?.types ?? {}).map((child) => child.name),
    directoryName: type.directoryName,
    inFolder: type.inFolder ?? false,
    metaFile: type.strategies?.adapter === 'matchingContentFile',
    ...(type.suffix === undefined ? {} : { suffix: type.suffix }),
    xmlName: type.name
});
