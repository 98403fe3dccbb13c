import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { MetadataComponent } from '../../../engine/metadata/metadata-store.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { ListViewModel, ObjectHomeModel } from '../../page-types.ts';
import { columnField } from './list-columns.ts';
import { filterCondition } from './list-filter.ts';
import { readableFields, type Viewer } from './viewer.ts';

/** An object's home: its list views, those of the org and those that every object has. */
export function objectHomeOf(viewer: Viewer, object: ObjectDef): ObjectHomeModel {
    return {
        kind: 'object',
        object: object.name,
        label: object.label,
        pluralLabel: object.pluralLabel,
        icon: object.icon,
        searchFields: searchFields(viewer, object),
        canCreate: viewer.access.canCreate(object),
        listViews: listViews(viewer, object)
    };
}

function listViews(viewer: Viewer, object: ObjectDef): ListViewModel[] {
    const deployed = viewer.org.metadata
        .list('ListView')
        .filter((component) => component.fullName.startsWith(`${object.name}.`))
        .map((component) => deployedView(viewer, object, component));
    const names = new Set(deployed.flatMap((view) => [view.label, view.apiName]));
    const showsAll = deployed.some((view) => !view.mine && view.where === undefined);
    const builtIn = builtInViews(viewer, object).filter((view) => {
        const isAll = !view.mine && view.where === undefined;
        return !names.has(view.label) && !names.has(view.apiName) && !(isAll && showsAll);
    });
    return [...deployed, ...builtIn].sort((a, b) => a.label.localeCompare(b.label));
}

function deployedView(viewer: Viewer, object: ObjectDef, component: MetadataComponent): ListViewModel {
    const xml = component.xml;
    const named = xml
        ? childrenOf(xml, 'columns').flatMap((column) => columnField(viewer.schema, object, column.text.trim()) ?? [])
        : [];
    const columns = named.filter((path) => path.includes('.') || readableFields(viewer, object, [path]).length > 0);
    const where = xml && filterCondition(viewer.schema, object, xml);
    return {
        apiName: component.fullName.slice(object.name.length + 1),
        label: (xml && textOf(xml, 'label')) ?? component.fullName,
        columns: columns.length > 0 ? columns : defaultColumns(viewer, object),
        mine: Boolean(xml && textOf(xml, 'filterScope') === 'Mine'),
        ...(where ? { where } : {})
    };
}

function builtInViews(viewer: Viewer, object: ObjectDef): ListViewModel[] {
    const columns = defaultColumns(viewer, object);
    const all = { apiName: `All${object.name}`, label: `All ${object.pluralLabel}`, columns, mine: false };
    const mine = { apiName: `My${object.name}`, label: `My ${object.pluralLabel}`, columns, mine: true };
    const recent = {
        ...all,
        apiName: 'ChangedLately',
        label: 'Changed in the Last 7 Days',
        where: 'LastModifiedDate = LAST_N_DAYS:7'
    };
    return object.owned ? [all, mine, recent] : [all, recent];
}

function defaultColumns(viewer: Viewer, object: ObjectDef): string[] {
    const name = [...object.fields.values()].find((field) => field.nameField)?.name ?? 'Id';
    return readableFields(viewer, object, [...new Set([name, ...object.compactLayout, 'LastModifiedDate'])]).slice(
        0,
        7
    );
}

const SEARCHABLE = new Set(['string', 'email', 'phone', 'picklist', 'url']);

/** Fields that the search box of a list looks into: the record's name and short texts of its highlights. */
function searchFields(viewer: Viewer, object: ObjectDef): string[] {
    const names = [...object.fields.values()].filter((field) => field.nameField).map((field) => field.name);
    const others = object.compactLayout.filter((name) =>
        SEARCHABLE.has(object.fields.get(name.toLowerCase())?.type ?? '')
    );
    return readableFields(viewer, object, [...new Set([...names, ...others])]);
}
