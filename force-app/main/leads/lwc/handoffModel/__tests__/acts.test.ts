import { actsOf, canHandOff, isStuck } from 'c/handoffModel';
import type { Participant } from 'c/handoffModel';
import { aHandoff, aLead, byIdris, byMaya, IDRIS, MAYA, sentBack } from './support/handoffs';

const rep: Participant = { userId: MAYA.id, mayHandOff: false, mayAccept: true, mayAnswer: false };
const other: Participant = { ...rep, userId: '005OTHER' };
const marketer: Participant = { userId: IDRIS.id, mayHandOff: true, mayAccept: false, mayAnswer: true };

describe('what people can do with a hand-off', () => {
    it('is to accept or return what was handed to them', () => {
        expect(actsOf(aHandoff(), rep)).toEqual(['accept', 'return']);
        expect(actsOf(aHandoff(), other)).toEqual([]);
        expect(actsOf(aHandoff({ accepted: byMaya(1) }), rep)).toEqual(['return']);
        expect(actsOf(aHandoff({ accepted: byMaya(1), lead: aLead({ isConverted: true }) }), rep)).toEqual([]);
        expect(actsOf(aHandoff({ withdrawn: byIdris(1) }), rep)).toEqual([]);
    });
    it('is to take from a queue, and to accept what was taken', () => {
        const queued = aHandoff({ to: undefined, queue: 'East', lead: aLead({ ownerId: '00G1' }) });
        expect(actsOf(queued, rep)).toEqual(['take']);
        expect(actsOf({ ...queued, lead: aLead() }, rep)).toEqual(['accept', 'return']);
    });
    it('is to withdraw what is open and to answer what came back', () => {
        expect(actsOf(aHandoff(), marketer)).toEqual(['withdraw']);
        expect(actsOf(aHandoff({ returned: sentBack(1) }), marketer)).toEqual(['answer']);
        expect(actsOf(aHandoff({ returned: sentBack(1) }), { ...marketer, userId: MAYA.id })).toEqual([]);
    });
    it('is to let the lead follow where it did not', () => {
        const stuck = aHandoff({ lead: aLead({ ownerId: IDRIS.id }) });
        expect(isStuck(stuck)).toBe(true);
        expect(actsOf(stuck, marketer)).toEqual(['transfer', 'withdraw']);
        expect(isStuck(aHandoff())).toBe(false);
        expect(isStuck(aHandoff({ lead: undefined }))).toBe(false);
    });
    it('is to hand over what is not in the hands of Sales', () => {
        const lead = { isConverted: false };
        expect(canHandOff(lead, undefined, marketer)).toBe(true);
        expect(canHandOff(lead, aHandoff(), marketer)).toBe(false);
        expect(canHandOff(lead, aHandoff({ accepted: byMaya(1) }), marketer)).toBe(false);
        expect(canHandOff(lead, aHandoff({ returned: sentBack(1) }), marketer)).toBe(true);
        expect(canHandOff({ isConverted: true }, undefined, marketer)).toBe(false);
        expect(canHandOff(lead, undefined, rep)).toBe(false);
    });
});
