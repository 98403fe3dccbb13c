import type { Random } from './random.ts';

const STATEMENTS = 20;

/** How a function sees the relationship in one wave. */
export interface View {
    /** Mean of all totals. */
    readonly total: number;
    /** Means that are given, by the number of the statement. */
    readonly fixed: Readonly<Record<number, number>>;
    /** How far each statement lies from the others. */
    readonly offsets: readonly number[];
}

/**
 * Answers of a group: the mean total is exactly the one that is wanted (to the nearest whole sum), and so is each given mean.
 * @returns one row of twenty answers a person
 */
export function makeAnswers(random: Random, people: number, view: View): number[][] {
    const sums = statementSums(people, view);
    // some see everything in a better light than others: answers of one person hang together
    const mood = Array.from({ length: people }, () => random.next() - 0.5);
    const columns = sums.map((sum) => makeColumn(random, people, sum, mood));
    return mood.map((_, person) => columns.map((column) => column[person] as number));
}

/** Sums by statement, together the wanted total. */
function statementSums(people: number, { total, fixed, offsets }: View): number[] {
    const wanted = Math.round(total * people);
    const given = Object.values(fixed).reduce((sum, mean) => sum + Math.round(mean * people), 0);
    const open = offsets.map((_, index) => index).filter((index) => fixed[index + 1] === undefined);
    const shift = open.reduce((sum, index) => sum + (offsets[index] ?? 0), 0) / open.length;
    const mean = (wanted - given) / people / open.length;
    const within = (sum: number): number => Math.min(5 * people, Math.max(people, sum));
    const sums = Array.from({ length: STATEMENTS }, (_, index) =>
        within(Math.round((fixed[index + 1] ?? mean + (offsets[index] ?? 0) - shift) * people))
    );
    let left = wanted - sums.reduce((sum, one) => sum + one, 0);
    for (let turn = 0; left !== 0; turn++) {
        const index = open[turn % open.length] as number;
        const step = Math.sign(left);
        if (within((sums[index] as number) + step) === (sums[index] as number) + step) {
            sums[index] = (sums[index] as number) + step;
            left -= step;
        }
    }
    return sums;
}

/** One statement's answers with a given sum, spread by mood and chance. */
function makeColumn(random: Random, people: number, sum: number, mood: readonly number[]): number[] {
    const column = new Array<number>(people).fill(Math.floor(sum / people));
    for (const person of random.sample([...column.keys()], sum % people)) {
        column[person] = (column[person] as number) + 1;
    }
    for (let swap = 0; swap < people / 2; swap++) {
        const [a, b] = random.sample([...column.keys()], 2) as [number, number];
        const aIsKinder = (mood[a] ?? 0) - (mood[b] ?? 0) + (random.next() - 0.5) * 3 > 0;
        const [up, down] = aIsKinder ? [a, b] : [b, a];
        if ((column[up] as number) < 5 && (column[down] as number) > 1) {
            column[up] = (column[up] as number) + 1;
            column[down] = (column[down] as number) - 1;
        }
    }
    return column;
}
