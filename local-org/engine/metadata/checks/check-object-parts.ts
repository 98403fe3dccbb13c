import { fieldOf, objectOf, type ObjectDef } from '../../schema/schema.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { missingField, missingGlobals, missingObject, type Check } from './check.ts';

const LONGEST_MESSAGE = 255;

/** What a list view may be about. */
const SCOPES = new Set([
    'AssignedToMe',
    'Delegated',
    'Everything',
    'Mine',
    'MineAndMyGroups',
    'MyTeamTerritory',
    'MyTerritory',
    'Queue',
    'SalesTeam',
    'ScopingRule',
    'Team'
]);

/** Columns have names of their own (`OWNER.ALIAS`, `CREATED_DATE`) or those of fields; only of the latter one can tell that they are not there. */
const PLATFORM_COLUMN = /^[A-Z0-9_]+(\.[A-Z0-9_]+)*$/;

const isColumn = (object: ObjectDef, name: string): boolean =>
    PLATFORM_COLUMN.test(name) ||
    fieldOf(object, name.split('.')[0] ?? '') !== undefined ||
    (object.name.endsWith('__mdt') && !name.endsWith('__c'));

/** A list view shows and filters fields of its object. */
export const checkListView: Check = ({ fullName, xml }, { schema }) => {
    const object = objectOf(schema, fullName.split('.')[0] ?? '');
    if (!xml || !object) {
        return [missingObject('CustomObject', fullName.split('.')[0] ?? '')];
    }
    const scope = textOf(xml, 'filterScope') ?? '';
    const names = [
        ...childrenOf(xml, 'columns').map(({ text }) => text),
        ...childrenOf(xml, 'filters').map((filter) => textOf(filter, 'field') ?? '')
    ];
    return [
        ...(textOf(xml, 'label') ? [] : ['Required field is missing: label']),
        ...(scope === '' ? ['Required field is missing: filterScope'] : []),
        ...(scope === '' || SCOPES.has(scope) ? [] : [`'${scope}' is not a valid value for the enum 'FilterScope'`]),
        ...names.filter((name) => !isColumn(object, name)).map((name) => `Could not resolve list view column: ${name}`)
    ];
};

/** Elements of compact layouts and field sets that name fields. */
const fieldsOfPart = (xml: XmlElement): string[] => [
    ...childrenOf(xml, 'fields').map(({ text }) => text),
    ...['availableFields', 'displayedFields']
        .flatMap((name) => childrenOf(xml, name))
        .map((item) => textOf(item, 'field') ?? '')
];

/** A compact layout or a field set has a label and names fields of its object, or of its parents. */
export const checkFieldList: Check = ({ fullName, xml }, { schema }) => {
    const object = objectOf(schema, fullName.split('.')[0] ?? '');
    if (!xml || !object) {
        return [missingObject('CustomObject', fullName.split('.')[0] ?? '')];
    }
    return [
        ...(textOf(xml, 'label') ? [] : ['Required field is missing: label']),
        ...fieldsOfPart(xml).flatMap((name) => missingField(schema, object, name, 'field'))
    ];
};

/** A validation rule says when it refuses, and what. */
export const checkValidationRule: Check = ({ xml }, context) => {
    const condition = xml && textOf(xml, 'errorConditionFormula');
    const message = (xml && textOf(xml, 'errorMessage')) ?? '';
    return [
        ...(message ? [] : ['Required field is missing: errorMessage']),
        ...(message.length > LONGEST_MESSAGE
            ? [`Value too long for field: ErrorMessage maximum length is:${LONGEST_MESSAGE}`]
            : []),
        ...(condition ? missingGlobals(condition, context) : ['Required field is missing: errorConditionFormula'])
    ];
};
