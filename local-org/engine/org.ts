import type { Database } from '../storage/database.ts';
import type { Access } from './access/access.ts';
import type { MetadataStore } from './metadata/metadata-store.ts';
import type { Schema } from './schema/schema.ts';

export interface Clock {
    /** Milliseconds since 1970, as Date.now(). */
    now(): number;
}

/** What an administrator of a real org would switch on in Setup. */
export interface OrgFeatures {
    /** Audit fields may be given: created and modified on insert, modified on update. */
    readonly auditFields: boolean;
    readonly accountTeams: boolean;
    readonly opportunityTeams: boolean;
}

/** Hands out record ids, never one twice. */
export interface IdSource {
    /** @returns the next 18-character id of an object. */
    next(keyPrefix: string): string;
    /** @returns the next number of an auto number field; `name` is `Object.Field` */
    nextNumber(name: string, start: number): number;
    /** Writes how far the ids got; every writing transaction calls it before it commits. */
    save(): void;
}

/** The running org: one database, one schema at a time, and what was deployed. Services are functions over it. */
export interface Org {
    /** 18 characters, 00D… */
    readonly id: string;
    readonly database: Database;
    readonly clock: Clock;
    readonly metadata: MetadataStore;
    readonly features: OrgFeatures;
    readonly ids: IdSource;
    /** The schema in force. Ask again after a deploy. */
    schema(): Schema;
    /** What a person may see and do, under the schema in force. */
    accessOf(userId: string): Access;
    /** Forgets what was worked out about people: after a change of users, roles, or permission set assignments. */
    forgetAccess(): void;
    /** Called after every committed change of metadata. @returns a function that stops the calls */
    onMetadataChange(listener: () => void): () => void;
    close(): void;
}
