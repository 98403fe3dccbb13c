import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { visibleObject } from '../query/field-path.ts';
import type { PathAst } from './ast.ts';
import { type Scope, unknownChildList } from './scope.ts';

export interface ChildList {
    readonly name: string;
    readonly object: ObjectDef;
    readonly reference: FieldDef;
}

/** The list `Contacts` or `Stage_Mappings__r` of the scope's object. */
export function childRelationship(scope: Scope, from: PathAst, name: string): ChildList {
    const lists = scope.sight.schema.children.get(scope.object.name.toLowerCase()) ?? [];
    for (const list of lists) {
        const child =
            list.name?.toLowerCase() === name.toLowerCase() ? visibleObject(scope.sight, list.childObject) : undefined;
        if (child && scope.sight.access.canReadField(child, list.field)) {
            return { name: list.name as string, object: child, reference: list.field };
        }
    }
    throw scope.error('INVALID_TYPE', from.at, unknownChildList(name));
}
