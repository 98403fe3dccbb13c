import { childrenOf, textOf } from '../metadata/xml.ts';
import type { Org } from '../org.ts';
import type { ObjectDef } from '../schema/schema.ts';
import type { Person } from './person.ts';

/** Objects about whose record types some profile or permission set says something; in lower case. */
function assignedObjects(org: Org): Set<string> {
    const names = ['Profile', 'PermissionSet']
        .flatMap((type) => org.metadata.list(type))
        .flatMap(({ xml }) => (xml ? childrenOf(xml, 'recordTypeVisibilities') : []))
        .map((item) => (textOf(item, 'recordType') ?? '').split('.')[0] ?? '');
    return new Set(names.map((name) => name.toLowerCase()));
}

/**
 * Which record types a person may give to records: those that profile and permission sets name. Where nobody's do, an
 * administrator has not come to it yet, and all may be used.
 */
export function recordTypeRights(org: Org, person: Person) {
    const { grants } = person;
    let assigned: Set<string> | undefined;
    const isOpen = (object: ObjectDef): boolean => {
        assigned ??= assignedObjects(org);
        return grants.userPermissions.has('ModifyAllData') || !assigned.has(object.name.toLowerCase());
    };
    const canUseRecordType = (object: ObjectDef, developerName: string): boolean =>
        isOpen(object) || grants.recordTypes.has(`${object.name}.${developerName}`.toLowerCase());
    return {
        canUseRecordType,
        defaultRecordType(object: ObjectDef): string | undefined {
            const name = grants.defaultRecordTypes.get(object.name.toLowerCase());
            return object.recordTypes.find((type) => type.isActive && type.developerName === name)?.developerName;
        }
    };
}
