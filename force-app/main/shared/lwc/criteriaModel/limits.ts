import type { Criterion, Limit, LogicNode, Rule } from './criteriaTypes';
import { formulaOf, LONGEST_FORMULA } from './formulaText';
import { joinsFor } from './responseFilter';

/** Joins that one query takes, and lookups that the formulas of one object reach over. */
const MOST_JOINS = 2;
const MOST_LOOKUPS = 15;

function fieldLimits({ number, field }: Criterion): Limit[] {
    const formula = (reason: Limit['reason']): Limit => ({ face: 'formula', criterion: number, reason });
    const graphql = (reason: Limit['reason']): Limit => ({ face: 'graphql', criterion: number, reason });
    if (field.responses) {
        return [formula('responses')];
    }
    if (field.type === 'longText') {
        return [graphql('longText'), formula('longText')];
    }
    return field.isFilterable === false ? [graphql('notFilterable')] : [];
}

/** Criteria that stand alone or beside AND at the top, and whether NOT stands before them. */
function atTop(logic: LogicNode): ReadonlyMap<number, boolean> {
    const terms = logic.kind === 'and' ? logic.terms : [logic];
    const found = terms.flatMap((term): [number, boolean][] => {
        if (term.kind === 'criterion') {
            return [[term.number, false]];
        }
        return term.kind === 'not' && term.term.kind === 'criterion' ? [[term.term.number, true]] : [];
    });
    const named = namedIn(logic);
    return new Map(found.filter(([number]) => named.filter((other) => other === number).length === 1));
}

/** Numbers as often as the logic names them. */
function namedIn(node: LogicNode): number[] {
    switch (node.kind) {
        case 'criterion':
            return [node.number];
        case 'not':
            return namedIn(node.term);
        default:
            return node.terms.flatMap(namedIn);
    }
}

function responseLimits({ criteria, logic }: Rule): Limit[] {
    const top = atTop(logic);
    let joins = 0;
    return criteria
        .filter(({ field }) => field.responses)
        .flatMap((criterion): Limit[] => {
            const limit = (reason: Limit['reason']): Limit[] => [
                { face: 'graphql', criterion: criterion.number, reason }
            ];
            if (joinsFor(criterion, false) === undefined) {
                return limit('responseCount');
            }
            const needed = joinsFor(criterion, top.get(criterion.number) ?? false);
            if (needed === 0) {
                return [];
            }
            joins += needed ?? 0;
            return needed === undefined || joins > MOST_JOINS || !top.has(criterion.number)
                ? limit('responsesNested')
                : [];
        });
}

const lookupsOf = ({ criteria }: Rule): number =>
    new Set(criteria.flatMap(({ field: { path, responses } }) => (responses ? [] : path.split('.').slice(0, -1)))).size;

/** What faces cannot say, known before saving: lists and back-tests need GraphQL, reports the formula. The predicate says all. */
export function limitsOf(rule: Rule): Limit[] {
    const limits = [...rule.criteria.flatMap(fieldLimits), ...responseLimits(rule)];
    if (limits.some(({ face, reason }) => face === 'formula' && reason === 'responses')) {
        return limits;
    }
    const whole = (reason: Limit['reason']): Limit => ({ face: 'formula', criterion: 0, reason });
    const isTooLong = formulaOf(rule).length > LONGEST_FORMULA;
    return [
        ...limits,
        ...(isTooLong ? [whole('tooLong')] : []),
        ...(lookupsOf(rule) > MOST_LOOKUPS ? [whole('tooManyLookups')] : [])
    ];
}
