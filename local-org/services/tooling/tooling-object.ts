import { createHash } from 'node:crypto';
import { makeId } from '../../engine/record-ids.ts';
import { makeField } from '../../engine/schema/field-def.ts';
import type { FieldDef, FieldType, ObjectDef } from '../../engine/schema/schema.ts';
import type { SqlValue } from '../../storage/database.ts';

export type ToolingRow = Readonly<Record<string, SqlValue>>;

/** An object of the Tooling API with the rows that the org has of it. */
export interface ToolingObject {
    readonly definition: ObjectDef;
    readonly rows: readonly ToolingRow[];
}

const AUDIT = 'CreatedDate:datetime CreatedById>User LastModifiedDate:datetime LastModifiedById>User';

/**
 * Fields from a short text: `Name` (text), `Length:int`, `CreatedById>User` (a reference, its relationship without Id).
 * `EntityDefinitionId` is a text as on the platform (`Account`); the reference behind `EntityDefinition` stands beside it.
 */
function fieldsOf(text: string): FieldDef[] {
    return text.split(/\s+/).map((entry) => {
        const [, name = '', mark, kind = 'string'] = /^(\w+)(?:([:>])(\w+))?$/.exec(entry) ?? [];
        const plain = { name, label: name, createable: false, updateable: false, nameField: name === 'DeveloperName' };
        return mark === '>'
            ? makeField({
                  ...plain,
                  type: 'reference',
                  referenceTo: [kind],
                  relationshipName: name.replace(/(?:Id|Key)$/, '')
              })
            : makeField({ ...plain, type: kind as FieldType });
    });
}

/** An object that is only read. @param keyPrefix first three characters of its ids */
export function toolingObject(
    name: string,
    keyPrefix: string,
    fields: string,
    rows: readonly ToolingRow[] = [],
    children: Readonly<Record<string, string>> = {}
): ToolingObject {
    const all = fieldsOf(`Id:id ${fields} ${AUDIT}`).map((field) => {
        const list = children[field.name];
        return list === undefined ? field : { ...field, childRelationshipName: list };
    });
    const definition: ObjectDef = {
        name,
        label: name,
        pluralLabel: name,
        keyPrefix,
        custom: false,
        sharingModel: 'ReadWrite',
        fields: new Map(all.map((field) => [field.name.toLowerCase(), field])),
        recordTypes: [],
        validationRules: [],
        createable: false,
        updateable: false,
        deletable: false,
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        undeletable: false,
        compactLayout: [],
        layout: [],
        relatedLists: [],
        icon: 'standard:metadata'
    };
    return { definition, rows };
}

const ID_NUMBERS = 2 ** 47;

/** The same id for the same thing at every start, whatever else is deployed. */
export function idOf(keyPrefix: string, name: string): string {
    const digest = createHash('sha256').update(name.toLowerCase()).digest();
    return makeId(keyPrefix, digest.readUIntBE(0, 6) % ID_NUMBERS);
}
