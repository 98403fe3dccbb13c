import { OrgError } from '../errors.ts';
import type { RootReader } from './connection.ts';
import type { ReadContext } from './read-context.ts';
import { isType, type Selected, selectedFields } from './selections.ts';

/** `uiapi.relatedListByName(parentApiName, relatedListName)`: columns and order of a list, not its records. */
export function relatedListReader(context: ReadContext, selected: Selected): RootReader {
    const [parent, name] = [selected.args['parentApiName'] as string, selected.args['relatedListName'] as string];
    const info = context.relatedList(parent, name);
    if (!info) {
        throw new OrgError('INVALID_INPUT', `${parent} has no related list ${name}.`);
    }
    const { displayColumns, orderedByInfo, ...own } = info;
    const described = {
        __typename: 'RelatedListInfo',
        ...own,
        displayColumns: displayColumns.map((column) => ({ __typename: 'ListColumn', lookupId: null, ...column })),
        orderedByInfo: orderedByInfo.map((order) => ({ __typename: 'ListOrder', ...order }))
    };
    return () => cut(context, described, selected.sets);
}

function cut(context: ReadContext, value: unknown, sets: Selected['sets']): unknown {
    if (Array.isArray(value)) {
        return value.map((item) => cut(context, item, sets));
    }
    if (typeof value !== 'object' || value === null) {
        return value ?? null;
    }
    const described = value as Readonly<Record<string, unknown>>;
    const fields = selectedFields(context.request, sets, isType(String(described['__typename'])));
    return Object.fromEntries(fields.map((field) => [field.key, cut(context, described[field.name], field.sets)]));
}
