import type { OrgFeatures } from '../org.ts';
import type { FieldDef, ObjectDef } from './schema.ts';

/** Whether an optional feature of the catalogue is switched on. */
export function isOn(feature: string | undefined, features: OrgFeatures): boolean {
    switch (feature) {
        case undefined:
            return true;
        case 'AccountTeams':
            return features.accountTeams;
        case 'OpportunityTeams':
            return features.opportunityTeams;
        default:
            return false;
    }
}

const mapFields = (object: ObjectDef, change: (field: FieldDef) => FieldDef): ObjectDef => ({
    ...object,
    fields: new Map([...object.fields].map(([key, field]) => [key, change(field)]))
});

/** Fields that data loads may give: audit fields and what a lead became, on insert; one of them on update too. */
const GIVEN_ON_INSERT = new Set([
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'ConvertedDate',
    'ConvertedAccountId',
    'ConvertedContactId',
    'ConvertedOpportunityId'
]);
const GIVEN_ON_UPDATE = new Set(['LastModifiedDate']);

export const openAuditFields = (object: ObjectDef): ObjectDef =>
    mapFields(object, (field) =>
        GIVEN_ON_INSERT.has(field.name) && object.createable
            ? { ...field, createable: true, updateable: GIVEN_ON_UPDATE.has(field.name) }
            : field
    );

/** Objects without record types have no RecordTypeId, as on the platform; custom objects get one with their first. */
export function dropUnusedRecordTypes(object: ObjectDef): ObjectDef {
    const fields = new Map(object.fields);
    if (object.recordTypes.length === 0) {
        fields.delete('recordtypeid');
        fields.delete('campaignmemberrecordtypeid');
    } else if (object.custom) {
        fields.set('recordtypeid', RECORD_TYPE);
    }
    return { ...object, fields };
}

const RECORD_TYPE: FieldDef = {
    name: 'RecordTypeId',
    label: 'Record Type ID',
    type: 'reference',
    custom: false,
    length: 18,
    precision: 0,
    scale: 0,
    required: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    createable: true,
    updateable: true,
    nameField: false,
    referenceTo: ['RecordType'],
    relationshipName: 'RecordType',
    masterDetail: false,
    onParentDelete: 'setNull',
    trackHistory: false,
    system: false,
    stored: true
};

/** Tasks and events may relate to custom objects that allow activities. */
export function relateActivities(objects: readonly ObjectDef[]): ObjectDef[] {
    const targets = objects.filter((object) => object.custom && object.activitiesEnabled).map((object) => object.name);
    return objects.map((object) =>
        object.name === 'Task' || object.name === 'Event'
            ? mapFields(object, (field) =>
                  field.name === 'WhatId' ? { ...field, referenceTo: [...field.referenceTo, ...targets] } : field
              )
            : object
    );
}
