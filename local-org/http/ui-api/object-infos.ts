import { OrgError } from '../../engine/errors.ts';
import { visibleObject } from '../../services/records/object-access.ts';
import { objectInfo } from '../../services/ui-api/object-info.ts';
import { allPicklistValues, picklistValues } from '../../services/ui-api/picklist-values.ts';
import { themeInfo } from '../../services/ui-api/theme.ts';
import { ok, type Resource } from '../resource.ts';
import { commaList } from '../rest/inputs.ts';

/** Objects as pages need to know them. */
export const objectInfoResources: readonly Resource[] = [
    {
        method: 'GET',
        path: '/ui-api/object-info',
        handle(caller) {
            const seen = [...caller.org.schema().objects.values()].filter((object) => caller.access.canRead(object));
            const objects = seen.map((object) => ({
                apiName: object.name,
                keyPrefix: object.keyPrefix,
                label: object.label,
                labelPlural: object.pluralLabel,
                nameFields: [...object.fields.values()].filter((field) => field.nameField).map((field) => field.name),
                objectInfoUrl: `/services/data/v${caller.version}/ui-api/object-info/${object.name}`,
                themeInfo: themeInfo(caller, object)
            }));
            return ok({
                eTag: `${caller.org.schema().version}`,
                objects: Object.fromEntries(objects.map((object) => [object.apiName, object]))
            });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/object-info/:object',
        handle: (caller, { params }) => ok(objectInfo(caller, visibleObject(caller, params.object ?? '')))
    },
    {
        method: 'GET',
        path: '/ui-api/object-info/batch/:objects',
        handle(caller, { params }) {
            const results = (commaList(params.objects) ?? []).map((name) => {
                try {
                    return { statusCode: 200, result: objectInfo(caller, visibleObject(caller, name)) };
                } catch (error) {
                    if (error instanceof OrgError) {
                        return {
                            statusCode: error.status,
                            result: [{ errorCode: error.errorCode, message: error.message }]
                        };
                    }
                    throw error;
                }
            });
            return ok({ results });
        }
    },
    {
        method: 'GET',
        path: '/ui-api/object-info/:object/picklist-values/:recordType',
        handle: (caller, { params }) =>
            ok(allPicklistValues(caller, visibleObject(caller, params.object ?? ''), params.recordType ?? ''))
    },
    {
        method: 'GET',
        path: '/ui-api/object-info/:object/picklist-values/:recordType/:field',
        handle: (caller, { params }) =>
            ok(
                picklistValues(
                    caller,
                    visibleObject(caller, params.object ?? ''),
                    params.recordType ?? '',
                    params.field ?? ''
                )
            )
    }
];
