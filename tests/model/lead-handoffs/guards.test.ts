import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { HandoffOrg, refuses, soon } from './support/handoff-org.ts';

describe('A hand-off of a lead', () => {
    let org: HandoffOrg;
    before(async () => {
        org = await HandoffOrg.open();
    });
    after(() => org.close());

    const now = (): string => new Date().toISOString();
    const accepted = (): object => ({ Accepted_On__c: now(), Accepted_By__c: org.rep.id, Open_Key__c: null });
    const returned = (): object => ({
        Returned_On__c: now(),
        Returned_By__c: org.rep.id,
        Return_Reason__c: 'Too small',
        Open_Key__c: null
    });
    const answered = (): object => ({
        Answered_On__c: now(),
        Answered_By__c: org.marketer.id,
        Answer__c: 'The parent company has 2,000 people.'
    });
    const withdrawn = (): object => ({ Withdrawn_On__c: now(), Withdrawn_By__c: org.marketer.id, Open_Key__c: null });

    it('goes from open to accepted, by whom it was handed to', async () => {
        const id = await org.handOff();
        assert.equal(await org.statusOf(id), 'Open');
        await org.change(org.rep, id, accepted());
        assert.equal(await org.statusOf(id), 'Accepted');
    });

    it('comes back with a reason, and is answered', async () => {
        const id = await org.handOff();
        await org.change(org.rep, id, returned());
        assert.equal(await org.statusOf(id), 'Returned');
        await org.change(org.marketer, id, answered());
        assert.equal(await org.statusOf(id), 'Answered');
    });

    it('may come back after it was accepted, not be accepted after it came back', async () => {
        const id = await org.handOff();
        await org.change(org.rep, id, accepted());
        await org.change(org.rep, id, returned());
        assert.equal(await org.statusOf(id), 'Returned');
        const other = await org.handOff();
        await org.change(org.rep, other, returned());
        await refuses(/no longer open/, () => org.change(org.rep, other, accepted()));
    });

    it('is withdrawn while it is open, and only then', async () => {
        const id = await org.handOff();
        await org.change(org.marketer, id, withdrawn());
        assert.equal(await org.statusOf(id), 'Withdrawn');
        const other = await org.handOff();
        await org.change(org.rep, other, accepted());
        await refuses(/no longer open/, () => org.change(org.marketer, other, withdrawn()));
    });

    it('is made in one’s own name, now, and open', async () => {
        await refuses(/in your own name/, () => org.handOff({ Handed_Over_By__c: org.other.id }));
        await refuses(/as of now/, () => org.handOff({ Handed_Over_On__c: '2026-01-01T12:00:00.000Z' }));
        await refuses(/starts open/, () =>
            org.handOff({ Withdrawn_On__c: now(), Withdrawn_By__c: org.marketer.id, Open_Key__c: null })
        );
    });

    it('needs a lead, one recipient, and another person than who hands over', async () => {
        await refuses(/which lead/, () => org.handOff({ Lead__c: null, Open_Key__c: null }));
        await refuses(/one person or to one queue/, () => org.handOff({ Handed_To__c: null }));
        await refuses(/one person or to one queue/, () => org.handOff({ Handed_To_Queue__c: 'East' }));
        await refuses(/to yourself/, () => org.handOff({ Handed_To__c: org.marketer.id }));
    });

    it('is refused to a person who left', async () => {
        await refuses(/no longer active/, () => org.handOff({ Handed_To__c: org.gone.id }));
    });

    it('is refused of a converted lead', async () => {
        const lead = await org.lead({ Status: 'Closed - Converted', IsConverted: true });
        await refuses(/converted already/, () => org.handOff({ Lead__c: lead, Open_Key__c: lead }));
    });

    it('is refused under a definition that is not in force', async () => {
        const draft = await org.draftDefinition();
        await refuses(/not in force/, () => org.handOff({ Lead_Definition__c: draft }));
    });

    it('of a lead below the standard needs words', async () => {
        await refuses(/does not meet/, () => org.handOff({ Standing_At_Handoff__c: 'Lacks' }));
        await org.handOff({ Standing_At_Handoff__c: 'Lacks', Note__c: 'They asked twice.' });
    });

    it('happens once at a time', async () => {
        const lead = await org.lead();
        const first = await org.handOff({ Lead__c: lead, Open_Key__c: lead });
        await refuses(/duplicate/i, () => org.handOff({ Lead__c: lead, Open_Key__c: lead }));
        await refuses(/Set Open Key/, () => org.handOff({ Lead__c: lead, Open_Key__c: null }));
        await org.change(org.rep, first, returned());
        await org.handOff({ Lead__c: lead, Open_Key__c: lead, Follows__c: first });
    });

    it('is accepted and returned by its recipient alone, in their own name and now', async () => {
        const id = await org.handOff();
        await refuses(/Only the person/, () =>
            org.change(org.other, id, { ...accepted(), Accepted_By__c: org.other.id })
        );
        await refuses(/Only the person/, () => org.change(org.other, id, accepted()));
        await refuses(/Only the person/, () =>
            org.change(org.other, id, { ...returned(), Returned_By__c: org.other.id })
        );
        await refuses(/as of now/, () =>
            org.change(org.rep, id, { ...accepted(), Accepted_On__c: new Date(Date.now() - 900_000).toISOString() })
        );
        await refuses(/none of them lies ahead|as of now/, () =>
            org.change(org.rep, id, { ...accepted(), Accepted_On__c: soon() })
        );
        assert.equal(await org.statusOf(id), 'Open');
    });

    it('to a queue is accepted by who took the lead out of it', async () => {
        const lead = await org.lead();
        const id = await org.handOff({
            Lead__c: lead,
            Open_Key__c: lead,
            Handed_To__c: null,
            Handed_To_Queue__c: 'East'
        });
        await refuses(/take the lead first/, () => org.change(org.rep, id, accepted()));
        await org.administrator.connection.sobject('Lead').update({ Id: lead, OwnerId: org.rep.id });
        await org.change(org.rep, id, accepted());
    });

    it('is decided by the faster of two', async () => {
        const id = await org.handOff();
        await org.change(org.rep, id, accepted());
        await refuses(/Somebody was faster/, () => org.change(org.rep, id, accepted()));
    });

    it('comes back for a reason, and Other needs words', async () => {
        const id = await org.handOff();
        await refuses(/Choose the reason/, () => org.change(org.rep, id, { ...returned(), Return_Reason__c: null }));
        await refuses(/what the other reason is/, () =>
            org.change(org.rep, id, { ...returned(), Return_Reason__c: 'Other' })
        );
        await org.change(org.rep, id, { ...returned(), Return_Reason__c: 'Other', Return_Note__c: 'Moved abroad.' });
    });

    it('is answered only when it came back, with words, and not by who returned it', async () => {
        const id = await org.handOff();
        await refuses(/a return that it answers/, () => org.change(org.marketer, id, answered()));
        await org.change(org.rep, id, returned());
        await refuses(/needs words/, () => org.change(org.marketer, id, { ...answered(), Answer__c: null }));
        await refuses(/in your own name/, () =>
            org.change(org.marketer, id, { ...answered(), Answered_By__c: org.other.id })
        );
    });

    it('stays as it was: what was handed over, and what happened', async () => {
        const id = await org.handOff({ Note__c: 'Wants a rental.' });
        for (const change of [{ Note__c: 'Never mind' }, { Handed_To__c: org.other.id }]) {
            await refuses(/stays as it was/, () => org.change(org.marketer, id, change));
        }
        await org.change(org.rep, id, returned());
        await refuses(/stays as it is|Somebody was faster/, () =>
            org.change(org.rep, id, { Return_Reason__c: 'No need now' })
        );
        await refuses(/Somebody was faster/, () =>
            org.change(org.rep, id, { Returned_On__c: null, Returned_By__c: null, Return_Reason__c: null })
        );
    });

    it('keeps the two sides apart: Sales does not answer, Marketing does not accept', async () => {
        const id = await org.handOff();
        await refuses(/access|permission|privilege|not.*writeable|security/i, () =>
            org.change(org.marketer, id, accepted())
        );
        await org.change(org.rep, id, returned());
        await refuses(/access|permission|privilege|not.*writeable|security/i, () =>
            org.change(org.rep, id, answered())
        );
    });

    it('is seen by managers and not changed by them; without a permission set it is not there', async () => {
        const id = await org.handOff();
        const seen = await org.manager.connection.query(`SELECT Id FROM Lead_Handoff__c WHERE Id = '${id}'`);
        assert.equal(seen.totalSize, 1);
        await refuses(/access|permission|privilege/i, () => org.change(org.manager, id, accepted()));
        await refuses(/not supported|does not exist|No such|access/i, async () =>
            org.stranger.connection.query('SELECT Id FROM Lead_Handoff__c')
        );
    });

    it('outlives its lead', async () => {
        const lead = await org.lead();
        const id = await org.handOff({ Lead__c: lead, Open_Key__c: lead });
        await org.change(org.rep, id, accepted());
        await org.administrator.connection.sobject('Lead').destroy(lead);
        assert.equal(await org.statusOf(id), 'Accepted');
        await org.change(org.rep, id, returned());
    });
});
