import { getObjectInfos as realInfos } from 'lightning/uiObjectInfoApi';
import { flush, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aDefinition,
    answerDefinitions,
    criteriaIn,
    getObjectInfo,
    getRecord,
    graphql,
    onTheFirstOfMarch,
    openPanel
} from './support/standards';

const getObjectInfos = realInfos as unknown as { emit(data: unknown): void };
const OWNER = {
    label: 'Owner ID',
    dataType: 'Reference',
    relationshipName: 'Owner',
    referenceToInfos: [{ apiName: 'Group' }, { apiName: 'User' }]
};

async function panel(members: readonly object[] | undefined): Promise<HTMLElement> {
    const page = await openPanel();
    await answerDefinitions([
        aDefinition({
            criteria: [
                ['Owner:User.Title', 'equals', 'Rep'],
                ['CampaignMembers.Count(30)', 'greaterOrEqual', '2']
            ]
        })
    ]);
    getObjectInfo.emit({ fields: { OwnerId: OWNER } });
    const User = { apiName: 'User', label: 'User', fields: { Title: { label: 'Title', dataType: 'String' } } };
    getObjectInfos.emit({ results: [{ statusCode: 200, result: User }] });
    await flush();
    expect(getRecord.getLastConfig()).toMatchObject({ optionalFields: ['Lead.Id', 'Lead.Owner.Title'] });
    getRecord.emit({
        fields: { Owner: { displayValue: 'Bo', value: { fields: { Title: { value: 'Rep', displayValue: null } } } } }
    });
    const Members = members && { edges: members };
    graphql.emit(
        { data: { uiapi: { query: { Members } } } },
        ({ query }) => query?.includes('responsesOfLead') === true
    );
    await flush();
    return page;
}

const member = (day: string): object => ({
    node: { Id: day, LeadId: { value: '00Q' }, FirstRespondedDate: { value: day } }
});

describe('how a lead stands to criteria that reach further than its own fields', () => {
    onTheFirstOfMarch();

    it('is told of its owner and of its campaign responses', async () => {
        const page = await panel([member('2026-02-03'), member('2026-02-20'), member('2025-02-20')]);
        expect(criteriaIn(page)).toEqual([
            'Met Owner: Title is Rep now: Rep',
            'Met Campaign responses in the last 30 days is 2 or more now: 2'
        ]);
        await expect(page).toBeAccessible();
    });

    it('is unknown where the person may not see campaign members', async () => {
        const page = await panel(undefined);
        expect(textOf(page)).toContain('Campaign responses in the last 30 days is 2 or more');
        expect(criteriaIn(page)[1]).not.toContain('now:');
    });
});
