import { objectOf, type ObjectDef } from '../../../engine/schema/schema.ts';
import type { PageItem, RegionsModel, RelatedListModel } from '../../page-types.ts';
import { withItems } from './flexipage.ts';
import { columnField } from './list-columns.ts';
import { objectHomeOf } from './object-home.ts';
import { relatedListNamed } from './related-lists.ts';
import { readableFields, readableObject, type Viewer } from './viewer.ts';

const SINGLE = 'force:relatedListSingleContainer';
const DYNAMIC = 'lst:dynamicRelatedList';
const ROWS = 6;

const text = ({ properties }: PageItem, name: string): string => String(properties[name] ?? '');
const isOff = (item: PageItem, name: string): boolean => text(item, name) === 'false';

/** Gives the components that show one related list, or a list view, what they show. */
export const withLists = <Page extends RegionsModel>(viewer: Viewer, page: Page, object?: ObjectDef): Page =>
    withItems(page, (item) => {
        if (item.component === 'flexipage:filterListCard') return withListView(viewer, item);
        if (!object || ![SINGLE, DYNAMIC].includes(item.component)) return item;
        const relatedList = relatedListOf(viewer, object, item);
        return relatedList ? { ...item, relatedList } : item;
    });

function relatedListOf(viewer: Viewer, object: ObjectDef, item: PageItem): RelatedListModel | undefined {
    const { parent, path } = parentOf(viewer, object, text(item, 'parentFieldApiName'));
    const list = parent && relatedListNamed(viewer, parent, text(item, 'relatedListApiName'));
    if (!list) return undefined;
    const rows = Number(text(item, 'maxRecordsToDisplay') || text(item, 'rowsToDisplay')) || ROWS;
    return {
        ...list,
        ...(path ? { parentPath: path } : {}),
        ...(item.component === DYNAMIC ? chosen(viewer, list, item) : {}),
        rows,
        canCreate: !isOff(item, 'showActionBar')
    };
}

/** Columns, order and name that the page's maker chose for the list. */
function chosen(viewer: Viewer, list: RelatedListModel, item: PageItem): Partial<RelatedListModel> {
    const child = readableObject(viewer, list.childObject);
    if (!child) return {};
    const aliases = item.properties['relatedListFieldAliases'];
    const fields = (Array.isArray(aliases) ? (aliases as readonly string[]) : []).flatMap(
        (alias) => columnField(viewer.schema, child, alias) ?? []
    );
    const columns = fields.filter((path) => path.includes('.') || readableFields(viewer, child, [path]).length > 0);
    const sorted = columnField(viewer.schema, child, text(item, 'sortFieldAlias'));
    const descending = text(item, 'sortFieldOrder') === 'Descending';
    const label = text(item, 'relatedListLabel');
    return {
        ...(columns.length > 0 ? { columns } : {}),
        ...(sorted ? { sort: { path: sorted, descending } } : {}),
        ...(label ? { label } : {})
    };
}

/** `Contact.Id` is the record itself, `Contact.AccountId` the account that it belongs to. */
function parentOf(
    viewer: Viewer,
    object: ObjectDef,
    parentField: string
): { readonly parent: ObjectDef | undefined; readonly path?: string } {
    const name = parentField.split('.').at(-1) ?? '';
    const field = name && name !== 'Id' ? object.fields.get(name.toLowerCase()) : undefined;
    if (!field) return { parent: object };
    return { parent: objectOf(viewer.schema, field.referenceTo[0] ?? ''), path: field.name };
}

function withListView(viewer: Viewer, item: PageItem): PageItem {
    const object = readableObject(viewer, text(item, 'entityName'));
    return object
        ? { ...item, listView: { home: objectHomeOf(viewer, object), apiName: text(item, 'filterName') } }
        : item;
}
