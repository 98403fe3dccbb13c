import { loadCatalog } from '../catalog/catalog.ts';
import type { Database } from '../storage/database.ts';
import { openChecked } from '../storage/damage.ts';
import { openSqlite } from '../storage/sqlite.ts';
import type { Access } from './access/access.ts';
import { makeAccess } from './access/make-access.ts';
import { BIN_TABLE, LOOKUPS_TABLE } from './dml/bin-tables.ts';
import { writeSystemGroups } from './dml/standard/groups.ts';
import { behavioursOf } from './dml/standard/index.ts';
import { useBehaviours } from './dml/write-plan.ts';
import { defineFormulaFunctions } from './formula/index.ts';
import { openMetadataStore } from './metadata/metadata-store.ts';
import { fillNewOrg, type Administrator } from './new-org.ts';
import { internalsOf, setInternals, type CompileBundle } from './org-internals.ts';
import type { Clock, Org, OrgFeatures } from './org.ts';
import { makeId, openIdSource } from './record-ids.ts';
import { buildSchema, type BuiltSchema } from './schema/build-schema.ts';
import { openKeyPrefixes } from './schema/key-prefixes.ts';
import type { Schema } from './schema/schema.ts';
import { withBackup } from './tables/backup.ts';
import { migrateTables } from './tables/migrate-tables.ts';

export type { BundleProblem, CompileBundle } from './org-internals.ts';

export interface OpenOrgOptions extends Partial<OrgFeatures> {
    /** Path of the database file, or `:memory:`. */
    readonly file: string;
    readonly clock?: Clock;
    /** Made when the database is new. */
    readonly administrator: Administrator;
    readonly organizationName?: string;
    /** Compiles a deployed LightningComponentBundle; what it finds fails the component. Absent: bundles are stored as they are. */
    readonly compileBundle?: CompileBundle;
}

/**
 * Opens the org of a database file; an empty or missing file becomes a new org with its first rows. Throws
 * DamagedDatabase when the file is there and cannot be used.
 */
export function openOrg(options: OpenOrgOptions): Org {
    const database = openChecked(options.file, openSqlite);
    try {
        return openOn(database, options);
    } catch (error) {
        database.close();
        throw error;
    }
}

function openOn(database: Database, options: OpenOrgOptions): Org {
    const isNew = database.prepare(`SELECT name FROM sqlite_schema WHERE name = 'Organization'`).get() === undefined;
    const now = (options.clock ?? Date).now();
    const open = (beforeRewrite: () => void): Org =>
        database.transaction(() => {
            const org = makeOrg(database, options);
            const { schema } = internalsOf(org).build();
            const problems = migrateTables(database, schema, beforeRewrite);
            if (problems.length > 0) {
                throw new Error(
                    `The tables of ${options.file} cannot be brought to this version: ${problems.map(({ message }) => message).join(' ')}`
                );
            }
            internalsOf(org).adopt(schema);
            if (isNew) {
                fillNewOrg(org, options.administrator, options.organizationName ?? 'Local Org');
            } else {
                const first = database.prepare('SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1').get()?.['Id'];
                writeSystemGroups(org, String(first ?? ''));
            }
            org.ids.save();
            return org;
        });
    return withBackup(database, now, open);
}

function makeOrg(database: Database, options: OpenOrgOptions): Org {
    const features: OrgFeatures = {
        auditFields: options.auditFields ?? false,
        accountTeams: options.accountTeams ?? false,
        opportunityTeams: options.opportunityTeams ?? false
    };
    database.exec(BIN_TABLE);
    database.exec(LOOKUPS_TABLE);
    defineFormulaFunctions(database);
    const metadata = openMetadataStore(database);
    const listeners = new Set<() => void>();
    const accesses = new Map<string, Access>();
    const keyPrefix = openKeyPrefixes(database);
    const ids = openIdSource(database);
    let schema: Schema | undefined;
    let version = 0;
    let id: string | undefined;
    const build = (): BuiltSchema =>
        buildSchema({ catalog: loadCatalog(), metadata, features, version: ++version, keyPrefix });
    const org: Org = {
        get id() {
            id ??= readOrganizationId(database);
            return id;
        },
        database,
        clock: options.clock ?? Date,
        metadata,
        features,
        ids,
        schema: () => schema as Schema,
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
    useBehaviours(org, behavioursOf);
    setInternals(org, {
        metadata,
        build,
        adopt(next) {
            schema = next;
            accesses.clear();
        },
        changed: () => listeners.forEach((listener) => listener()),
        ...(options.compileBundle ? { compileBundle: options.compileBundle } : {})
    });
    return org;
}

function readOrganizationId(database: Database): string {
    const row = database.prepare('SELECT "Id" FROM "Organization"').get();
    return row ? String(row['Id']) : makeId('00D', 1);
}
