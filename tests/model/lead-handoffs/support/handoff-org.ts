import assert from 'node:assert/strict';
import { openStandardsOrg, type Person, type StandardsOrg } from '../../lead-standards/support/standards-org.ts';

const OBJECT = 'Lead_Handoff__c';

/** Ten minutes ahead. */
export const soon = (): string => new Date(Date.now() + 600_000).toISOString();

// Several reasons come as a list beside a message of no interest.
export const refuses = (reason: RegExp, act: () => Promise<unknown>): Promise<void> =>
    assert.rejects(act, (error: Error & { data?: unknown }) => {
        assert.match(`${error.message} ${JSON.stringify(error.data)}`, reason);
        return true;
    });

/** A local org with the package and people on both sides of a hand-off. */
export class HandoffOrg {
    readonly #org: StandardsOrg;
    readonly administrator: Person;
    readonly marketer: Person;
    readonly rep: Person;
    readonly other: Person;
    readonly manager: Person;
    readonly stranger: Person;
    readonly gone: Person;

    private constructor(org: StandardsOrg, people: readonly [Person, Person, Person, Person, Person, Person]) {
        this.#org = org;
        this.administrator = org.administrator;
        [this.marketer, this.rep, this.other, this.manager, this.stranger, this.gone] = people;
    }

    static async open(): Promise<HandoffOrg> {
        const org = await openStandardsOrg();
        const handoffs = new HandoffOrg(org, [
            await org.person('marketer', 'Lead_Standards_Reader', 'Lead_Handoff_Marketer'),
            await org.person('rep', 'Lead_Standards_Reader', 'Lead_Handoff_Rep'),
            await org.person('other', 'Lead_Standards_Reader', 'Lead_Handoff_Rep'),
            await org.person('manager', 'Lead_Standards_Reader', 'Lead_Handoff_Reader'),
            await org.person('stranger'),
            await org.person('gone')
        ]);
        await org.administrator.connection.sobject('User').update({ Id: handoffs.gone.id, IsActive: false });
        return handoffs;
    }

    async lead(fields: object = {}): Promise<string> {
        const { id } = await this.administrator.connection
            .sobject('Lead')
            .create({ LastName: 'Ferris', Company: 'Ferris Foods', Status: 'Open - Not Contacted', ...fields });
        return String(id);
    }

    /** The marketer hands a new lead to the representative. */
    async handOff(fields: object = {}): Promise<string> {
        const lead = await this.lead();
        const { id } = await this.marketer.connection.sobject(OBJECT).create({
            Lead__c: lead,
            Open_Key__c: lead,
            Handed_Over_By__c: this.marketer.id,
            Handed_To__c: this.rep.id,
            ...fields
        });
        return String(id);
    }

    async change(person: Person, id: string, fields: object): Promise<void> {
        await person.connection.sobject(OBJECT).update({ Id: id, ...fields });
    }

    async statusOf(id: string): Promise<unknown> {
        return (await this.manager.connection.sobject(OBJECT).retrieve(id)).Status__c;
    }

    async draftDefinition(): Promise<string> {
        const { id } = await this.administrator.connection.sobject('Lead_Definition__c').create({
            Name: 'Trial',
            Definition_Key__c: 'trial',
            Version__c: 1,
            Version_Key__c: 'trial.1',
            Status__c: 'Draft'
        });
        return String(id);
    }

    close(): Promise<void> {
        return this.#org.close();
    }
}
