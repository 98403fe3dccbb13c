import type { Connection } from 'jsforce';

export type MeasuredObject = 'Lead' | 'Opportunity';

/** A query, and the column of its answer for each value that is wanted; undefined: the org does not have it. */
export interface SourceQuery {
    readonly soql: string;
    readonly columns: readonly (string | undefined)[];
}

/** What is asked of an org for one object: its records, and their history. */
export interface Source {
    readonly object: MeasuredObject;
    /** Field whose values are mapped. */
    readonly field: 'Status' | 'StageName';
    /** Id, value, closed, created, developer name of the record type, segment, amount, name of the record type. */
    readonly records: SourceQuery;
    /** Id of the record, id of the row, created, new value, and what else the object's history tells (old value; amount). */
    readonly history: SourceQuery;
}

/**
 * @param since YYYY-MM-DD; only records created then or later
 * @throws the org's own error where the user may not see an object at all
 */
export async function sourcesOf(connection: Connection, since: string | undefined): Promise<Source[]> {
    const lead = await fieldsOf(connection, 'Lead');
    const deal = await fieldsOf(connection, 'Opportunity');
    const account = await fieldsOf(connection, 'Account');
    const created = (parent: string): string =>
        since === undefined ? '' : `${parent}CreatedDate >= ${since}T00:00:00Z`;
    // one sum over several currencies would be none
    const amount = deal.has('Amount') && !deal.has('CurrencyIsoCode') ? 'Amount' : undefined;
    const typeOf = (fields: ReadonlySet<string>, name: string): string | undefined =>
        fields.has('RecordTypeId') ? `RecordType.${name}` : undefined;
    return [
        {
            object: 'Lead',
            field: 'Status',
            records: queryOf(
                'Lead',
                [
                    'Id',
                    'Status',
                    'IsConverted',
                    'CreatedDate',
                    typeOf(lead, 'DeveloperName'),
                    lead.has('Industry') ? 'Industry' : undefined,
                    undefined,
                    typeOf(lead, 'Name')
                ],
                [created('')]
            ),
            history: queryOf(
                'LeadHistory',
                ['LeadId', 'Id', 'CreatedDate', 'NewValue', 'OldValue'],
                ["Field = 'Status'", created('Lead.')]
            )
        },
        {
            object: 'Opportunity',
            field: 'StageName',
            records: queryOf(
                'Opportunity',
                [
                    'Id',
                    'StageName',
                    'IsClosed',
                    'CreatedDate',
                    typeOf(deal, 'DeveloperName'),
                    account.has('Industry') ? 'Account.Industry' : undefined,
                    amount,
                    typeOf(deal, 'Name')
                ],
                [created('')]
            ),
            history: queryOf(
                'OpportunityHistory',
                ['OpportunityId', 'Id', 'CreatedDate', 'StageName', amount],
                [created('Opportunity.')]
            )
        }
    ];
}

function queryOf(object: string, wanted: readonly (string | undefined)[], conditions: readonly string[]): SourceQuery {
    const fields = wanted.filter((field) => field !== undefined);
    const given = conditions.filter((condition) => condition !== '');
    const where = given.length > 0 ? ` WHERE ${given.join(' AND ')}` : '';
    return {
        soql: `SELECT ${fields.join(', ')} FROM ${object}${where}`,
        columns: wanted
    };
}

async function fieldsOf(connection: Connection, object: string): Promise<ReadonlySet<string>> {
    const { fields } = await connection.sobject(object).describe();
    return new Set(fields.map(({ name }) => name));
}
