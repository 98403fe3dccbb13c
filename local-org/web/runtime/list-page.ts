import type { ListViewModel, ObjectHomeModel } from '../page-types';
import { boot } from 'host/boot';
import { selectText } from 'host/listQuery';
import { objectInfo } from 'host/objectInfo';
import { likeAnywhere, query, quoted, type QueryPage } from 'host/soql';

export interface ListRequest {
    readonly model: ObjectHomeModel;
    readonly view: ListViewModel;
    /** Searched for in the list. */
    readonly term: string;
    readonly sortedBy: string;
    readonly descending: boolean;
    /** Of the address: a lookup field's name narrows the list to one parent. */
    readonly state: Readonly<Record<string, string>>;
}

/** The first records of a list view, with the count of all of them. @throws FetchResponse */
export async function firstPage({ model, view, term, sortedBy, descending, state }: ListRequest): Promise<QueryPage> {
    const info = await objectInfo(model.object);
    const parents = Object.entries(state)
        .filter(([name]) => info.fields[name]?.reference)
        .map(([name, id]) => `${name} = ${quoted(id)}`);
    const conditions = [
        view.where,
        view.mine ? `OwnerId = ${quoted(boot.user.id)}` : undefined,
        ...parents,
        term && model.searchFields.length > 0
            ? model.searchFields.map((field) => `${field} LIKE ${likeAnywhere(term)}`).join(' OR ')
            : undefined
    ]
        .filter(Boolean)
        .map((condition) => `(${condition ?? ''})`);
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const order = sortedBy ? `${sortedBy} ${descending ? 'DESC' : 'ASC'} NULLS LAST, Id` : defaultOrder(info.fields);
    return query(`${selectText(info, view.columns)}${where} ORDER BY ${order}`);
}

const defaultOrder = (fields: Readonly<Record<string, unknown>>): string => ('Name' in fields ? 'Name ASC, Id' : 'Id');
