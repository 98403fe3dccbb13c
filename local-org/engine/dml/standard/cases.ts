import { fieldOf } from '../../schema/schema.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** Where a case shows its contact's numbers. */
const FROM_CONTACT = [
    ['ContactPhone', 'Phone'],
    ['ContactMobile', 'MobilePhone'],
    ['ContactEmail', 'Email'],
    ['ContactFax', 'Fax']
] as const;

/** Closed, and since when, follow from the status; the account and the numbers from the contact. */
export const caseFacts: BehaviourFactory = (plan): Behaviour => {
    const closed = new Set(
        (fieldOf(plan.object, 'Status')?.picklist?.values ?? [])
            .filter((value) => value.isClosed)
            .map((value) => value.value)
    );
    const at = (name: string): number => plan.indexOf(name);
    const [status, isClosed, closedDate, modified] = [
        at('Status'),
        at('IsClosed'),
        at('ClosedDate'),
        at('LastModifiedDate')
    ];
    const closedAtOnce = at('IsClosedOnCreate');
    const [contact, account] = [at('ContactId'), at('AccountId')];
    return {
        derive(row, old, given) {
            row[isClosed] = Number(closed.has(String(row[status])));
            row[closedAtOnce] = old ? (row[closedAtOnce] ?? 0) : row[isClosed];
            row[closedDate] = row[isClosed] === 1 ? (row[closedDate] ?? row[modified] ?? null) : null;
            const person = plan.org.database
                .prepare('SELECT "AccountId", "Phone", "MobilePhone", "Email", "Fax" FROM "Contact" WHERE "Id" = ?')
                .get(row[contact] ?? null);
            for (const [field, source] of FROM_CONTACT) {
                row[at(field)] = person?.[source] ?? null;
            }
            if (given.has(contact) && !given.has(account)) {
                row[account] = person?.['AccountId'] ?? row[account] ?? null;
            }
        }
    };
};
