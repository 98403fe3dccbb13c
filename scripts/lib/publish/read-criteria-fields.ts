import type { Connection, DescribeSObjectResult, Field } from 'jsforce';
import type { CriteriaField, CriteriaFieldType } from './models.ts';

const TYPES: Readonly<Record<string, CriteriaFieldType>> = {
    boolean: 'checkbox',
    combobox: 'picklist',
    currency: 'number',
    date: 'date',
    datetime: 'datetime',
    double: 'number',
    email: 'text',
    id: 'reference',
    int: 'number',
    multipicklist: 'multipicklist',
    percent: 'percent',
    phone: 'text',
    picklist: 'picklist',
    reference: 'reference',
    string: 'text',
    textarea: 'text',
    time: 'time',
    url: 'text'
};

/** Text areas up to this length can be read by formulas. */
const LONGEST_TEXT_AREA = 255;

/**
 * The fields of leads at these paths: their own, and those over a lookup (`Owner.Title`, `Owner:User.Title`).
 * @returns by path; what does not exist, or cannot be asked about, is left out
 */
export async function readCriteriaFields(
    connection: Connection,
    paths: readonly string[]
): Promise<Map<string, CriteriaField>> {
    const described = new Map<string, Promise<DescribeSObjectResult>>();
    const describe = (object: string): Promise<DescribeSObjectResult> => {
        const known = described.get(object) ?? connection.sobject(object).describe();
        described.set(object, known);
        return known;
    };
    const fields = new Map<string, CriteriaField>();
    for (const path of new Set(paths)) {
        const found = await fieldAt(path, describe);
        const type = found && typeOf(found);
        if (found && type) {
            fields.set(path, { path, type, isWhole: found.type === 'int' });
        }
    }
    return fields;
}

async function fieldAt(
    path: string,
    describe: (object: string) => Promise<DescribeSObjectResult>
): Promise<Field | undefined> {
    const parts = path.split('.');
    const last = parts.pop() ?? '';
    let object = 'Lead';
    for (const part of parts) {
        const [lookup = '', target] = part.split(':');
        const { fields } = await describe(object);
        const reference = fields.find(({ relationshipName }) => same(relationshipName, lookup));
        const targets = reference?.referenceTo ?? [];
        const next = target === undefined ? targets[0] : targets.find((name) => same(name, target));
        if (next === undefined || (target === undefined && targets.length > 1)) {
            return undefined;
        }
        object = next;
    }
    return (await describe(object)).fields.find(({ name }) => same(name, last));
}

const typeOf = ({ type, length }: Field): CriteriaFieldType | undefined =>
    type === 'textarea' && (length ?? 0) > LONGEST_TEXT_AREA ? 'longText' : TYPES[type];

const same = (a: string | null | undefined, b: string): boolean => a?.toLowerCase() === b.toLowerCase();
