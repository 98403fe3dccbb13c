import { openContext } from '../../dml/dml.ts';
import { recountStale } from '../../dml/recount.ts';
import { recomputeAllSummaries } from '../../dml/summaries/recompute-summaries.ts';
import { writeStages } from '../../new-org.ts';
import type { Org } from '../../org.ts';
import type { MetadataComponent } from '../metadata-store.ts';
import { textOf } from '../xml.ts';
import { writeCustomMetadata } from './custom-metadata-rows.ts';
import { writeGroups } from './group-rows.ts';
import { writePermissionSets } from './permission-set-rows.ts';
import { writeProfiles } from './profile-rows.ts';
import { writeRecordTypes } from './record-type-rows.ts';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** Rows that queries see and that stand for metadata: permission sets, stages, record types, custom metadata records. */
export function followMetadata(
    org: Org,
    upserts: readonly MetadataComponent[],
    deletes: readonly Named[],
    userId: string | undefined
): void {
    const types = new Set([...upserts, ...deletes].map(({ type }) => type));
    const by = userId ?? firstUser(org);
    const touches = (...names: string[]): boolean => names.some((name) => types.has(name));
    if (touches('StandardValueSet')) {
        writeStages(org, by);
    }
    if (touches('PermissionSet', 'PermissionSetGroup', 'MutingPermissionSet', 'CustomObject', 'CustomField')) {
        writePermissionSets(org, by);
    }
    recomputeSummaryFields(org, upserts, by);
    if (touches('RecordType', 'CustomObject')) {
        writeRecordTypes(org, by);
    }
    if (touches('Profile')) {
        writeProfiles(org, by);
    }
    if (touches('Role', 'Group', 'Queue')) {
        writeGroups(org, upserts, deletes, by);
    }
    if (touches('CustomMetadata', 'CustomObject', 'CustomField')) {
        writeCustomMetadata(org, by);
    }
}

/** A new or changed roll-up is worked out for the records that are there. */
function recomputeSummaryFields(org: Org, upserts: readonly MetadataComponent[], userId: string): void {
    const parents = upserts
        .filter(({ type, xml }) => type === 'CustomField' && xml && textOf(xml, 'type') === 'Summary')
        .map(({ fullName }) => fullName.split('.')[0] as string);
    if (parents.length > 0) {
        const context = openContext(org, org.accessOf(userId));
        recomputeAllSummaries(context, [...new Set(parents)]);
        recountStale(context);
    }
}

/** The administrator that the org was made with. */
const firstUser = (org: Org): string =>
    String(org.database.prepare('SELECT "Id" FROM "User" ORDER BY "Id" LIMIT 1').get()?.['Id'] ?? '');
