import type { Level, SurveyFunction } from 'c/surveyModel';

/** What the org knows of a user. */
export interface Person {
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly email: string;
    readonly title: string;
    readonly department: string;
    readonly division: string;
    readonly role: string;
    readonly profile: string;
    readonly isActive: boolean;
}

/** An account whose team a person is in. */
export interface Team {
    /** Id of the account. */
    readonly key: string;
    readonly name: string;
}

/** Somebody whom a wave asks. */
export interface Participant {
    readonly person: Person;
    /** Blank: the rule does not say; somebody has to. */
    readonly function: SurveyFunction | '';
    readonly level: Level;
    readonly segment: string;
    readonly teams: readonly Team[];
    /** Why so, in words; blank: corrected by hand, or as it was saved. */
    readonly reason: Reason | undefined;
    /** Undefined: not saved yet. */
    readonly id: string | undefined;
    readonly hasAnswered: boolean;
}

/** What a proposal rests on. */
export interface Reason {
    readonly kind: 'before' | 'list' | 'rule';
    /** Of a rule: the field and the word that was found in it; else the wave's name, or blank. */
    readonly field: RuleField | '';
    readonly word: string;
}

export type RuleField = 'department' | 'profile' | 'role' | 'title';

/** Words, with commas between; the first field that has a word of one function only decides. */
export interface Rule {
    readonly marketing: string;
    readonly sales: string;
    readonly head: string;
    /** Which field of the user names the segment. */
    readonly segment: SegmentField;
}

export type SegmentField = 'department' | 'division' | 'none';

export const DEFAULT_RULE: Rule = {
    marketing: 'marketing, marketer, brand, campaign, content, events, demand generation',
    sales: 'sales, account executive, account manager, business development, seller',
    head: 'chief, head, director, president, vp, cmo, cro, cso',
    segment: 'division'
};

const FUNCTION_FIELDS: readonly RuleField[] = ['department', 'title', 'role', 'profile'];
const LEVEL_FIELDS: readonly RuleField[] = ['title', 'role'];

/** @returns the first of the words that stands in the text as a word of its own */
function wordIn(text: string, words: string): string | undefined {
    return words
        .split(',')
        .map((word) => word.trim())
        .find((word) => {
            const plain = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
            return word !== '' && new RegExp(`(^|[^\\p{L}\\p{N}])${plain}($|[^\\p{L}\\p{N}])`, 'iu').test(text);
        });
}

type Proposal = Pick<Participant, 'function' | 'level' | 'reason' | 'segment'>;

/** What the rule makes of a person. */
export function proposalFor(person: Person, rule: Rule): Proposal {
    const segment = rule.segment === 'none' ? '' : person[rule.segment];
    const level = LEVEL_FIELDS.some((field) => wordIn(person[field], rule.head)) ? 'Head' : 'Staff';
    for (const field of FUNCTION_FIELDS) {
        const marketing = wordIn(person[field], rule.marketing);
        const sales = wordIn(person[field], rule.sales);
        const word = marketing ?? sales;
        if (word && !(marketing && sales)) {
            const reason = { kind: 'rule', field, word } as const;
            return { function: marketing ? 'Marketing' : 'Sales', level, segment, reason };
        }
    }
    return { function: '', level, segment, reason: undefined };
}

/** As what somebody was asked before, and in which wave. */
export interface AskedBefore {
    readonly function: SurveyFunction;
    readonly level: Level;
    readonly segment: string;
    readonly wave: string;
}

/** As last time where there was one: who is asked as something else than before costs groups their figures. */
export function participantFrom(
    person: Person,
    rule: Rule,
    before: AskedBefore | undefined,
    teams: readonly Team[] = []
): Participant {
    const proposal: Proposal = before
        ? { ...before, reason: { kind: 'before', field: '', word: before.wave } }
        : proposalFor(person, rule);
    const { function: side, level, segment, reason } = proposal;
    return { person, function: side, level, segment, reason, teams, id: undefined, hasAnswered: false };
}

/** Who is in two teams or two sources is asked once: teams add up, and what is known of the person stays. */
export function withPeople(known: readonly Participant[], more: readonly Participant[]): Participant[] {
    const byId = new Map(known.map((one) => [one.person.id, one]));
    for (const one of more) {
        const before = byId.get(one.person.id);
        byId.set(one.person.id, before ? { ...before, teams: teamsOf(before, one) } : one);
    }
    return [...byId.values()];
}

function teamsOf(one: Participant, other: Participant): Team[] {
    return [...new Map([...one.teams, ...other.teams].map((team) => [team.key, team])).values()];
}
