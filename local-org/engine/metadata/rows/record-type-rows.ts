import type { SystemValues } from '../../dml/system-rows.ts';
import type { Org } from '../../org.ts';
import { synchronizeRows } from './synchronize-rows.ts';

/** Writes the RecordType rows of the record types that objects have. */
export function writeRecordTypes(org: Org, userId: string): void {
    const rows = [...org.schema().objects.values()].flatMap((object) =>
        object.recordTypes.map((type): SystemValues => ({
            SobjectType: object.name,
            DeveloperName: type.developerName,
            Name: type.label,
            Description: type.description ?? null,
            IsActive: Number(type.isActive)
        }))
    );
    synchronizeRows(org, 'RecordType', ['SobjectType', 'DeveloperName'], rows, userId);
}
