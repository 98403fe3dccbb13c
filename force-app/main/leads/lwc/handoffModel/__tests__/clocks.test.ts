import { clocksOf, dueNext, respondedAt, statusOf } from 'c/handoffModel';
import type { Clocks, Handoff } from 'c/handoffModel';
import {
    aDefinition,
    aHandoff,
    aLead,
    byIdris,
    byMaya,
    CALENDARS,
    HOURS,
    IDRIS,
    MAYA,
    MONDAY_10,
    sentBack
} from './support/handoffs';

const after = (hours: number): number => MONDAY_10 + hours * HOURS;
const clocks = (handoff: Handoff, hoursLater: number, response?: number): Clocks =>
    clocksOf(handoff, response, CALENDARS, after(hoursLater));

describe('where a hand-off stands', () => {
    it('follows from what happened last', () => {
        expect(statusOf(aHandoff())).toBe('Open');
        expect(statusOf(aHandoff({ accepted: byMaya(1) }))).toBe('Accepted');
        expect(statusOf(aHandoff({ accepted: byMaya(1), returned: sentBack(2) }))).toBe('Returned');
        const answered = { ...byIdris(3), words: 'Right' };
        expect(statusOf(aHandoff({ returned: sentBack(2), answered }))).toBe('Answered');
        expect(statusOf(aHandoff({ withdrawn: byIdris(1) }))).toBe('Withdrawn');
    });
});

describe('the two clocks', () => {
    it('count working hours: Monday 10 to Tuesday 10 are eight', () => {
        const { acceptance, response } = clocks(aHandoff(), 24);
        expect(acceptance).toMatchObject({ passed: 8, agreed: 8, state: 'atRisk', isRunning: true, due: after(24) });
        expect(response).toMatchObject({ passed: 8, agreed: 16, state: 'inside', due: after(48) });
    });
    it('are at risk from three quarters of the agreed time on, and outside beyond it', () => {
        expect(clocks(aHandoff(), 5.9).acceptance.state).toBe('inside');
        expect(clocks(aHandoff(), 6).acceptance.state).toBe('atRisk');
        expect(clocks(aHandoff(), 24.1).acceptance.state).toBe('outside');
    });
    it('stop: at the first response, at acceptance or return', () => {
        const { acceptance, response } = clocks(aHandoff({ accepted: byMaya(2) }), 500, after(3));
        expect(acceptance).toMatchObject({ passed: 2, state: 'inside', isRunning: false });
        expect(response).toMatchObject({ passed: 3, state: 'inside', isRunning: false });
        expect(clocks(aHandoff({ returned: sentBack(30) }), 500).acceptance).toMatchObject({
            state: 'outside',
            isRunning: false
        });
    });
    it('end without a verdict where the hand-off ended first', () => {
        expect(clocks(aHandoff({ returned: sentBack(2) }), 500).response).toMatchObject({
            state: 'over',
            isRunning: false
        });
        expect(clocks(aHandoff({ withdrawn: byIdris(2) }), 500).acceptance.state).toBe('over');
    });
    it('run without a verdict where no time is agreed', () => {
        const definition = aDefinition({ acceptanceHours: undefined });
        expect(clocks(aHandoff({ definition }), 2).acceptance).toMatchObject({ state: 'notAgreed', passed: 2 });
        expect(clocks(aHandoff({ definition: undefined }), 100).response).toMatchObject({
            state: 'notAgreed',
            passed: 100
        });
    });
    it('go around the clock where the definition names no calendar', () => {
        const definition = aDefinition({ calendarId: undefined });
        expect(clocks(aHandoff({ definition }), 24).acceptance.passed).toBe(24);
    });
    it('say nothing where the calendar makes no sense, or is hidden', () => {
        for (const calendarId of ['nonsense', 'hidden']) {
            const { acceptance } = clocks(aHandoff({ definition: aDefinition({ calendarId }) }), 24);
            expect(acceptance).toMatchObject({ state: 'unknown', passed: undefined, due: undefined });
        }
    });
    it('tell what is due next', () => {
        expect(dueNext(clocks(aHandoff(), 1))).toBe(after(24));
        expect(dueNext(clocks(aHandoff({ accepted: byMaya(1) }), 2))).toBe(after(48));
        expect(dueNext(clocks(aHandoff({ accepted: byMaya(1) }), 4, after(2)))).toBeUndefined();
    });
});

describe('the first response', () => {
    const activity = (hours: number, changes: object = {}): { whoId: string; ownerId: string; at: number } => ({
        whoId: '00QLEAD',
        ownerId: MAYA.id,
        at: after(hours),
        ...changes
    });
    it('is the first that the representative did with the lead after the hand-off', () => {
        expect(respondedAt(aHandoff(), [activity(5), activity(3), activity(-1)])).toBe(after(3));
    });
    it('is not what others did, nor what was done with others', () => {
        expect(
            respondedAt(aHandoff(), [activity(1, { ownerId: IDRIS.id }), activity(2, { whoId: '00QOTHER' })])
        ).toBeUndefined();
    });
    it('goes on with the contact after conversion', () => {
        const lead = aLead({ contactId: '003C', isConverted: true });
        expect(respondedAt(aHandoff({ lead }), [activity(4, { whoId: '003C' })])).toBe(after(4));
    });
    it('of who took the lead out of the queue counts', () => {
        const queued = aHandoff({ to: undefined, queue: 'East', accepted: byMaya(1) });
        expect(respondedAt(queued, [activity(2)])).toBe(after(2));
    });
    it('belongs to the hand-off before the next one', () => {
        expect(respondedAt(aHandoff(), [activity(9)], after(8))).toBeUndefined();
    });
});
