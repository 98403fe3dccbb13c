import type { WriteContext } from './write-context.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

interface AuditColumns {
    created: number;
    createdBy: number;
    modified: number;
    modifiedBy: number;
    stamp: number;
    owner: number;
}

const known = new WeakMap<WritePlan, AuditColumns>();

function columnsOf(plan: WritePlan): AuditColumns {
    let columns = known.get(plan);
    if (!columns) {
        columns = {
            created: plan.indexOf('CreatedDate'),
            createdBy: plan.indexOf('CreatedById'),
            modified: plan.indexOf('LastModifiedDate'),
            modifiedBy: plan.indexOf('LastModifiedById'),
            stamp: plan.indexOf('SystemModstamp'),
            owner: plan.indexOf('OwnerId')
        };
        known.set(plan, columns);
    }
    return columns;
}

/** Who created and changed a row and when. What the client gave (the org allows it) stands. */
export function stamp(
    plan: WritePlan,
    row: StoredRow,
    given: ReadonlySet<number>,
    inserting: boolean,
    context: WriteContext
): void {
    const at = columnsOf(plan);
    const set = (index: number, value: string): void => {
        if (index >= 0 && !(given.has(index) && row[index] !== null)) {
            row[index] = value;
        }
    };
    if (inserting) {
        set(at.created, context.now);
        set(at.createdBy, context.userId);
        if (at.owner >= 0 && row[at.owner] === null) {
            row[at.owner] = context.userId;
        }
    }
    const created = at.created >= 0 && inserting ? (row[at.created] as string) : context.now;
    set(at.modified, inserting && given.has(at.created) ? created : context.now);
    set(at.modifiedBy, context.userId);
    if (at.stamp >= 0) {
        row[at.stamp] = context.now;
    }
}

/** The moment a write counts as made: the given date of change where a load gives one. */
export function writeMoment(plan: WritePlan, row: StoredRow): string {
    const at = columnsOf(plan);
    return row[at.modified] as string;
}
