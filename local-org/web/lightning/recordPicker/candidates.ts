import { objectInfo } from 'host/objectInfo';
import { likeAnywhere, query, quoted, valueAt } from 'host/soql';

export interface Candidate {
    readonly id: string;
    readonly name: string;
    readonly more: string;
}

export interface DisplayInfo {
    readonly primaryField?: string;
    readonly additionalFields?: readonly string[];
}

export interface PickerFilter {
    readonly criteria: readonly { readonly fieldPath: string; readonly operator: string; readonly value: unknown }[];
    readonly filterLogic?: string;
}

const SHOWN = 8;
const OPERATORS: Readonly<Record<string, string>> = {
    eq: '=',
    ne: '!=',
    lt: '<',
    gt: '>',
    lte: '<=',
    gte: '>=',
    like: 'LIKE',
    in: 'IN',
    nin: 'NOT IN'
};

async function nameFieldOf(object: string): Promise<string> {
    const { nameFields } = await objectInfo(object);
    return nameFields.includes('Name') ? 'Name' : (nameFields[0] ?? 'Id');
}

/** Records whose name holds the term, within the filter. @throws FetchResponse */
export async function findCandidates(
    object: string,
    term: string,
    display: DisplayInfo | undefined,
    filter: PickerFilter | undefined
): Promise<Candidate[]> {
    const name = await nameFieldOf(object);
    const shown = display?.primaryField ?? name;
    const more = display?.additionalFields ?? [];
    const fields = [...new Set(['Id', name, shown, ...more])];
    const conditions = [term ? `${name} LIKE ${likeAnywhere(term)}` : '', filterText(filter)].filter(Boolean);
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
    const page = await query(`SELECT ${fields.join(', ')} FROM ${object}${where} ORDER BY ${name} LIMIT ${SHOWN}`);
    return page.records.map((record) => ({
        id: String(record['Id']),
        name: String(valueAt(record, shown) ?? ''),
        more: more
            .map((path) => String(valueAt(record, path) ?? ''))
            .filter(Boolean)
            .join(' • ')
    }));
}

export async function nameOf(object: string, id: string): Promise<string> {
    const name = await nameFieldOf(object);
    const page = await query(`SELECT ${name} FROM ${object} WHERE Id = ${quoted(id)}`);
    return page.records[0] ? String(valueAt(page.records[0], name)) : id;
}

const literal = (value: unknown): string => {
    if (Array.isArray(value)) return `(${value.map(literal).join(', ')})`;
    return typeof value === 'string' ? quoted(value) : String(value);
};

function filterText(filter: PickerFilter | undefined): string {
    const conditions = (filter?.criteria ?? []).map(
        ({ fieldPath, operator, value }) => `${fieldPath} ${OPERATORS[operator] ?? '='} ${literal(value)}`
    );
    if (conditions.length === 0) return '';
    const logic = filter?.filterLogic ?? conditions.map((_, index) => index + 1).join(' AND ');
    return `(${logic.replace(/\d+/g, (number) => conditions[Number(number) - 1] ?? 'Id != null')})`;
}
