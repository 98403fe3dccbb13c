import type { CriteriaField, FieldValue, ReadField, Rule, When } from './criteriaTypes';
import { addDays, dayIn } from './days';

/** Campaign responses as if they were fields: how many, how many in the last days, and when the latest came. */
export const RESPONSE_COUNT = 'CampaignMembers.Count';
export const LATEST_RESPONSE = 'CampaignMembers.Latest';

/** Longest window of days, as for dates. */
const MOST_DAYS = 36500;

/** `CampaignMembers.Count(90)`: responses of today and the 90 days before. */
export const responsesWithin = (days: number): string => `${RESPONSE_COUNT}(${days})`;

/** @returns undefined: the path is of no campaign responses, or its days are none */
export function responseFieldAt(path: string): CriteriaField | undefined {
    if (path === LATEST_RESPONSE) {
        return { path, type: 'date', responses: { kind: 'latest' } };
    }
    if (path === RESPONSE_COUNT) {
        return { path, type: 'number', isWhole: true, responses: { kind: 'count' } };
    }
    const days = Number(/^CampaignMembers\.Count\(([1-9]\d{0,4})\)$/.exec(path)?.[1]);
    return days <= MOST_DAYS ? { path, type: 'number', isWhole: true, responses: { kind: 'count', days } } : undefined;
}

export const asksForResponses = ({ criteria }: Rule): boolean => criteria.some(({ field }) => field.responses);

/**
 * What the responses of a record come to.
 * @param days on which its campaign members first responded, YYYY-MM-DD
 */
export function responseValue(field: CriteriaField, days: readonly string[], { now, timeZone }: When): FieldValue {
    if (field.responses?.kind === 'latest') {
        return days.reduce<string | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
    }
    const window = field.responses?.days;
    if (window === undefined) {
        return days.length;
    }
    const today = dayIn(now, timeZone);
    const first = addDays(today, -window);
    return days.filter((day) => day >= first && day <= today).length;
}

/** Reads fields of the record, and campaign responses from a list of days; undefined: the person may not see responses. */
export function readWithResponses(read: ReadField, days: readonly string[] | undefined, when: When): ReadField {
    return (path) => {
        const field = responseFieldAt(path);
        return field ? days && responseValue(field, days, when) : read(path);
    };
}
