import { childOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import type { FieldDef, ObjectDef, SharingModel } from './schema.ts';

/** Applies what a deployed object file may change of a standard object. */
export function overrideObject(object: ObjectDef, xml: XmlElement): ObjectDef {
    const sharing = textOf(xml, 'sharingModel') as SharingModel | undefined;
    return {
        ...object,
        label: textOf(xml, 'label') ?? object.label,
        pluralLabel: textOf(xml, 'pluralLabel') ?? object.pluralLabel,
        sharingModel: sharing ?? object.sharingModel,
        historyEnabled: childOf(xml, 'enableHistory') ? flagOf(xml, 'enableHistory') : object.historyEnabled
    };
}

/** Applies what a deployed field file may change of a standard field: help, description, history. */
export function overrideField(field: FieldDef, xml: XmlElement): FieldDef {
    const helpText = textOf(xml, 'inlineHelpText');
    const description = textOf(xml, 'description');
    return {
        ...field,
        label: textOf(xml, 'label') ?? field.label,
        ...(helpText ? { helpText } : {}),
        ...(description ? { description } : {}),
        trackHistory: childOf(xml, 'trackHistory') ? flagOf(xml, 'trackHistory') : field.trackHistory
    };
}
