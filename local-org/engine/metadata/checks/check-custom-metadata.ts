import { OrgError } from '../../errors.ts';
import { fieldOf, objectOf } from '../../schema/schema.ts';
import { converterOf } from '../../values.ts';
import { childOf, childrenOf, textOf } from '../xml.ts';
import { notFound, type Check } from './check.ts';

/** A record of a custom metadata type has a label, and values that fit the type's fields. */
export const checkCustomMetadata: Check = ({ fullName, xml }, { schema, has }) => {
    const [typeName = '', recordName = ''] = fullName.split('.');
    const type = objectOf(schema, `${typeName}__mdt`);
    if (!type || !xml) {
        return [notFound('CustomMetadata', 'CustomObject', `${typeName}__mdt`)];
    }
    const label = textOf(xml, 'label');
    return [
        ...(label ? [] : ['Required field is missing: label']),
        ...[label ?? '', recordName]
            .filter((name) => name.length > 40)
            .map((name) => `${name}: data value too large: ${name} (max length=40)`),
        ...childrenOf(xml, 'values').flatMap((entry) => {
            const name = textOf(entry, 'field') ?? '';
            const field = fieldOf(type, name);
            const value = childOf(entry, 'value');
            if (!field?.custom) {
                return [notFound('field', 'CustomField', `${type.name}.${name}`)];
            }
            if (!value || value.attributes['xsi:nil'] === 'true' || value.text === '') {
                return field.required ? [`Required field is missing: ${field.name}`] : [];
            }
            if (field.type === 'reference') {
                const target = `${(field.referenceTo[0] ?? '').replace(/__mdt$/, '')}.${value.text}`;
                return has('CustomMetadata', target) ? [] : [notFound(field.name, 'CustomMetadata', target)];
            }
            return refusalOf(() => converterOf(field)(value.text));
        })
    ];
};

function refusalOf(convert: () => unknown): string[] {
    try {
        convert();
        return [];
    } catch (error) {
        if (error instanceof OrgError) {
            return [error.message];
        }
        throw error;
    }
}
