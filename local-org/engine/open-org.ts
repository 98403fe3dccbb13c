import { loadCatalog } from '../catalog/catalog.ts';
import type { Database } from '../storage/database.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Access } from './access/access.ts';
import { makeAccess } from './access/make-access.ts';
import { openMetadataStore } from './metadata/metadata-store.ts';
import { fillNewOrg, type Administrator } from './new-org.ts';
import type { Clock, Org, OrgFeatures } from './org.ts';
import { makeId, openIdSource } from './record-ids.ts';
import { buildSchema } from './schema/build-schema.ts';
import type { Schema } from './schema/schema.ts';
import { migrateTables } from './tables/migrate-tables.ts';

export interface OpenOrgOptions extends Partial<OrgFeatures> {
    /** Path of the database file, or `:memory:`. */
    readonly file: string;
    readonly clock?: Clock;
    /** Made when the database is new. */
    readonly administrator: Administrator;
    readonly organizationName?: string;
}

/** Opens the org of a database file; an empty or missing file becomes a new org with its first rows. */
export function openOrg(options: OpenOrgOptions): Org {
    const database = openSqlite(options.file);
    try {
        return openOn(database, options);
    } catch (error) {
        database.close();
        throw error;
    }
}

function openOn(database: Database, options: OpenOrgOptions): Org {
    const features: OrgFeatures = {
        auditFields: options.auditFields ?? false,
        accountTeams: options.accountTeams ?? false,
        opportunityTeams: options.opportunityTeams ?? false
    };
    const catalog = loadCatalog();
    const listeners = new Set<() => void>();
    const accesses = new Map<string, Access>();
    const schema: Schema = buildSchema({ catalog, features, version: 1 });
    const isNew = database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'Organization'`).get() === undefined;
    database.transaction(() => migrateTables(database, schema));
    const known = database.prepare('SELECT "Id" FROM "Organization"').get();
    const org: Org = {
        id: known ? String(known['Id']) : makeId('00D', 1),
        database,
        clock: options.clock ?? Date,
        metadata: openMetadataStore(database),
        features,
        ids: openIdSource(database),
        schema: () => schema,
        accessOf(userId) {
            let access = accesses.get(userId);
            if (!access) {
                access = makeAccess(org, userId);
                accesses.set(userId, access);
            }
            return access;
        },
        forgetAccess: () => accesses.clear(),
        onMetadataChange(listener) {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
        close: () => database.close()
    };
    if (isNew) {
        database.transaction(() => {
            fillNewOrg(org, options.administrator, options.organizationName ?? 'Local Org');
            org.ids.save();
        });
    }
    return org;
}
