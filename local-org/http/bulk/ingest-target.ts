import { OrgError } from '../../engine/errors.ts';
import type { IngestOperation } from '../../services/bulk/bulk-store.ts';
import type { Caller } from '../../services/caller.ts';
import { idLookupField, objectForSave } from '../../services/records/object-access.ts';

const OPERATIONS: readonly IngestOperation[] = ['insert', 'update', 'upsert', 'delete', 'hardDelete'];

/** What a job does to which object. */
export interface IngestTarget {
    readonly operation: IngestOperation;
    readonly object: string;
    /** Of upserts. */
    readonly externalIdFieldName: string | null;
}

/** Reads the target that a client names for a new job. @throws OrgError */
export function ingestTarget(
    caller: Caller,
    asked: { readonly operation?: unknown; readonly object?: unknown; readonly externalIdFieldName?: unknown }
): IngestTarget {
    const operation = OPERATIONS.find((name) => name === asked.operation);
    if (!operation) {
        throw new OrgError('INVALIDJOB', `operation must be one of ${OPERATIONS.join(', ')}.`);
    }
    if (operation === 'hardDelete' && !caller.access.isAdministrator) {
        throw new OrgError(
            'FEATURENOTENABLED',
            'hardDelete operation requires special user profile permission, please contact your system administrator'
        );
    }
    const object = objectForSave(caller, asked.object);
    const key = asked.externalIdFieldName;
    const keyField = typeof key === 'string' ? idLookupField(caller, object, key) : undefined;
    if (operation === 'upsert' && !keyField) {
        throw new OrgError('INVALIDJOB', `upsert needs externalIdFieldName, an external id field of ${object.name}.`);
    }
    return { operation, object: object.name, externalIdFieldName: keyField?.name ?? null };
}
