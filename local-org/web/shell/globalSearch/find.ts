import type { AppTab } from '../../page-types';
import { objectInfo } from 'host/objectInfo';
import { likeAnywhere, query, valueAt } from 'host/soql';

export interface FoundRecord {
    readonly id: string;
    readonly name: string;
    readonly kind: string;
    readonly icon: string;
    readonly url: string;
}

const PER_OBJECT = 4;

/** Records whose name holds the term. @throws FetchResponse when no object could be searched */
export async function findRecords(tabs: readonly AppTab[], term: string): Promise<FoundRecord[]> {
    const searched = tabs.filter((tab) => tab.object);
    const outcomes = await Promise.allSettled(searched.map((tab) => findIn(tab, term)));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure && outcomes.every((outcome) => outcome.status === 'rejected')) throw failure.reason;
    return outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
}

async function findIn(tab: AppTab, term: string): Promise<FoundRecord[]> {
    const object = tab.object ?? '';
    const info = await objectInfo(object);
    const nameField = info.nameFields.includes('Name') ? 'Name' : (info.nameFields[0] ?? 'Id');
    const page = await query(
        `SELECT Id, ${nameField} FROM ${object} WHERE ${nameField} LIKE ${likeAnywhere(term)} ORDER BY ${nameField} LIMIT ${PER_OBJECT}`
    );
    return page.records.map((record) => {
        const id = String(record['Id']);
        return {
            id,
            name: String(valueAt(record, nameField) ?? id),
            kind: info.label,
            icon: tab.icon,
            url: `/lightning/r/${object}/${id}/view`
        };
    });
}
