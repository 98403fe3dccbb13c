import type { Criterion, GraphqlFilter, When } from './criteriaTypes';
import { addDays, dayIn } from './days';
import { valueTest } from './predicate';

/** Campaign members that responded, on days of a range: there is one, or there is none. */
interface Presence {
    readonly exists: boolean;
    readonly from?: string;
    readonly to?: string;
}

const WHOLE: GraphqlFilter = { Id: { ne: null } };
const NOTHING: GraphqlFilter = { Id: { eq: null } };

const opposite = (presence: Presence): Presence => ({ ...presence, exists: !presence.exists });

/** The latest lies in a range when there is one from its begin on, and none after its end. */
function latestIn(from: string | undefined, to: string | undefined): readonly Presence[] {
    const some: Presence = from === undefined ? { exists: true } : { exists: true, from };
    return to === undefined ? [some] : [some, { exists: false, from: addDays(to, 1) }];
}

function ofLatest({ operator, operands: [operand = ''] }: Criterion, when: When): readonly Presence[] {
    const today = dayIn(when.now, when.timeZone);
    switch (operator) {
        case 'isBlank':
            return [{ exists: false }];
        case 'isNotBlank':
            return [{ exists: true }];
        case 'equals':
            return latestIn(operand, operand);
        case 'lessThan':
            return latestIn(undefined, addDays(operand, -1));
        case 'lessOrEqual':
            return latestIn(undefined, operand);
        case 'greaterThan':
            return latestIn(addDays(operand, 1), undefined);
        case 'greaterOrEqual':
            return latestIn(operand, undefined);
        case 'inLastDays':
            return latestIn(addDays(today, -Number(operand)), today);
        case 'inNextDays':
            return latestIn(addDays(today, 1), addDays(today, Number(operand)));
        default:
            return latestIn(undefined, addDays(today, -Number(operand) - 1));
    }
}

/** Some or none, where that is all that the criterion asks; true or false: any count will do, or none. */
function ofCount(criterion: Criterion, when: When): readonly Presence[] | boolean | undefined {
    const test = valueTest(criterion, when);
    const limit = Number(criterion.operands[0]);
    const some = [...new Set([1, limit - 1, limit, limit + 1].filter((count) => count >= 1))].map(test);
    if (some.some((truth) => truth !== some[0])) {
        return undefined;
    }
    const ifNone = test(0);
    const ifSome = some[0] === true;
    if (ifNone === ifSome) {
        return ifNone;
    }
    const days = criterion.field.responses?.days;
    const today = dayIn(when.now, when.timeZone);
    return [{ exists: ifSome, ...(days === undefined ? {} : { from: addDays(today, -days), to: today }) }];
}

const presencesOf = (criterion: Criterion, when: When): readonly Presence[] | boolean | undefined =>
    criterion.field.responses?.kind === 'latest' ? ofLatest(criterion, when) : ofCount(criterion, when);

const ANY: When = { now: 0, timeZone: 'UTC' };

/** How many joins a filter needs for a criterion about responses; undefined: a filter cannot ask it. */
export function joinsFor(criterion: Criterion, isNegated: boolean): number | undefined {
    const presences = presencesOf(criterion, ANY);
    if (typeof presences === 'boolean') {
        return 0;
    }
    return isNegated && presences && presences.length > 1 ? undefined : presences?.length;
}

function joinFilter({ exists, from, to }: Presence): GraphqlFilter {
    const range = {
        ...(from === undefined ? {} : { gte: { value: from } }),
        ...(to === undefined ? {} : { lte: { value: to } })
    };
    const CampaignMember = {
        LeadId: { ne: null },
        HasResponded: { eq: true },
        ...(Object.keys(range).length > 0 ? { FirstRespondedDate: range } : {})
    };
    return { Id: { [exists ? 'inq' : 'ninq']: { CampaignMember, ApiName: 'LeadId' } } };
}

/**
 * Leads by their campaign responses, as joins.
 * @throws RangeError where a filter cannot ask it
 */
export function responseFilter(criterion: Criterion, when: When, isNegated = false): GraphqlFilter {
    const presences = presencesOf(criterion, when);
    if (typeof presences === 'boolean') {
        return presences !== isNegated ? WHOLE : NOTHING;
    }
    if (!presences || (isNegated && presences.length > 1)) {
        throw new RangeError('A filter tells leads with responses from those without, not how many.');
    }
    const filters = presences.map((presence) => joinFilter(isNegated ? opposite(presence) : presence));
    return filters.length === 1 ? (filters[0] as GraphqlFilter) : { and: filters };
}
