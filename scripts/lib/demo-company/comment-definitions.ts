import type { Connection } from 'jsforce';
import { DAY, startOfDay, toMoment } from './calendar.ts';

/** A remark, how many days before `asOf` and at which hour it was made. */
type Remark = readonly [
    version: string,
    who: 'marketing' | 'sales' | 'author',
    kind: string,
    daysAgo: number,
    hour: number,
    body: string
];

const REMARKS: readonly Remark[] = [
    ['mql.2', 'author', 'Proposed', 123, 13, ''],
    ['mql.2', 'sales', 'Returned', 122, 16, 'Fifty employees is still too few, and bought names waste our mornings.'],
    [
        'mql.2',
        'author',
        'Comment',
        121,
        15,
        'A hundred employees then, and a sign of interest: the way they came, or a rating.'
    ],
    ['mql.2', 'author', 'Proposed', 120, 13, ''],
    ['mql.2', 'marketing', 'Signed', 120, 14, ''],
    ['mql.2', 'sales', 'Signed', 120, 20, 'Good. Let us look at the returns in a quarter.'],
    ['sql.2', 'author', 'Proposed', 75, 13, ''],
    ['sql.2', 'marketing', 'Signed', 75, 14, ''],
    ['sql.2', 'sales', 'Comment', 75, 18, 'Who counts as preparing the decision? I read it as the four titles named.'],
    ['sql.2', 'author', 'Comment', 75, 19, 'Yes, those four. We can add titles in the next version.'],
    ['sql.2', 'sales', 'Signed', 75, 20, ''],
    ['mql.3', 'author', 'Proposed', 2, 13, ''],
    ['mql.3', 'marketing', 'Signed', 2, 14, 'Half a year is where responses fall off. See the back-test.']
];

/**
 * Says what the demo's people said about the versions, on the days on which they said it where the org takes dates of the past.
 * @param ids of the versions by their keys
 * @param people ids of who speaks
 */
export async function commentDefinitions(
    connection: Connection,
    asOf: string,
    ids: ReadonlyMap<string, string>,
    people: Readonly<Record<'marketing' | 'sales' | 'author', string>>
): Promise<void> {
    const records = REMARKS.flatMap(([version, who, kind, daysAgo, hour, body]) => {
        const id = ids.get(version);
        const on = startOfDay(asOf) - daysAgo * DAY + hour * 3_600_000;
        const words = { Kind__c: kind, Body__c: body === '' ? null : body };
        return id ? [{ Lead_Definition__c: id, ...words, CreatedById: people[who], CreatedDate: toMoment(on) }] : [];
    });
    const object = connection.sobject('Lead_Definition_Comment__c');
    const { fields } = await object.describe();
    const takesDates = fields.some(({ name, createable }) => name === 'CreatedDate' && createable);
    const plain = records.map(({ CreatedById, CreatedDate, ...rest }) =>
        takesDates ? { ...rest, CreatedById, CreatedDate } : rest
    );
    await object.create(plain, { allOrNone: true });
}
