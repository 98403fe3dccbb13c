import { notFound } from '../../../engine/errors.ts';
import type { MetadataComponent } from '../../../engine/metadata/metadata-store.ts';
import { childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { ObjectDef } from '../../../engine/schema/schema.ts';
import type { Caller } from '../../caller.ts';
import { fieldPath } from '../field-paths.ts';
import { compactFields } from '../layouts.ts';
import { nameFieldOf } from '../record-representation.ts';
import { fieldOfColumn } from './column-names.ts';
import type { ListFilter } from './list-filters.ts';

/** A list view, deployed or built in, with the names of its metadata read. */
export interface ListView {
    readonly apiName: string;
    readonly label: string;
    /** Field paths that this person may see. */
    readonly columns: readonly string[];
    readonly scope: 'everything' | 'mine' | 'recent';
    /** undefined stands for a filter whose field this person cannot see. */
    readonly filters: readonly (ListFilter | undefined)[];
    readonly filterLogic: string | undefined;
}

const MOST_COLUMNS = 15;
const BUILT_IN_COLUMNS = 7;

/** List views of an object: what was deployed, then those that every object has. */
export function listViewsOf(caller: Caller, object: ObjectDef): ListView[] {
    const deployed = caller.org.metadata
        .list('ListView')
        .filter((component) => component.fullName.toLowerCase().startsWith(`${object.name.toLowerCase()}.`))
        .map((component) => deployedView(caller, object, component));
    const names = new Set(deployed.map((view) => view.apiName.toLowerCase()));
    return [...deployed, ...builtInViews(caller, object).filter((view) => !names.has(view.apiName.toLowerCase()))];
}

/** @throws OrgError NOT_FOUND */
export function listViewNamed(caller: Caller, object: ObjectDef, apiName: string): ListView {
    const view = listViewsOf(caller, object).find((one) => one.apiName.toLowerCase() === apiName.toLowerCase());
    if (!view) {
        throw notFound(`${object.name} has no list view ${apiName}.`);
    }
    return view;
}

function deployedView(caller: Caller, object: ObjectDef, component: MetadataComponent): ListView {
    const schema = caller.org.schema();
    const apiName = component.fullName.slice(object.name.length + 1);
    const { xml } = component;
    if (!xml) {
        return {
            apiName,
            label: apiName,
            columns: builtInColumns(caller, object),
            scope: 'everything',
            filters: [],
            filterLogic: undefined
        };
    }
    const visible = (column: string): string[] => {
        const path = fieldOfColumn(schema, object, column.trim());
        return path !== undefined && fieldPath(caller, object, path) ? [path] : [];
    };
    const columns = childrenOf(xml, 'columns')
        .flatMap((column) => visible(column.text))
        .slice(0, MOST_COLUMNS);
    const filters = childrenOf(xml, 'filters').map((filter): ListFilter | undefined => {
        const [path] = visible(textOf(filter, 'field') ?? '');
        const field = path === undefined ? undefined : fieldPath(caller, object, path)?.field;
        return path === undefined || !field
            ? undefined
            : { path, field, operation: textOf(filter, 'operation') ?? 'equals', value: textOf(filter, 'value') ?? '' };
    });
    return {
        apiName,
        label: textOf(xml, 'label') ?? apiName,
        columns: columns.length > 0 ? columns : builtInColumns(caller, object),
        scope: textOf(xml, 'filterScope') === 'Mine' ? 'mine' : 'everything',
        filters,
        filterLogic: textOf(xml, 'booleanFilter')
    };
}

function builtInViews(caller: Caller, object: ObjectDef): ListView[] {
    const columns = builtInColumns(caller, object);
    const plural = object.custom ? '' : object.pluralLabel.replace(/\W/g, '');
    const common = { columns, filters: [], filterLogic: undefined };
    const all: ListView = {
        ...common,
        apiName: `All${plural}`,
        label: `All ${object.pluralLabel}`,
        scope: 'everything'
    };
    const mine: ListView = { ...common, apiName: `My${plural}`, label: `My ${object.pluralLabel}`, scope: 'mine' };
    const recent: ListView = { ...common, apiName: '__Recent', label: 'Recently Viewed', scope: 'recent' };
    return object.owned ? [all, mine, recent] : [all, recent];
}

function builtInColumns(caller: Caller, object: ObjectDef): string[] {
    const names = new Set([nameFieldOf(object) ?? 'Id', ...compactFields(caller, object)]);
    return [...names].flatMap((name) => shownAs(caller, object, name)).slice(0, BUILT_IN_COLUMNS);
}

/** A lookup is shown by the name of what it points to. */
function shownAs(caller: Caller, object: ObjectDef, name: string): string[] {
    const path = fieldPath(caller, object, name);
    if (!path) {
        return [];
    }
    const { relationshipName } = path.field;
    const named = relationshipName === undefined ? undefined : fieldPath(caller, object, `${relationshipName}.Name`);
    return [(named ?? path).text];
}
