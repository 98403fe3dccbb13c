import { childrenOf, textOf, type XmlElement } from '../../../engine/metadata/xml.ts';
import type { ChildRelationship, ObjectDef } from '../../../engine/schema/schema.ts';
import type { RelatedListModel } from '../../page-types.ts';
import { columnField } from './list-columns.ts';
import { readableFields, readableObject, type Viewer } from './viewer.ts';

/** Rows that follow every record around and would drown the others. */
const BACKSTAGE = /(History|Share|Feed|ChangeEvent|Permission.*|Assignment)$/;
const COLUMNS = 4;

/**
 * Lists that a record of this object carries: those of its deployed layout; else those of the stock layout, and after them
 * the lists of deployed objects; else all that lead to objects with lists of their own.
 */
export function relatedListsOf(viewer: Viewer, object: ObjectDef): RelatedListModel[] {
    const relationships = viewer.schema.children.get(object.name.toLowerCase()) ?? [];
    const listsOf = (some: readonly ChildRelationship[]): RelatedListModel[] =>
        some.flatMap((relationship) => relatedList(viewer, relationship) ?? []);
    const candidates = listsOf(relationships);
    const wanted = layoutRelatedLists(viewer, object);
    if (wanted.length > 0) return wanted.flatMap((list) => laidOut(viewer, candidates, list) ?? []);
    // what the platform itself points here (Created By and the like) is a list only where a layout asks for it
    const written = listsOf(relationships.filter(({ field }) => !field.system));
    const others = written.filter((list) => !BACKSTAGE.test(list.childObject));
    if (object.relatedLists.length === 0) return others;
    return [...stockLists(viewer, object, candidates), ...others.filter((list) => list.childObject.endsWith('__c'))];
}

const stockLists = (viewer: Viewer, object: ObjectDef, candidates: readonly RelatedListModel[]): RelatedListModel[] =>
    object.relatedLists.flatMap(({ name, label, fields }) => {
        const list = candidates.find((candidate) => candidate.name === name);
        const child = list && readableObject(viewer, list.childObject);
        return list && child ? [{ ...list, label, columns: readableFields(viewer, child, fields) }] : [];
    });

function relatedList(viewer: Viewer, relationship: ChildRelationship): RelatedListModel | undefined {
    const child = readableObject(viewer, relationship.childObject);
    const { name, field } = relationship;
    if (!child || !name || !viewer.access.canReadField(child, field) || field.name === 'OwnerId') {
        return undefined;
    }
    return {
        name,
        label: labelOf(child, field.name),
        childObject: child.name,
        parentField: field.name,
        columns: columnsOf(viewer, child, field.name),
        icon: child.icon
    };
}

/** Two lists of one object are told apart by the field that leads here. */
const labelOf = (child: ObjectDef, fieldName: string): string => {
    const field = child.fields.get(fieldName.toLowerCase());
    const plain = field?.masterDetail || !/^(Parent|Reports|Converted|Source)/.test(fieldName);
    return plain ? child.pluralLabel : `${child.pluralLabel} (${(field?.label ?? fieldName).replace(/ ID$/, '')})`;
};

function columnsOf(viewer: Viewer, child: ObjectDef, parentField: string): string[] {
    const nameField = [...child.fields.values()].find((field) => field.nameField)?.name ?? 'Id';
    const others = [...child.compactLayout, 'CreatedDate'].filter((name) => name !== parentField && name !== nameField);
    return readableFields(viewer, child, [nameField, ...new Set(others)]).slice(0, COLUMNS);
}

/** The related list of that name, whether the layout shows it or not. */
export function relatedListNamed(viewer: Viewer, object: ObjectDef, name: string): RelatedListModel | undefined {
    const relationships = viewer.schema.children.get(object.name.toLowerCase()) ?? [];
    const candidates = relationships.flatMap((relationship) => relatedList(viewer, relationship) ?? []);
    // a page names a list of a custom object by its relationship, with or without the ending
    return candidates.find((list) => namesList(list, name) || `${list.name}__r` === name);
}

const layoutRelatedLists = (viewer: Viewer, object: ObjectDef): readonly XmlElement[] => {
    const layout = viewer.org.metadata.list('Layout').find((one) => one.fullName.startsWith(`${object.name}-`))?.xml;
    return layout ? childrenOf(layout, 'relatedLists') : [];
};

/** A list as the layout has it: `Stage_Mapping__c.Funnel_Stage__c` or `RelatedOpportunityList`, with columns and order. */
function laidOut(
    viewer: Viewer,
    candidates: readonly RelatedListModel[],
    xml: XmlElement
): RelatedListModel | undefined {
    const list = candidates.find((candidate) => namesList(candidate, textOf(xml, 'relatedList') ?? ''));
    const child = list && readableObject(viewer, list.childObject);
    if (!child) return undefined;
    const fieldOfAlias = (alias: string): string[] => {
        const path = columnField(viewer.schema, child, alias.trim());
        return path && (path.includes('.') || readableFields(viewer, child, [path]).length > 0) ? [path] : [];
    };
    const columns = childrenOf(xml, 'fields').flatMap((field) => fieldOfAlias(field.text));
    const [path] = fieldOfAlias(textOf(xml, 'sortField') ?? '');
    const excluded = childrenOf(xml, 'excludeButtons').map((button) => button.text.trim());
    return {
        ...list,
        ...(columns.length > 0 ? { columns } : {}),
        ...(path ? { sort: { path, descending: textOf(xml, 'sortOrder') === 'Desc' } } : {}),
        ...(excluded.some((button) => /^New/.test(button)) ? { canCreate: false } : {})
    };
}

const namesList = (list: RelatedListModel, name: string): boolean =>
    `${list.childObject}.${list.parentField}` === name ||
    list.name === name ||
    new RegExp(`^Related(${list.childObject.replace('__c', '')})s?List$`).test(name);
