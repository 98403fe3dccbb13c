import type { Access } from '../../engine/access/access.ts';
import type { Org } from '../../engine/org.ts';
import type { ChildRelationship, ObjectDef, Schema } from '../../engine/schema/schema.ts';
import { columnType, quote, storedFields } from '../../engine/tables/columns.ts';
import type { Database } from '../../storage/database.ts';
import { openSqlite } from '../../storage/sqlite.ts';
import { componentObjects } from './component-rows.ts';
import { entityObjects } from './entity-rows.ts';
import { toolingObject, type ToolingObject } from './tooling-object.ts';

/** The objects of the Tooling API as an org of their own: every service that reads an org reads this one, too. */
export interface ToolingOrg {
    readonly org: Org;
    readonly access: Access;
}

/** Objects that the data API knows as well. */
const IN_DATA_API = new Set([
    'entitydefinition',
    'fielddefinition',
    'staticresource',
    'apexclass',
    'apextrigger',
    'apexpage'
]);

const made = new WeakMap<Access, { schema: Schema; components: readonly unknown[]; tooling: ToolingOrg }>();

/**
 * What a person may know of how the org is made: everybody the objects and fields that they may see, administrators
 * what was deployed, too. Made anew after a change of metadata or rights.
 */
export function toolingOrg(org: Org, access: Access): ToolingOrg {
    const schema = org.schema();
    const components = org.metadata.list();
    const known = made.get(access);
    if (known && known.schema === schema && known.components === components) {
        return known.tooling;
    }
    known?.tooling.org.close();
    const tooling = make(org, access);
    made.set(access, { schema, components, tooling });
    return tooling;
}

/** Whether the object is read from here rather than from the data. @param isTooling asked through the tooling door */
export const isToolingObject = ({ org }: ToolingOrg, name: string, isTooling: boolean): boolean =>
    (isTooling || IN_DATA_API.has(name.toLowerCase())) &&
    name.toLowerCase() !== 'user' &&
    org.schema().objects.has(name.toLowerCase());

function make(org: Org, access: Access): ToolingOrg {
    const objects = [
        ...entityObjects(org.schema(), access),
        ...(access.isAdministrator ? componentObjects(org.schema(), org.metadata) : []),
        users(org)
    ];
    const database = openSqlite(':memory:');
    database.transaction(() => objects.forEach((object) => fill(database, object)));
    const schema = schemaOf(
        org.schema().version,
        objects.map(({ definition }) => definition)
    );
    const everything = {
        canRead: () => true,
        canReadField: () => true,
        visibleRows: () => undefined,
        shareRows: () => undefined
    };
    return {
        org: { ...org, database, schema: () => schema, close: () => database.close() },
        access: { ...access, ...everything, canCreate: () => false, canEdit: () => false, canDelete: () => false }
    };
}

/** Names behind `CreatedBy` and `LastModifiedBy`. */
function users({ database }: Org): ToolingObject {
    const rows = database.prepare('SELECT "Id", "Name", "Username" FROM "User"').all();
    return toolingObject('User', '005', 'Name Username', rows);
}

function fill(database: Database, { definition, rows }: ToolingObject): void {
    const fields = storedFields(definition);
    const columns = fields.map((field) => `${quote(field.name)} ${columnType(field)}`);
    database.exec(`CREATE TABLE ${quote(definition.name)} (${columns.join(', ')})`);
    const insert = database.prepare(
        `INSERT INTO ${quote(definition.name)} VALUES (${fields.map(() => '?').join(', ')})`
    );
    for (const row of rows) {
        insert.run(...fields.map((field) => row[field.name] ?? (field.type === 'boolean' ? 0 : null)));
    }
}

function schemaOf(version: number, objects: readonly ObjectDef[]): Schema {
    const children = new Map<string, ChildRelationship[]>();
    for (const object of objects) {
        for (const field of object.fields.values()) {
            for (const parent of field.referenceTo) {
                const list = children.get(parent.toLowerCase()) ?? [];
                list.push({ name: field.childRelationshipName, childObject: object.name, field });
                children.set(parent.toLowerCase(), list);
            }
        }
    }
    return {
        version,
        objects: new Map(objects.map((object) => [object.name.toLowerCase(), object])),
        children,
        byKeyPrefix: new Map(objects.map((object) => [object.keyPrefix, object]))
    };
}
