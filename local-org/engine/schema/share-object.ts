import { makeField } from './field-def.ts';
import type { FieldDef, ObjectDef } from './schema.ts';

const readOnly = { createable: false, updateable: false, system: true } as const;

const reference = (name: string, label: string, referenceTo: string[], relationshipName: string): FieldDef =>
    makeField({ name, label, type: 'reference', referenceTo, relationshipName, required: true, updateable: false });

const level = (value: string, label: string) => ({ value, label, isActive: true, isDefault: false });

/** Custom objects whose records may be shared one by one: those that not everybody may change. */
export const isShareable = (object: ObjectDef): boolean =>
    object.custom && object.owned && ['Private', 'Read'].includes(object.sharingModel);

/** The object with which records of a custom object are shared: `X__Share`. */
export function shareObject(object: ObjectDef, keyPrefix: string): ObjectDef {
    const fields: readonly FieldDef[] = [
        makeField({ name: 'Id', label: 'Record ID', type: 'id', ...readOnly }),
        {
            ...reference('ParentId', 'Parent ID', [object.name], 'Parent'),
            childRelationshipName: 'Shares',
            onParentDelete: 'cascade'
        },
        makeField({
            name: 'AccessLevel',
            label: 'Access Level',
            type: 'picklist',
            required: true,
            picklist: {
                restricted: true,
                values: [level('Read', 'Read Only'), level('Edit', 'Read/Write'), level('All', 'Owner')]
            }
        }),
        reference('UserOrGroupId', 'User/Group ID', ['User', 'Group'], 'UserOrGroup'),
        makeField({
            name: 'RowCause',
            label: 'Row Cause',
            type: 'picklist',
            updateable: false,
            defaultValue: 'Manual',
            picklist: { restricted: false, values: [] }
        }),
        makeField({ name: 'LastModifiedDate', label: 'Last Modified Date', type: 'datetime', ...readOnly }),
        makeField({
            name: 'LastModifiedById',
            label: 'Last Modified By ID',
            type: 'reference',
            referenceTo: ['User'],
            relationshipName: 'LastModifiedBy',
            ...readOnly
        }),
        makeField({ name: 'IsDeleted', label: 'Deleted', type: 'boolean', ...readOnly })
    ];
    return {
        ...object,
        name: object.name.replace(/__c$/, '__Share'),
        label: `Share: ${object.label}`,
        pluralLabel: `Share: ${object.label}`,
        keyPrefix,
        sharingModel: 'ControlledByParent',
        controllingField: 'ParentId',
        fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
        recordTypes: [],
        validationRules: [],
        owned: false,
        historyEnabled: false,
        activitiesEnabled: false,
        compactLayout: [],
        layout: [],
        relatedLists: []
    };
}
