import { atWork, DAY } from './calendar.ts';
import type { Random } from './random.ts';

/** The stock stages of an org, in selling order. */
export const OPEN_STAGES = [
    'Prospecting',
    'Qualification',
    'Needs Analysis',
    'Value Proposition',
    'Id. Decision Makers',
    'Perception Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review'
] as const;

export const WON = 'Closed Won';
export const LOST = 'Closed Lost';

export interface Move {
    readonly stage: string;
    readonly at: number;
    readonly amount: number;
    readonly closeDate: number;
    readonly nextStep: string;
}

interface Course {
    readonly created: number;
    /** Milliseconds from creation to the planned end. */
    readonly length: number;
    readonly firstStage: string;
    readonly won: boolean;
    readonly stuck: boolean;
    readonly amount: number;
    readonly plannedClose: number;
    readonly now: number;
}

const NEXT_STEPS: Readonly<Record<string, string>> = {
    Qualification: 'Confirm the load list and who pays',
    'Needs Analysis': 'Site survey with the chief engineer',
    'Value Proposition': 'Outage cost worksheet with facilities',
    'Id. Decision Makers': 'Meet finance and procurement',
    'Perception Analysis': 'Site visit at a reference customer',
    'Proposal/Price Quote': 'Walk through the proposal',
    'Negotiation/Review': 'Terms, delivery slot and service level'
};

/** Share of deals that step back at least once: a new budget owner, a changed load, a second survey. */
const STEPS_BACK = 0.17;

/** The moves of one deal up to `now`, in ascending order; none when it is still where it began. */
export function makeHistory(random: Random, course: Course): Move[] {
    const path = makePath(random, course);
    const moves: Move[] = [];
    let { amount, plannedClose } = course;
    let before = course.created;
    for (const [index, stage] of path.entries()) {
        const share = (index + 0.6 + 0.6 * random.next()) / (path.length + 0.2);
        const at = Math.max(
            atWork(random, course.created + course.length * Math.min(1, share)),
            before + random.between(5, 600) * 60_000
        );
        if (at >= course.now) {
            break;
        }
        before = at;
        const isClosed = stage === WON || stage === LOST;
        if (!isClosed && random.chance(0.3)) {
            amount = Math.round((amount * (0.85 + random.next() * 0.3)) / 500) * 500;
        }
        if (!isClosed && random.chance(0.2)) {
            plannedClose += random.between(10, 45) * DAY;
        }
        moves.push({
            stage,
            at,
            amount,
            closeDate: isClosed ? at : Math.max(plannedClose, at + 5 * DAY),
            nextStep: isClosed ? '' : (NEXT_STEPS[stage] ?? '')
        });
    }
    return [...moves, ...reopening(moves, course)];
}

/** A few lost deals come back: the competitor did not deliver. Told by the time of creation, so that chance runs on as without it. */
function reopening(moves: readonly Move[], { created, now }: Course): Move[] {
    const last = moves.at(-1);
    if (last?.stage !== LOST || Math.floor(created / 60_000) % 9 !== 0) {
        return [];
    }
    const again = (stage: string, days: number): Move => ({
        ...last,
        stage,
        at: last.at + days * DAY,
        closeDate: last.at + (days + 60) * DAY,
        nextStep: NEXT_STEPS[stage] ?? ''
    });
    const back = [again('Needs Analysis', 34), again('Proposal/Price Quote', 58), again(LOST, 103)];
    return back.filter(({ at }) => at < now);
}

function makePath(random: Random, { firstStage, won, stuck }: Course): string[] {
    const from = OPEN_STAGES.indexOf(firstStage as (typeof OPEN_STAGES)[number]) + 1;
    const ahead = OPEN_STAGES.slice(from).filter((_, index, rest) => index === rest.length - 1 || random.chance(0.72));
    const open: string[] = won ? [...ahead] : ahead.slice(0, random.between(1, ahead.length));
    if (random.chance(STEPS_BACK) && open.length >= 2) {
        stepBack(random, open);
    }
    return stuck ? open.slice(0, random.between(1, Math.max(1, open.length - 1))) : [...open, won ? WON : LOST];
}

/** Puts a return to an earlier stage into a path, and the way forward again. */
function stepBack(random: Random, path: string[]): void {
    const at = random.between(1, path.length - 1);
    const back = random.between(Math.max(0, at - 2), at - 1);
    path.splice(at + 1, 0, ...path.slice(back, at + 1));
}
