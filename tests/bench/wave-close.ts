// Closing a wave in the model: time by number of answers, beside a loop that only adds the answers up.
import { randomFrom } from '../../force-app/main/alignment/lwc/significanceModel/significanceModel.ts';
import { scoreWave, type Answered, type EarlierWave, type Wave } from '../../scripts/lib/wave/closing-model.ts';
import { median, printFigures } from './support/report.ts';

const RUNS = 5;
const TEAMS = 200;
const SEGMENTS = Array.from({ length: 8 }, (_, index) => `Segment ${index + 1}`);

/** Neither the first, who leave, nor the last, who are new. */
const isInTeam = (index: number, size: number): boolean => index >= size / 2 && index < size / 2 + TEAMS * 4;

const teamsFrom = (index: number, random: () => number): string[] => {
    const team = (at: number): string => `001${String(at % TEAMS).padStart(15, '0')}`;
    const own = Math.floor(index / 4);
    return random() < 0.33 ? [team(own), team(own + 1 + Math.floor(random() * 9))] : [team(own)];
};

/** A company of this size that has been asked before: some have left, some have come, some have moved. */
function waveOf(size: number): Wave {
    const random = randomFrom(20060701);
    const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
    const person = (index: number): Answered => ({
        person: `005${index}`,
        function: random() < 0.6 ? 'Sales' : 'Marketing',
        level: random() < 0.15 ? 'Head' : 'Staff',
        segment: pick(SEGMENTS),
        // some six people a team, every third of them in another team, too
        teams: isInTeam(index, size) ? teamsFrom(index, random) : [],
        answers: Array.from({ length: 20 }, () => 1 + Math.floor(random() * 5))
    });
    const before = Array.from({ length: size }, (_, index) => person(index));
    const stayed = before.slice(Math.floor(size / 20));
    const moved = stayed.map((one) => (random() < 0.01 ? { ...one, segment: pick(SEGMENTS) } : one));
    const joined = Array.from({ length: size - stayed.length }, (_, index) => person(size + index));
    const answered = [...moved, ...joined];
    const first: Wave = { id: 'first', minimum: 5, asked: before, answered: before, earlier: [] };
    const shown = scoreWave(first).flatMap(({ key, verdict }) => (verdict === 'shown' ? [key] : []));
    const earlier: EarlierWave[] = [{ id: 'first', shown, people: before }];
    return { id: 'second', minimum: 5, asked: answered, answered, earlier };
}

function time(work: () => unknown): number {
    const runs = Array.from({ length: RUNS }, () => {
        const started = performance.now();
        work();
        return performance.now() - started;
    });
    return median(runs);
}

/** Baseline: what nobody can do without, reading each answer once and adding it to its group's sum. */
function sums(wave: Wave): Map<string, number[]> {
    const groups = new Map<string, number[]>();
    for (const { function: side, level, segment, answers } of wave.answered) {
        const key = `${segment}|${side}|${level}`;
        const group = groups.get(key) ?? answers.map(() => 0);
        answers.forEach((answer, index) => (group[index] = (group[index] ?? 0) + answer));
        groups.set(key, group);
    }
    return groups;
}

const figures = [10_000, 100_000].map((size) => {
    const wave = waveOf(size);
    return { size, closing: time(() => scoreWave(wave)), baseline: time(() => sums(wave)) };
});
printFigures(
    `Closing a wave in the model, ${SEGMENTS.length} segments, ${TEAMS} account teams that overlap, one wave before, median of ${RUNS}`,
    figures.map(({ size, closing, baseline }) => ({
        name: `${size.toLocaleString('en-US')} answers`,
        value: closing,
        unit: 'ms',
        ...(size === 100_000 ? { aim: 2000 } : {}),
        baseline: { name: 'summing loop', value: baseline }
    }))
);
const [small, large] = figures;
if (small && large) {
    const growth = large.closing / small.closing;
    printFigures('Ten times the answers', [{ name: 'take so many times as long', value: growth, unit: '', aim: 10 }]);
}
