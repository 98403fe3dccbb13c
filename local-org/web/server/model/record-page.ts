import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { LayoutSection, RecordPageModel, RegionsModel } from '../../page-types.ts';
import { appOverride } from './apps.ts';
import { builtInRecordPage } from './built-in-pages.ts';
import { fieldsNamedBy, readFlexiPage } from './flexipage.ts';
import { withLists } from './page-lists.ts';
import { pathOf } from './paths.ts';
import { withPersonValues } from './person-values.ts';
import { recordActionsOf } from './record-actions.ts';
import { relatedListsOf } from './related-lists.ts';
import { readableFields, type Viewer } from './viewer.ts';

/** The record page of an object in an app: the app's own choice, else the org's default, else a built-in page. */
export function recordPageOf(viewer: Viewer, app: string, object: ObjectDef): RecordPageModel {
    const name = appOverride(viewer, app, object.name) ?? orgDefault(viewer, object.name);
    const made: RegionsModel = (name && readFlexiPage(viewer.org, name)) || builtInRecordPage(object.label);
    const page = withPersonValues(viewer, withLists(viewer, made, object));
    const sections = sectionsOf(viewer, object);
    const highlights = readableFields(viewer, object, object.compactLayout);
    const path = pathOf(viewer, object);
    const shown = [
        ...sections.flatMap((section) => section.columns.flat()),
        ...highlights,
        ...nameFields(object),
        ...fieldsNamedBy(page),
        ...parentPaths(page),
        ...(path ? [path.field, ...Object.values(path.steps).flatMap((step) => step.fields)] : [])
    ];
    return {
        kind: 'record',
        ...page,
        object: object.name,
        icon: object.icon,
        sections,
        highlights,
        actions: recordActionsOf(viewer, object, page),
        relatedLists: relatedListsOf(viewer, object),
        ...(path ? { path } : {}),
        fields: [...new Set([...shown, ...STAMPS])].flatMap((field) => recordPaths(viewer, object, field))
    };
}

/** Fields that lead to the parents of whose related lists the page shows some. */
const parentPaths = (page: RegionsModel): string[] =>
    Object.values(page.regions)
        .flat()
        .flatMap((item) => item.relatedList?.parentPath ?? []);

const STAMPS = ['CreatedById', 'CreatedDate', 'LastModifiedById', 'LastModifiedDate'];

function orgDefault(viewer: Viewer, object: string): string | undefined {
    const xml = viewer.org.metadata.get('CustomObject', object)?.xml;
    const override =
        xml &&
        childrenOf(xml, 'actionOverrides').find(
            (one) =>
                textOf(one, 'actionName') === 'View' &&
                textOf(one, 'type') === 'Flexipage' &&
                (textOf(one, 'formFactor') ?? 'Large') === 'Large'
        );
    return override && textOf(override, 'content');
}

function sectionsOf(viewer: Viewer, object: ObjectDef): LayoutSection[] {
    return object.layout
        .map((section) => ({ label: section.label, fields: readableFields(viewer, object, section.fields) }))
        .filter(({ fields }) => fields.length > 0)
        .map(({ label, fields }) => ({ label, columns: twoColumns(fields) }));
}

/** Fields run row by row: left, right, left, right. */
const twoColumns = (fields: readonly string[]): string[][] =>
    [fields.filter((_, index) => index % 2 === 0), fields.filter((_, index) => index % 2 === 1)].filter(
        (column) => column.length > 0
    );

const nameFields = (object: ObjectDef): string[] =>
    [...object.fields.values()].filter((field) => field.nameField).map((field) => field.name);

/** `OwnerId` -> `Opportunity.OwnerId` and `Opportunity.Owner.Name`: a lookup shows its target's name. */
function recordPaths(viewer: Viewer, object: ObjectDef, name: string): string[] {
    const field = object.fields.get(name.split('.')[0]?.toLowerCase() ?? '');
    if (!field) return name.includes('.') ? [`${object.name}.${name}`] : [];
    if (!viewer.access.canReadField(object, field)) return [];
    const own = `${object.name}.${field.name}`;
    const target = viewer.schema.objects.get(field.referenceTo[0]?.toLowerCase() ?? '');
    const targetName = target && nameFields(target)[0];
    return field.relationshipName && targetName
        ? [own, `${object.name}.${field.relationshipName}.${targetName}`]
        : [own];
}
