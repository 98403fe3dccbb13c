import type { Database, Row } from '../../storage/database.ts';
import type { XmlElement } from './xml.ts';

/** One deployed component: `CustomField` `Account.Tier__c`, `LightningComponentBundle` `funnelRibbon`. */
export interface MetadataComponent {
    readonly type: string;
    readonly fullName: string;
    /** The component's own XML: that of a child component is the element inside its parent's file. */
    readonly xml?: XmlElement;
    /** Path inside the package -> bytes. Empty for children of an object or of labels. */
    readonly files: ReadonlyMap<string, Uint8Array>;
    /** Path of its file inside the package, as results name it. */
    readonly fileName?: string;
    /** `YYYY-MM-DDTHH:MM:SS.mmmZ` and user id; the store fills them on writing. */
    readonly createdDate?: string;
    readonly createdById?: string;
    readonly lastModifiedDate?: string;
    readonly lastModifiedById?: string;
}

/** What was deployed, in the order of names. */
export interface MetadataStore {
    list(type?: string): readonly MetadataComponent[];
    get(type: string, fullName: string): MetadataComponent | undefined;
}

export interface WritableMetadataStore extends MetadataStore {
    put(component: MetadataComponent): void;
    remove(type: string, fullName: string): boolean;
    /** Forgets what it read, after a rollback. */
    refresh(): void;
}

const TABLES = `
    CREATE TABLE IF NOT EXISTS _metadata (
        type TEXT NOT NULL, fullName TEXT NOT NULL, fileName TEXT, xml TEXT,
        createdDate TEXT, createdById TEXT, lastModifiedDate TEXT, lastModifiedById TEXT,
        PRIMARY KEY (type, fullName)
    );
    CREATE TABLE IF NOT EXISTS _metadata_files (
        type TEXT NOT NULL, fullName TEXT NOT NULL, path TEXT NOT NULL, content BLOB NOT NULL,
        PRIMARY KEY (type, fullName, path)
    );`;

const keyOf = (type: string, fullName: string): string => `${type}\n${fullName.toLowerCase()}`;

/** The store in the org's own database, read whole on first use. */
export function openMetadataStore(database: Database): WritableMetadataStore {
    database.exec(TABLES);
    let components: Map<string, MetadataComponent> | undefined;
    let sorted = new Map<string | undefined, readonly MetadataComponent[]>();
    const all = (): Map<string, MetadataComponent> => (components ??= readAll(database));

    return {
        list(type) {
            let list = sorted.get(type);
            if (!list) {
                list = [...all().values()]
                    .filter((component) => type === undefined || component.type === type)
                    .sort((a, b) => (a.fullName < b.fullName ? -1 : a.fullName > b.fullName ? 1 : 0));
                sorted.set(type, list);
            }
            return list;
        },
        get: (type, fullName) => all().get(keyOf(type, fullName)),
        put(component) {
            write(database, component);
            all().set(keyOf(component.type, component.fullName), component);
            sorted = new Map();
        },
        remove(type, fullName) {
            const known = all().get(keyOf(type, fullName));
            if (!known) {
                return false;
            }
            erase(database, known);
            all().delete(keyOf(type, fullName));
            sorted = new Map();
            return true;
        },
        refresh() {
            components = undefined;
            sorted = new Map();
        }
    };
}

function readAll(database: Database): Map<string, MetadataComponent> {
    const files = new Map<string, Map<string, Uint8Array>>();
    for (const row of database.prepare('SELECT type, fullName, path, content FROM _metadata_files').all()) {
        const key = keyOf(String(row['type']), String(row['fullName']));
        const list = files.get(key) ?? new Map<string, Uint8Array>();
        files.set(key, list.set(String(row['path']), row['content'] as Uint8Array));
    }
    const rows = database.prepare('SELECT * FROM _metadata').all();
    return new Map(
        rows.map((row) => {
            const key = keyOf(String(row['type']), String(row['fullName']));
            return [key, readComponent(row, files.get(key) ?? new Map())];
        })
    );
}

function readComponent(row: Row, files: ReadonlyMap<string, Uint8Array>): MetadataComponent {
    const optional = (name: string): Record<string, string> =>
        row[name] === null ? {} : { [name]: String(row[name]) };
    return {
        type: String(row['type']),
        fullName: String(row['fullName']),
        ...(row['xml'] === null ? {} : { xml: JSON.parse(String(row['xml'])) as XmlElement }),
        files,
        ...optional('fileName'),
        ...optional('createdDate'),
        ...optional('createdById'),
        ...optional('lastModifiedDate'),
        ...optional('lastModifiedById')
    };
}

function write(database: Database, component: MetadataComponent): void {
    erase(database, component);
    database
        .prepare('INSERT INTO _metadata VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
        .run(
            component.type,
            component.fullName,
            component.fileName ?? null,
            component.xml ? JSON.stringify(component.xml) : null,
            component.createdDate ?? null,
            component.createdById ?? null,
            component.lastModifiedDate ?? null,
            component.lastModifiedById ?? null
        );
    const addFile = database.prepare('INSERT INTO _metadata_files VALUES (?, ?, ?, ?)');
    for (const [path, content] of component.files) {
        addFile.run(component.type, component.fullName, path, content);
    }
}

function erase(database: Database, { type, fullName }: MetadataComponent): void {
    database.prepare('DELETE FROM _metadata WHERE type = ? AND fullName = ?').run(type, fullName);
    database.prepare('DELETE FROM _metadata_files WHERE type = ? AND fullName = ?').run(type, fullName);
}
