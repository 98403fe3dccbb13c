/** Acts of one or more saves. The hand-off is saved first; the lead follows it, and what could not follow is said. */
import { acceptHandoff, answerReturn, giveLead, handOver, returnLead, withdrawHandoff } from 'c/handoffData';
import type { ActDetail } from 'c/handoffActions';
import type { GiveDetail } from 'c/handoffForm';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Handoff } from 'c/handoffModel';
import type { PanelLead } from './lead';

/** @returns what was left undone; empty: nothing */
export async function doAct(handoff: Handoff, { act, reason, words }: ActDetail, userId: string): Promise<string> {
    const { id, lead } = handoff;
    switch (act) {
        case 'take':
            if (lead) {
                await giveLead(lead.id, userId);
            }
            await acceptHandoff(id, userId);
            return '';
        case 'return':
            await returnLead(id, userId, reason, words);
            return giveBack(handoff, handoff.from.id, userId);
        case 'answer':
            await answerReturn(id, userId, words);
            return '';
        case 'withdraw':
            await withdrawHandoff(id, userId);
            return giveBack(handoff, userId, handoff.to?.id);
        case 'transfer':
            if (lead && handoff.to) {
                await giveLead(lead.id, handoff.to.id);
            }
            return '';
        default:
            await acceptHandoff(id, userId);
            return '';
    }
}

/** The hand-off is over either way: that the lead stays with its owner is no reason to say that nothing was saved. */
async function giveBack({ lead }: Handoff, ownerId: string, from: string | undefined): Promise<string> {
    if (!lead || lead.isConverted || lead.ownerId !== from || ownerId === '') {
        return '';
    }
    try {
        await giveLead(lead.id, ownerId);
        return '';
    } catch {
        return labels.stayed;
    }
}

/**
 * Hands a lead over: answers what came back, records the hand-off, then lets the lead follow. Where a save fails the ones before it
 * stand, and the panel offers what is left to do.
 */
export async function give(
    lead: PanelLead,
    { toId, definitionId, standing, note }: GiveDetail,
    { latest, isAnswer }: { readonly latest: Handoff | undefined; readonly isAnswer: boolean },
    userId: string
): Promise<string> {
    if (latest && isAnswer) {
        await answerReturn(latest.id, userId, note);
    }
    const followsId = latest?.returned ? latest.id : undefined;
    await handOver({ leadId: lead.id, definitionId, standing, toId, queue: lead.queue, note, followsId }, userId);
    if (toId !== undefined && toId !== lead.ownerId) {
        await giveLead(lead.id, toId);
    }
    return '';
}
