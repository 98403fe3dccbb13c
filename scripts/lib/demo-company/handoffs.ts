import { atWork, DAY, toMoment } from './calendar.ts';
import { handoffTasks, type Contact } from './handoff-tasks.ts';
import type { Lead } from './leads.ts';
import type { Row } from './row.ts';
import { DOMAIN, type Person } from './people.ts';
import type { Random } from './random.ts';

const HOUR = 3_600_000;
const WORKING = 'Working - Contacted';
const REP = `rep@${DOMAIN}`;
const MARKETER = `marketer@${DOMAIN}`;

/** Days before today at which versions came into force: see `sign-definitions.ts`. */
const FIRST_VERSION = 330;
const SECOND_VERSION = 120;

const REASONS: readonly (readonly [reason: string, weight: number, notes: readonly string[]])[] = [
    ['Too small', 5, ['', 'Four people and a rented hall.']],
    ['Cannot be reached', 5, ['', 'Number out of service, mail comes back.']],
    ['No need now', 4, ['Budget is gone until spring.', '']],
    ['Wrong person', 3, ['Answers for parking, not for power.', '']],
    ['Details missing', 2, ['No load, no site: what do they want to back up?', '']],
    ['Already known to Sales', 2, ['We spoke in March.', '']],
    ['Competitor chosen', 1, ['Signed last week.']],
    ['Other', 1, ['A student writing a thesis.']]
];
const ANSWERS = [
    'Right: sizes from bought lists are taken out.',
    'Number corrected, the plant manager expects a call.',
    'Taken back into nurturing until spring.',
    'The form now asks for load and site.'
] as const;
const NOTES = [
    'Downloaded the sizing guide twice.',
    'Met at the trade fair.',
    '',
    '',
    'Asked for a price.',
    ''
] as const;
const BELOW = ['Small, but asked for a quotation.', 'A partner sent them.'] as const;

interface Handoff {
    readonly key: string;
    readonly lead: string;
    readonly version: string;
    readonly standing: 'Meets' | 'Lacks';
    readonly from: string;
    readonly to: string;
    readonly on: number;
    readonly note: string;
    readonly follows: string;
    readonly accepted?: number;
    readonly returned?: { readonly on: number; readonly reason: string; readonly note: string };
    readonly answered?: { readonly on: number; readonly words: string };
    readonly withdrawn?: number;
}

export interface Handoffs {
    readonly handoffs: Row[];
    readonly tasks: Row[];
    readonly permissionSets: Row[];
}

/** Hand-offs of every outcome: what the moves of leads tell of them, and what waits for people today. */
export function makeHandoffs(
    random: Random,
    { leads, people, now }: { leads: readonly Lead[]; people: readonly Person[]; now: number }
): Handoffs {
    const marketers = people.filter(({ job }) => job === 'marketer').map(({ username }) => username);
    const maker = new HandoffMaker(random, marketers, now);
    const handoffs = leads.flatMap((lead) => maker.ofLead(lead));
    handoffs.push(...maker.waiting(leads, new Set(handoffs.map(({ lead }) => lead))));
    const contacts = maker.contacts;
    return {
        handoffs: handoffs.map(rowOf),
        tasks: handoffTasks(contacts),
        permissionSets: people.flatMap((person) =>
            setsOf(person).map((set) => ({ username: person.username, permission_set: set }))
        )
    };
}

class HandoffMaker {
    readonly contacts: Contact[] = [];
    readonly #random: Random;
    readonly #marketers: readonly string[];
    readonly #now: number;

    constructor(random: Random, marketers: readonly string[], now: number) {
        this.#random = random;
        this.#marketers = marketers;
        this.#now = now;
    }

    /** Leads that Sales began to work, or dropped, and that came from Marketing. */
    ofLead(lead: Lead): Handoff[] {
        const [first] = lead.moves;
        const random = this.#random;
        if (!first || first.at < this.#now - (FIRST_VERSION - 5) * DAY || !random.chance(0.6)) {
            return [];
        }
        const on = Math.max(lead.created, first.at - this.#wait());
        const from = random.chance(0.3) ? MARKETER : random.pick(this.#marketers);
        if (first.status !== WORKING) {
            const begun = this.#begin(lead, { from, on, follows: '' });
            return [random.chance(0.7) ? this.#sendBack(begun, first.at) : { ...begun, withdrawn: first.at }];
        }
        const opened: Handoff = { ...this.#begin(lead, { from, on, follows: '' }), accepted: first.at };
        this.#touch(lead, opened);
        const back = lead.moves[1];
        if (back?.status !== 'Open - Not Contacted') {
            return [opened];
        }
        const sent = this.#sendBack(opened, back.at);
        const again = lead.moves[2];
        if (again?.status !== WORKING) {
            return [sent];
        }
        const second = this.#begin(lead, {
            from,
            on: Math.max(sent.answered?.on ?? 0, again.at - this.#wait(), back.at + HOUR),
            follows: sent.key
        });
        const answered = sent.answered ?? { on: second.on, words: random.pick(ANSWERS) };
        const worked = { ...second, accepted: Math.max(again.at, second.on + HOUR / 2) };
        this.#touch(lead, worked);
        return [{ ...sent, answered }, worked];
    }

    /** Of leads that nobody has worked yet: some for the representative of the demo, of every urgency. */
    waiting(leads: readonly Lead[], taken: ReadonlySet<string>): Handoff[] {
        const free = leads.filter(({ key, moves }) => moves.length === 0 && !taken.has(key));
        const mine = free.filter(({ owner }) => owner === REP).slice(-4);
        const others = this.#random.sample(
            free.filter(({ owner, created }) => owner !== REP && created > this.#now - 60 * DAY),
            14
        );
        const days = [1, 1, 2, 6];
        return [
            ...mine.map((lead, index) => this.#open(lead, MARKETER, days[index] ?? 3)),
            ...others.map((lead) => this.#open(lead, this.#random.pick(this.#marketers), this.#random.skewed(1, 9, 2)))
        ];
    }

    #open(lead: Lead, from: string, days: number): Handoff {
        const on = Math.max(atWork(this.#random, this.#now - days * DAY), lead.created);
        return this.#begin(lead, { from, on, follows: '' });
    }

    /** Sales is mostly quick. */
    #wait(): number {
        return (
            this.#random.weighted<number>([
                [this.#random.skewed(0.5, 6), 6],
                [this.#random.skewed(6, 30), 3],
                [this.#random.skewed(30, 120), 1]
            ]) * HOUR
        );
    }

    #begin(lead: Lead, { from, on, follows }: { from: string; on: number; follows: string }): Handoff {
        const version = on < this.#now - SECOND_VERSION * DAY ? 'mql.1' : 'mql.2';
        const isEnough =
            version === 'mql.1'
                ? lead.employees >= 50
                : lead.employees >= 100 &&
                  (['Web', 'Phone Inquiry', 'Partner Referral'].includes(lead.source) ||
                      ['Hot', 'Warm'].includes(lead.rating));
        return {
            key: `H-${lead.key}${follows === '' ? '' : '-2'}`,
            lead: lead.key,
            version,
            standing: isEnough ? 'Meets' : 'Lacks',
            from,
            to: lead.owner,
            on,
            note: isEnough ? this.#random.pick(NOTES) : this.#random.pick(BELOW),
            follows
        };
    }

    #sendBack(handoff: Handoff, at: number): Handoff {
        const random = this.#random;
        const [reason, , notes] = random.weighted(REASONS.map((one) => [one, one[1]] as const));
        const on = Math.max(at, handoff.on + HOUR, (handoff.accepted ?? 0) + HOUR);
        const answered = { on: on + random.skewed(4, 90) * HOUR, words: random.pick(ANSWERS) };
        return {
            ...handoff,
            returned: { on, reason, note: random.pick(notes) },
            ...(answered.on < this.#now && random.chance(0.75) ? { answered } : {})
        };
    }

    /** The first call or mail, mostly soon after the lead was accepted; now and then never. */
    #touch(lead: Lead, { to, accepted = 0 }: Handoff): void {
        const at = accepted + this.#random.skewed(0.1, 40, 3) * HOUR;
        if (at < this.#now && this.#random.chance(0.9)) {
            this.contacts.push({ lead: lead.key, owner: to, at: atWorkAfter(at) });
        }
    }
}

/** Nobody calls on a weekend. */
function atWorkAfter(time: number): number {
    const weekday = new Date(time).getUTCDay();
    return time + (weekday === 6 ? 2 : weekday === 0 ? 1 : 0) * DAY;
}

const moment = (time: number | undefined): string => (time === undefined ? '' : toMoment(time));

function rowOf(handoff: Handoff): Row {
    const { accepted, answered, returned, withdrawn } = handoff;
    const isOpen = accepted === undefined && returned === undefined && withdrawn === undefined;
    return {
        key: handoff.key,
        lead: handoff.lead,
        open_lead: isOpen ? handoff.lead : '',
        version: handoff.version,
        standing: handoff.standing,
        from: handoff.from,
        to: handoff.to,
        handed_over_on: moment(handoff.on),
        note: handoff.note,
        round: handoff.follows === '' ? 'first' : 'again',
        follows: handoff.follows,
        accepted_on: moment(accepted),
        accepted_by: accepted === undefined ? '' : handoff.to,
        returned_on: moment(returned?.on),
        returned_by: returned ? handoff.to : '',
        reason: returned?.reason ?? '',
        return_note: returned?.note ?? '',
        answered_on: moment(answered?.on),
        answered_by: answered ? handoff.from : '',
        answer: answered?.words ?? '',
        withdrawn_on: moment(withdrawn),
        withdrawn_by: withdrawn === undefined ? '' : handoff.from
    };
}

function setsOf({ department, job, username }: Person): string[] {
    if (department === 'Marketing' && job === 'marketer') {
        return ['Lead_Handoff_Marketer'];
    }
    if (job === 'seller' || job === 'prospector') {
        return ['Lead_Handoff_Rep'];
    }
    return username === `admin@${DOMAIN}` || job === 'head' || job === 'director' || job === 'operations'
        ? ['Lead_Handoff_Reader']
        : [];
}
