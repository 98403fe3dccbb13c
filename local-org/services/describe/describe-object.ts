import { objectOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { supportedScopes as scopesOf } from '../../engine/query/scopes.ts';
import { keptPerAccess } from '../kept-per-access.ts';
import { visibleFields } from '../records/object-access.ts';
import { describeField } from './describe-field.ts';
import { recordTypesOf } from './record-types.ts';

/** The short form of an object: one entry of describeGlobal. */
export function summarizeObject(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const { access } = caller;
    const root = `/services/data/v${caller.version}/sobjects/${object.name}`;
    return {
        activateable: false,
        associateEntityType: null,
        associateParentEntity: null,
        createable: object.createable && access.canCreate(object),
        custom: object.custom,
        customSetting: object.customSetting !== undefined,
        deepCloneable: false,
        deletable: object.deletable && access.canDelete(object),
        deprecatedAndHidden: false,
        feedEnabled: false,
        hasSubtypes: false,
        isInterface: false,
        isSubtype: false,
        keyPrefix: object.keyPrefix,
        label: object.label,
        labelPlural: object.pluralLabel,
        layoutable: object.layout.length > 0,
        mergeable: false,
        mruEnabled: !object.platformEvent,
        name: object.name,
        queryable: !object.platformEvent,
        replicateable: !object.platformEvent,
        retrieveable: !object.platformEvent,
        searchable: false,
        triggerable: false,
        undeletable: object.undeletable,
        updateable: object.updateable && access.canEdit(object),
        urls: { sobject: root, describe: `${root}/describe`, rowTemplate: `${root}/{ID}` }
    };
}

export function describeGlobal(caller: Caller): Record<string, unknown> {
    const seen = [...caller.org.schema().objects.values()].filter((object) => caller.access.canRead(object));
    seen.sort((a, b) => a.name.localeCompare(b.name, 'en'));
    return { encoding: 'UTF-8', maxBatchSize: 200, sobjects: seen.map((object) => summarizeObject(caller, object)) };
}

const kept = keptPerAccess<Record<string, unknown>>();

/** The whole describe of one object, as this person sees it. */
export const describeObject = (caller: Caller, object: ObjectDef): Record<string, unknown> =>
    kept(caller.access, `${object.name} ${caller.version} ${caller.origin}`, () => makeDescription(caller, object));

function makeDescription(caller: Caller, object: ObjectDef): Record<string, unknown> {
    const summary = summarizeObject(caller, object);
    const root = `/services/data/v${caller.version}/sobjects/${object.name}`;
    return {
        actionOverrides: [],
        ...summary,
        childRelationships: childRelationships(caller, object),
        compactLayoutable: true,
        defaultImplementation: null,
        extendedBy: null,
        extendsInterfaces: null,
        fields: visibleFields(caller, object)
            .filter((field) => !(object.platformEvent && field.type === 'id'))
            .map((field) => describeField(caller.access, object, field)),
        implementedBy: null,
        implementsInterfaces: null,
        listviewable: null,
        lookupLayoutable: null,
        namedLayoutInfos: [],
        networkScopeFieldName: null,
        recordTypeInfos: recordTypesOf(caller, object).map((type) => ({
            active: type.active,
            available: type.available,
            defaultRecordTypeMapping: type.isDefault,
            developerName: type.developerName,
            master: type.master,
            name: type.label,
            recordTypeId: type.id,
            urls: { layout: `${root}/describe/layouts/${type.id}` }
        })),
        searchLayoutable: false,
        sobjectDescribeOption: 'FULL',
        supportedScopes: supportedScopes(caller, object),
        urls: {
            ...(summary.urls as object),
            uiDetailTemplate: `${caller.origin}/{ID}`,
            uiEditTemplate: `${caller.origin}/{ID}/e`,
            uiNewRecord: `${caller.origin}/${object.keyPrefix}/e`
        }
    };
}

function childRelationships(caller: Caller, object: ObjectDef): Record<string, unknown>[] {
    const schema = caller.org.schema();
    return (schema.children.get(object.name.toLowerCase()) ?? []).flatMap((child) => {
        const childObject = objectOf(schema, child.childObject);
        if (
            !childObject ||
            !caller.access.canRead(childObject) ||
            !caller.access.canReadField(childObject, child.field)
        ) {
            return [];
        }
        return [
            {
                cascadeDelete: child.field.onParentDelete === 'cascade',
                childSObject: childObject.name,
                deprecatedAndHidden: false,
                field: child.field.name,
                junctionIdListNames: [],
                junctionReferenceTo: [],
                relationshipName: child.name ?? null,
                restrictedDelete: child.field.onParentDelete === 'restrict'
            }
        ];
    });
}

function supportedScopes({ org }: Caller, object: ObjectDef): { label: string; name: string }[] {
    const plural = object.pluralLabel.toLowerCase();
    const labels = {
        everything: `All ${plural}`,
        mine: `My ${plural}`,
        delegated: `My delegated ${plural}`,
        team: `My ${object.label.toLowerCase()} teams`
    };
    return scopesOf(org.schema(), object).map((name) => ({ label: labels[name], name }));
}
