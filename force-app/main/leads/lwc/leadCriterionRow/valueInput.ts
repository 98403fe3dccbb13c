import { TAKES_NO_VALUE, WHOLE_DAYS } from 'c/criteriaModel';
import type { CriteriaField, Operator } from 'c/criteriaModel';

/** How a value is entered: the one flag that is true says it. */
export interface ValueInput {
    readonly isNone?: true;
    readonly isPicks?: true;
    readonly isTick?: true;
    readonly isRecord?: true;
    /** A plain field of this type. */
    readonly type?: 'text' | 'number' | 'date' | 'time';
    readonly isDays?: true;
    readonly isText?: true;
}

const INPUTS = {
    none: { isNone: true },
    picks: { isPicks: true },
    tick: { isTick: true },
    record: { isRecord: true },
    days: { type: 'number', isDays: true },
    number: { type: 'number' },
    date: { type: 'date' },
    time: { type: 'time' },
    text: { type: 'text', isText: true }
} as const satisfies Readonly<Record<string, ValueInput>>;

const BY_TYPE: Readonly<Record<CriteriaField['type'], ValueInput>> = {
    text: INPUTS.text,
    longText: INPUTS.text,
    picklist: INPUTS.picks,
    multipicklist: INPUTS.picks,
    number: INPUTS.number,
    percent: INPUTS.number,
    date: INPUTS.date,
    datetime: INPUTS.date,
    time: INPUTS.time,
    checkbox: INPUTS.tick,
    reference: INPUTS.record
};

export function inputFor(field: CriteriaField | undefined, operator: Operator): ValueInput {
    if (TAKES_NO_VALUE.has(operator)) {
        return INPUTS.none;
    }
    if (!field) {
        return INPUTS.text;
    }
    return WHOLE_DAYS.has(operator) ? INPUTS.days : BY_TYPE[field.type];
}
