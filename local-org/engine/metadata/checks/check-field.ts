import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../schema/schema.ts';
import { childOf, childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';
import { missingGlobals, notFound, type Check } from './check.ts';

const LONGEST = 40;
const NEEDS_LINES = new Set(['LongTextArea', 'Html', 'MultiselectPicklist']);
/** Types whose values may be told apart, and found by. */
const KEYS = new Set(['Text', 'Number', 'Email', 'AutoNumber', 'MetadataRelationship']);
const CONSTRAINTS = new Set(['Cascade', 'Restrict', 'SetNull']);
/** Master-detail relationships that one object may have. */
const MOST_MASTERS = 2;

/** What a custom field says of itself, beyond what its type needs. */
export const checkCustomField: Check = ({ fullName, xml }, context) => {
    const { schema } = context;
    const [objectName = '', name = ''] = fullName.split('.');
    const object = objectOf(schema, objectName === 'Activity' ? 'Task' : objectName);
    const field = object && fieldOf(object, name);
    if (!xml || !object || !field?.custom) {
        return [];
    }
    const type = textOf(xml, 'type') ?? '';
    const formula = textOf(xml, 'formula');
    return [
        ...nameProblems(name, textOf(xml, 'label')),
        ...(formula === undefined ? facetProblems(xml, type) : missingGlobals(formula, context)),
        ...relationshipProblems(xml, type, object),
        ...picklistProblems(xml, type, object, field)
    ];
};

function nameProblems(name: string, label: string | undefined): string[] {
    const developerName = name.replace(/__c$/, '').replace(/^[A-Za-z0-9]{1,15}__/, '');
    return [
        ...(label ? [] : ['Must specify a non-empty label for the CustomField']),
        ...(label && label.length > LONGEST
            ? [`Value too long for field: MasterLabel maximum length is:${LONGEST}`]
            : []),
        ...(developerName.length > LONGEST
            ? [`Value too long for field: DeveloperName maximum length is:${LONGEST}`]
            : [])
    ];
}

function facetProblems(xml: XmlElement, type: string): string[] {
    const isKey = (facet: string): string[] =>
        flagOf(xml, facet) && !KEYS.has(type) ? [`Can not specify '${facet}' for a CustomField of type ${type}`] : [];
    return [
        ...(NEEDS_LINES.has(type) && textOf(xml, 'visibleLines') === undefined
            ? [`Must specify 'visibleLines' for a CustomField of type ${type}`]
            : []),
        ...isKey('unique'),
        ...isKey('externalId'),
        ...(type === 'Location' && textOf(xml, 'scale') === undefined
            ? [`Must specify 'scale' for a CustomField of type ${type}`]
            : [])
    ];
}

function relationshipProblems(xml: XmlElement, type: string, object: ObjectDef): string[] {
    const constraint = textOf(xml, 'deleteConstraint');
    const target = textOf(xml, 'referenceTo') ?? '';
    if (constraint !== undefined && !CONSTRAINTS.has(constraint)) {
        return [`'${constraint}' is not a valid value for the enum 'DeleteConstraint'`];
    }
    if (type === 'Lookup') {
        return flagOf(xml, 'required') && (constraint ?? 'SetNull') === 'SetNull'
            ? ['Must specify either cascade delete or restrict delete for required lookup foreign key.']
            : [];
    }
    if (type !== 'MasterDetail') {
        return [];
    }
    const masters = [...object.fields.values()].filter((field) => field.masterDetail);
    return [
        ...(textOf(xml, 'relationshipName')
            ? []
            : ["Must specify 'relationshipName' for a CustomField of type MasterDetail"]),
        ...(object.custom ? [] : [`Master-Detail relationships are for custom objects, and ${object.name} is none`]),
        ...(target === 'User' ? ['A Master-Detail relationship cannot have User as its master'] : []),
        ...(masters.length > MOST_MASTERS
            ? [`${object.name} has ${masters.length} Master-Detail relationships; ${MOST_MASTERS} are the most`]
            : [])
    ];
}

function picklistProblems(xml: XmlElement, type: string, object: ObjectDef, field: FieldDef): string[] {
    if (type !== 'Picklist' && type !== 'MultiselectPicklist') {
        return [];
    }
    const valueSet = childOf(xml, 'valueSet');
    if (!valueSet) {
        return childOf(xml, 'picklist') ? [] : [`Must specify 'valueSet' for a CustomField of type ${type}`];
    }
    const values = field.picklist?.values ?? [];
    const seen = new Set<string>();
    const twice = values.filter(({ value }) => seen.size === seen.add(value.toLowerCase()).size);
    return [
        ...twice.map(({ value }) => `Duplicate picklist value: ${value}`),
        ...(values.filter(({ isDefault }) => isDefault).length > 1 ? ['A picklist has one default value at most'] : []),
        ...dependencyProblems(valueSet, object, field)
    ];
}

/** A dependent picklist names a checkbox or picklist of its object, its values, and values of its own. */
function dependencyProblems(valueSet: XmlElement, object: ObjectDef, field: FieldDef): string[] {
    const name = textOf(valueSet, 'controllingField');
    if (!name) {
        return [];
    }
    const controlling = fieldOf(object, name);
    if (!controlling || !(controlling.picklist || controlling.type === 'boolean')) {
        return [notFound('controllingField', 'CustomField', `${object.name}.${name}`)];
    }
    const offered = controlling.picklist?.values.map(({ value }) => value) ?? ['checked', 'unchecked'];
    const known = new Set(offered.map((value) => value.toLowerCase()));
    const own = new Set((field.picklist?.values ?? []).map(({ value }) => value.toLowerCase()));
    return childrenOf(valueSet, 'valueSettings').flatMap((setting) => {
        const value = textOf(setting, 'valueName') ?? '';
        return [
            ...childrenOf(setting, 'controllingFieldValue')
                .filter(({ text }) => !known.has(text.toLowerCase()))
                .map(({ text }) => `Control field value '${text}' not found, valid values are [${offered.join(', ')}]`),
            ...(own.has(value.toLowerCase()) ? [] : [`Picklist value: ${value} in picklist: ${field.name} not found`])
        ];
    });
}
