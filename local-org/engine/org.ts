import type { Database } from '../storage/database.ts';
import type { Access } from './access/access.ts';
import type { MetadataStore } from './metadata/metadata-store.ts';
import type { Schema } from './schema/schema.ts';

export interface Clock {
    /** Milliseconds since 1970, as Date.now(). */
    now(): number;
}

/** The running org: one database, one schema at a time, and what was deployed. Services are functions over it. */
export interface Org {
    /** 18 characters, 00D… */
    readonly id: string;
    readonly database: Database;
    readonly clock: Clock;
    readonly metadata: MetadataStore;
    /** The schema in force. Ask again after a deploy. */
    schema(): Schema;
    /** What a person may see and do, under the schema in force. */
    accessOf(userId: string): Access;
    /** Called after every committed change of metadata. @returns a function that stops the calls */
    onMetadataChange(listener: () => void): () => void;
    close(): void;
}
