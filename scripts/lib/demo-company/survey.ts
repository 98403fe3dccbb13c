import type { TeamMember } from './account-teams.ts';
import { atWork, DAY, toDay, toMoment } from './calendar.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import { makeAnswers, type View } from './survey-answers.ts';

type Row = Record<string, string | number>;
type Side = 'Sales' | 'Marketing';

export interface Survey {
    readonly waves: Row[];
    readonly participations: Row[];
    readonly responses: Row[];
    /** In which account teams the people are. */
    readonly memberships: Row[];
    readonly permissionSets: Row[];
}

/** Waves that are closed, oldest first, and days since; the last one is open. */
const CLOSED_DAYS_AGO = [400, 290, 180, 70];
const OPEN = CLOSED_DAYS_AGO.length;

const TOTALS: Readonly<Record<Side, readonly number[]>> = {
    Sales: [47, 50, 55, 57, 58],
    Marketing: [62, 62, 64, 65, 65]
};
/** Statement 17: both teams report to one executive. A chief revenue officer came between the second wave and the third. */
const ONE_EXECUTIVE: Readonly<Record<Side, readonly number[]>> = {
    Sales: [1.6, 1.7, 4.2, 4.4, 4.4],
    Marketing: [1.8, 1.8, 4.3, 4.5, 4.5]
};
/** Statement 5: Marketing's material is useful for winning business. */
const USEFUL_MATERIAL: Readonly<Record<Side, number>> = { Sales: 2, Marketing: 3.9 };

const OFFSETS: Readonly<Record<Side, readonly number[]>> = {
    Sales: [0.1, -0.3, -0.8, -0.4, 0, 0.9, 0.1, 0.2, -0.2, 0.4, -0.2, 0.1, -0.5, 0.2, -0.4, 0.3, 0, -0.7, 0.2, 0.1],
    Marketing: [0, 0.2, 0.3, 0.6, 0, -0.8, -0.1, 0.2, 0.1, 0.2, -0.3, 0, 0.3, 0.1, 0.5, 0.2, 0, -1, 0.1, 0.1]
};

/** People of one small region, asked as such; the others by the region they sell in. */
const SMALL_REGION = 'APAC';
const SMALL_REGION_PEOPLE = 4;

/** Four closed waves and one open. Closed ones are loaded open: the results come from closing them, as anywhere. */
export function makeSurvey(
    random: Random,
    people: readonly Person[],
    teams: readonly TeamMember[],
    now: number
): Survey {
    const asked = people.filter(({ department }) => department === 'Sales' || department === 'Marketing');
    const segments = segmentsOf(asked);
    const waves = Array.from({ length: OPEN + 1 }, (_, index) => makeWave(index, now));
    const participations = waves.flatMap((wave, index) =>
        asked.map((person) => participationRow(wave, index, person, segments.get(person.username) ?? ''))
    );
    const responses = waves.flatMap((wave, index) => responsesOf(random, wave, index, asked, now));
    const answeredOn = new Map(responses.map((row) => [row.key, row.submitted_on]));
    return {
        waves,
        participations: participations.map((row) => ({ ...row, answered_on: answeredOn.get(row.key) ?? '' })),
        responses,
        memberships: waves.flatMap((_, index) =>
            teams.map(({ account, person }) => ({
                key: `${keyOf(index, person)}|${account}`,
                participation: keyOf(index, person),
                account
            }))
        ),
        permissionSets: asked.flatMap(({ username }) =>
            ['Alignment_Participant', 'Alignment_Reader'].map((set) => ({ username, permission_set: set }))
        )
    };
}

function makeWave(index: number, now: number): Row {
    const closes = index === OPEN ? now + 8 * DAY : now - (CLOSED_DAYS_AGO[index] ?? 0) * DAY;
    const month = new Date(closes).toLocaleString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
    return {
        key: `wave-${index + 1}`,
        name: `Alignment ${month}`,
        status: 'Open',
        minimum: 5,
        opens_on: toDay(closes - 14 * DAY),
        closes_on: toDay(closes),
        created_at: toMoment(closes - 20 * DAY)
    };
}

/** Region, or headquarters; of the West the last three in the field and their marketer are the small region. */
function segmentsOf(asked: readonly Person[]): Map<string, string> {
    const segments = new Map(asked.map(({ username, region }) => [username, region || 'Headquarters']));
    const west = asked.filter(({ region, job }) => region === 'West' && job !== 'director');
    west.slice(-SMALL_REGION_PEOPLE).forEach(({ username }) => segments.set(username, SMALL_REGION));
    return segments;
}

const sideOf = ({ department }: Person): Side => (department === 'Marketing' ? 'Marketing' : 'Sales');

function participationRow(wave: Row, index: number, person: Person, segment: string): Row {
    return {
        key: keyOf(index, person),
        wave: wave.key as string,
        owner: person.username,
        function: sideOf(person),
        level: /\b(Head|Director|Manager)\b/.test(person.title) ? 'Head' : 'Staff',
        segment,
        created_at: wave.created_at as string
    };
}

const keyOf = (index: number, { username }: Person): string => `wave-${index + 1}|${username}`;

function responsesOf(random: Random, wave: Row, index: number, asked: readonly Person[], now: number): Row[] {
    const end = index === OPEN ? now : Date.parse(`${wave.closes_on}T00:00:00Z`);
    return (['Sales', 'Marketing'] as const).flatMap((side) => {
        const group = asked.filter((person) => sideOf(person) === side);
        const answers = makeAnswers(random, group.length, viewOf(side, index));
        // of the open wave about half have answered, nobody who signs in
        const has = (person: Person): boolean => index < OPEN || (!person.signsIn && random.chance(0.5));
        return group.flatMap((person, at) =>
            has(person) ? [responseRow(random, wave, index, person, answers[at] ?? [], end)] : []
        );
    });
}

function viewOf(side: Side, index: number): View {
    return {
        total: TOTALS[side][index] ?? 60,
        fixed: { 5: USEFUL_MATERIAL[side], 17: ONE_EXECUTIVE[side][index] ?? 3 },
        offsets: OFFSETS[side]
    };
}

function responseRow(
    random: Random,
    wave: Row,
    index: number,
    person: Person,
    answers: readonly number[],
    end: number
): Row {
    const submitted = Math.min(atWork(random, end - random.between(1, 5) * DAY), end - 60_000);
    return {
        key: keyOf(index, person),
        wave: wave.key as string,
        owner: person.username,
        submitted_on: toMoment(submitted),
        ...Object.fromEntries(answers.map((answer, at) => [`s${String(at + 1).padStart(2, '0')}`, answer])),
        created_at: toMoment(submitted - 4 * 60_000)
    };
}
