import type { Org } from '../../engine/org.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';

/** The record type that every object has without declaring one. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export interface RecordTypeInfo {
    readonly id: string;
    readonly developerName: string;
    readonly label: string;
    readonly active: boolean;
    readonly isDefault: boolean;
    readonly master: boolean;
}

/** Record types of an object, Master last, as describe calls list them. */
export function recordTypesOf(org: Org, object: ObjectDef): RecordTypeInfo[] {
    const ids = new Map(
        object.recordTypes.length === 0
            ? []
            : org.database
                  .prepare('SELECT "Id", "DeveloperName" FROM "RecordType" WHERE "SobjectType" = ?')
                  .all(object.name)
                  .map((row) => [String(row.DeveloperName), String(row.Id)])
    );
    const own = object.recordTypes.flatMap((type) => {
        const id = ids.get(type.developerName);
        return id === undefined
            ? []
            : [
                  {
                      id,
                      developerName: type.developerName,
                      label: type.label,
                      active: type.isActive,
                      isDefault: false,
                      master: false
                  }
              ];
    });
    const master = {
        id: MASTER_RECORD_TYPE,
        developerName: 'Master',
        label: 'Master',
        active: true,
        isDefault: true,
        master: true
    };
    return [...own, master];
}
