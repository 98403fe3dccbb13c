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

/** Deployed components of one type; standard objects stand among the custom ones. */
export function listMetadata(org: Org, type: string): Record<string, unknown>[] {
    const deployed = org.metadata.list(type).map((component) => fileProperties(org, component));
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
    const own = metadataTypes().all.filter((type) => KNOWN_TYPES.has(type.name));
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
