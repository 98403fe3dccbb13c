import type { Access } from '../../engine/access/access.ts';
import type { Org } from '../../engine/org.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';

/** The record type that every object has without declaring one. */
export const MASTER_RECORD_TYPE = '012000000000000AAA';

export interface RecordTypeInfo {
    readonly id: string;
    readonly developerName: string;
    readonly label: string;
    readonly active: boolean;
    /** Whether the person may choose it for new records. */
    readonly available: boolean;
    readonly isDefault: boolean;
    readonly master: boolean;
}

/** Record types of an object, Master last, as describe calls list them for a person. */
export function recordTypesOf(
    { org, access }: { readonly org: Org; readonly access: Access },
    object: ObjectDef
): RecordTypeInfo[] {
    const defaultName = access.defaultRecordType(object);
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
                      available: type.isActive && access.canUseRecordType(object, type.developerName),
                      isDefault: type.developerName === defaultName,
                      master: false
                  }
              ];
    });
    const master = {
        id: MASTER_RECORD_TYPE,
        developerName: 'Master',
        label: 'Master',
        active: true,
        available: true,
        isDefault: defaultName === undefined,
        master: true
    };
    return [...own, master];
}
