import type { SqlValue } from '../../storage/database.ts';
import type { Org } from '../org.ts';
import { objectOf } from '../schema/schema.ts';
import { planOf } from './write-plan.ts';

/** Values of a row that the platform itself writes, by API name, in storage form. */
export type SystemValues = Readonly<Record<string, SqlValue>>;

/** Writes a row that no client may write (a profile, a stage). No checks. @returns its id */
export function insertSystemRow(org: Org, objectName: string, values: SystemValues, userId: string): string {
    const object = objectOf(org.schema(), objectName);
    if (!object) {
        throw new Error(`There is no object ${objectName}.`);
    }
    const plan = planOf(org, object);
    const now = new Date(org.clock.now()).toISOString();
    const row = plan.template.slice();
    const id = typeof values['Id'] === 'string' ? values['Id'] : org.ids.next(object.keyPrefix);
    const all: SystemValues = {
        CreatedDate: now,
        CreatedById: userId,
        LastModifiedDate: now,
        LastModifiedById: userId,
        SystemModstamp: now,
        ...values,
        Id: id
    };
    for (const name in all) {
        const index = plan.indexOf(name);
        if (index >= 0) {
            row[index] = all[name] as SqlValue;
        }
    }
    plan.insert(row);
    return id;
}
