/** Small readers that turn parsed JSON into typed values and name the place of a fault. */
export class PlanFault extends Error {}

export interface Where {
    readonly at: string;
}

export function record(value: unknown, { at }: Where, known?: readonly string[]): Record<string, unknown> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new PlanFault(`${at} is not an object.`);
    }
    const stray = known && Object.keys(value).find((key) => !known.includes(key));
    if (stray !== undefined) {
        throw new PlanFault(
            `${at} has "${stray}", which is not known; known: ${known?.filter((key) => key !== '$comment').join(', ')}.`
        );
    }
    return value as Record<string, unknown>;
}

export function text(value: unknown, { at }: Where): string {
    if (typeof value !== 'string' || value === '') {
        throw new PlanFault(`${at} is not a text.`);
    }
    return value;
}

export function textOr<T>(value: unknown, otherwise: T, where: Where): string | T {
    return value === undefined ? otherwise : text(value, where);
}

export function list(value: unknown, { at }: Where): unknown[] {
    if (!Array.isArray(value) || value.length === 0) {
        throw new PlanFault(`${at} is not a list with entries.`);
    }
    return value;
}

export function yes(value: unknown, { at }: Where): boolean {
    if (typeof value !== 'boolean') {
        throw new PlanFault(`${at} is neither true nor false.`);
    }
    return value;
}

export function oneOf<T extends string>(value: unknown, choices: readonly T[], { at }: Where): T {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
        throw new PlanFault(`${at} is none of ${choices.join(', ')}.`);
    }
    return found;
}

export function textMap(value: unknown, { at }: Where): Record<string, string> {
    const entries = Object.entries(record(value, { at })).map(([key, entry]) => {
        if (typeof entry !== 'string') {
            throw new PlanFault(`${at}.${key} is not a text.`);
        }
        return [key, entry] as const;
    });
    return Object.fromEntries(entries);
}

/** The object without its undefined entries: an absent key and an undefined one are one thing to a reader of plans. */
export function plain<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
    return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
        [K in keyof T]?: Exclude<T[K], undefined>;
    };
}
