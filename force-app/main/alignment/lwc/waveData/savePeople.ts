import MEMBERSHIP from '@salesforce/schema/Alignment_Membership__c';
import MEMBER_ACCOUNT from '@salesforce/schema/Alignment_Membership__c.Account__c';
import MEMBERSHIP_KEY from '@salesforce/schema/Alignment_Membership__c.Membership_Key__c';
import MEMBER_PARTICIPATION from '@salesforce/schema/Alignment_Membership__c.Participation__c';
import TEAM_KEY from '@salesforce/schema/Alignment_Membership__c.Team_Key__c';
import PARTICIPATION from '@salesforce/schema/Alignment_Participation__c';
import FUNCTION from '@salesforce/schema/Alignment_Participation__c.Function__c';
import LEVEL from '@salesforce/schema/Alignment_Participation__c.Level__c';
import OWNER from '@salesforce/schema/Alignment_Participation__c.OwnerId';
import PARTICIPATION_KEY from '@salesforce/schema/Alignment_Participation__c.Participation_Key__c';
import SEGMENT from '@salesforce/schema/Alignment_Participation__c.Segment__c';
import PARTICIPATION_WAVE from '@salesforce/schema/Alignment_Participation__c.Wave__c';
import { createRecord, deleteRecord, updateRecord } from 'lightning/uiRecordApi';
import { participationKey } from 'c/waveModel';
import type { Changes, Participant } from 'c/waveModel';
import { forEachOf, inTurn } from './many';

interface WaveKeys {
    readonly id: string;
    readonly key: string;
}

/**
 * Writes who is asked. What was written stays written when a later record is refused: saving again goes on from there.
 * @param onDone called with how many people are done
 */
export async function savePeople(
    wave: WaveKeys,
    { added, changed, removed, joined }: Changes,
    onDone: (count: number) => void
): Promise<void> {
    let before = 0;
    const count = (done: number): void => onDone(before + done);
    await forEachOf(added, (participant) => addParticipant(wave, participant), count);
    before += added.length;
    await forEachOf(changed, changeParticipant, count);
    before += changed.length;
    await forEachOf(joined, ({ participant, team }) => addToTeam(wave, participant.id ?? '', participant, team), count);
    before += joined.length;
    await forEachOf(removed, ({ id }) => (id ? deleteRecord(id) : Promise.resolve()), count);
}

const sortedAs = ({ function: side, level, segment }: Participant): Readonly<Record<string, unknown>> => ({
    [FUNCTION.fieldApiName]: side,
    [LEVEL.fieldApiName]: level,
    [SEGMENT.fieldApiName]: segment || null
});

async function addParticipant(wave: WaveKeys, participant: Participant): Promise<void> {
    const { id } = await createRecord({
        apiName: PARTICIPATION.objectApiName,
        fields: {
            [PARTICIPATION_WAVE.fieldApiName]: wave.id,
            [OWNER.fieldApiName]: participant.person.id,
            [PARTICIPATION_KEY.fieldApiName]: participationKey(wave, participant.person.username),
            ...sortedAs(participant)
        }
    });
    await inTurn(participant.teams, ({ key }) => addToTeam(wave, id, participant, key));
}

async function changeParticipant(participant: Participant): Promise<void> {
    await updateRecord({ fields: { Id: participant.id, ...sortedAs(participant) } });
}

async function addToTeam(
    wave: WaveKeys,
    participationId: string,
    { person }: Participant,
    team: string
): Promise<void> {
    await createRecord({
        apiName: MEMBERSHIP.objectApiName,
        fields: {
            [MEMBER_PARTICIPATION.fieldApiName]: participationId,
            [MEMBER_ACCOUNT.fieldApiName]: team,
            [TEAM_KEY.fieldApiName]: team,
            [MEMBERSHIP_KEY.fieldApiName]: `${participationKey(wave, person.username)}|${team}`
        }
    });
}
