import type { Connection } from 'jsforce';
import { presentComponents } from '../metadata/list-components.ts';
import { describedAs, isOwnObject, type PackageComponent } from './package-contents.ts';
import { usesOf } from './unassign.ts';

/**
 * Asks an org in three ways what it still has of the package: its list of metadata, its descriptions of objects and fields,
 * and its own records about permission sets.
 * @returns a line for each thing left; nothing left, no line
 */
export async function whatIsLeft(connection: Connection, contents: readonly PackageComponent[]): Promise<string[]> {
    const listed = (await presentComponents(connection, contents)).map(
        ({ type, fullName }) => `${type} ${fullName} (listMetadata)`
    );
    const sets = contents.filter(({ type }) => type === 'PermissionSet').map(({ fullName }) => fullName);
    const assigned = await usesOf(connection, 'PermissionSetAssignment', sets);
    return [
        ...listed,
        ...(await describedObjects(connection, contents)),
        ...(await describedFields(connection, contents)),
        ...(assigned.length > 0 ? [`${assigned.length} permission set assignments (query)`] : [])
    ];
}

async function describedObjects(connection: Connection, contents: readonly PackageComponent[]): Promise<string[]> {
    const ours = new Set(contents.filter(({ type }) => type === 'CustomObject').map(({ fullName }) => fullName));
    const { sobjects } = await connection.describeGlobal();
    return sobjects.filter(({ name }) => ours.has(name)).map(({ name }) => `object ${name} (describe)`);
}

async function describedFields(connection: Connection, contents: readonly PackageComponent[]): Promise<string[]> {
    const ours = contents.filter(({ type, object }) => type === 'CustomField' && !isOwnObject(object ?? ''));
    const left: string[] = [];
    for (const [object, fields] of Map.groupBy(ours, (field) => field.object ?? '')) {
        const described = new Set(
            (await connection.sobject(describedAs(object)).describe()).fields.map(({ name }) => name)
        );
        left.push(
            ...fields
                .filter(({ fullName }) => described.has(fullName.split('.')[1] ?? ''))
                .map(({ fullName }) => `field ${fullName} (describe)`)
        );
    }
    return left;
}
