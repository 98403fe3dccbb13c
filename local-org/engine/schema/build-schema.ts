import type { Catalog } from '../../catalog/catalog.ts';
import type { OrgFeatures } from '../org.ts';
import { assembleSchema } from './assemble-schema.ts';
import { picklistValue, standardObject } from './from-catalog.ts';
import type { FieldDef, ObjectDef, Schema } from './schema.ts';

export interface SchemaSources {
    readonly catalog: Catalog;
    readonly features: OrgFeatures;
    readonly version: number;
}

/** Makes the schema from the catalogue and what was deployed. */
export function buildSchema({ catalog, features, version }: SchemaSources): Schema {
    const sets = new Map([...catalog.valueSets].map(([name, values]) => [name, values.map(picklistValue)]));
    const objects = catalog.objects
        .filter((object) => isOn(object.feature, features))
        .map((object) => standardObject(object, sets))
        .map((object) => (features.auditFields ? openAuditFields(object) : object));
    return assembleSchema(objects, version);
}

function isOn(feature: string | undefined, features: OrgFeatures): boolean {
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

/** Audit fields that data loads may give: on insert, and on update too. */
const GIVEN_ON_INSERT = new Set(['CreatedDate', 'CreatedById', 'LastModifiedDate', 'LastModifiedById']);
const GIVEN_ON_UPDATE = new Set(['LastModifiedDate']);

function openAuditFields(object: ObjectDef): ObjectDef {
    const open = (field: FieldDef): FieldDef =>
        GIVEN_ON_INSERT.has(field.name) && object.createable
            ? { ...field, createable: true, updateable: GIVEN_ON_UPDATE.has(field.name) }
            : field;
    return { ...object, fields: new Map([...object.fields].map(([key, field]) => [key, open(field)])) };
}
