import { graphql as realGraphql } from 'lightning/graphql';
import { getObjectInfo as realInfo, getObjectInfos as realInfos } from 'lightning/uiObjectInfoApi';
import { getRecord as realGetRecord } from 'lightning/uiRecordApi';
import HandoffForm from 'c/handoffForm';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';

interface TestAdapter {
    emit(data: unknown): void;
    error(body?: unknown): void;
    getLastConfig(): Record<string, unknown> | undefined;
}

// In tests these modules are replaced by ones that answer when told to.
const graphql = realGraphql as unknown as typeof testGraphql;
const getObjectInfo = realInfo as unknown as TestAdapter;
const getObjectInfos = realInfos as unknown as TestAdapter;
const getRecord = realGetRecord as unknown as TestAdapter;

type Criterion = readonly [field: string, operator: string, operand: string];

const OWNED_BY_A_REP: Criterion = ['Owner:User.Title', 'equals', 'Rep'];
const RESPONDED_TWICE: Criterion = ['CampaignMembers.Count', 'greaterOrEqual', '2'];
const OWNER = {
    label: 'Owner ID',
    dataType: 'Reference',
    relationshipName: 'Owner',
    referenceToInfos: [{ apiName: 'Group' }, { apiName: 'User' }]
};
const USER = { apiName: 'User', label: 'User', fields: { Title: { label: 'Title', dataType: 'String' } } };

const MEETS = 'The lead meets MQL now.';
const LACKS = 'The lead does not meet MQL now: say why it should go to Sales all the same.';
const UNKNOWN = 'Whether the lead meets MQL cannot be told: a field is hidden from you.';

const value = (given: unknown): object => ({ value: given });

function definitionOf([field, operator, operand]: Criterion): object {
    const criterion = { Field: value(field), Operator: value(operator), Operand: value(operand) };
    return {
        Id: 'mql2',
        Name: value('MQL'),
        Version: value(2),
        Criteria: { edges: [{ node: { Position: value(1), ...criterion } }] }
    };
}

/** The form of a lead whose owner has a title, with everything there but what lies behind lookups and in campaigns. */
async function formUnder(criterion: Criterion, title = 'Rep'): Promise<HTMLElement> {
    const page = await mount('c-handoff-form', HandoffForm, { leadId: '00Q000000000001AAA' });
    const Definitions = { edges: [{ node: definitionOf(criterion) }] };
    graphql.emit(
        { data: { uiapi: { query: { Definitions } } } },
        ({ query }) => query?.includes('Definitions') === true
    );
    getObjectInfo.emit({ fields: { OwnerId: OWNER } });
    await flush();
    getRecord.emit({ fields: { Owner: { value: { fields: { Title: value(title) } } } } });
    await flush();
    return page;
}

async function answerUser(): Promise<void> {
    getObjectInfos.emit({ results: [{ statusCode: 200, result: USER }] });
    await flush();
}

/** @param days on which the lead responded; null: campaign members are hidden from the person */
async function answerResponses(days: readonly string[] | null): Promise<void> {
    const edges = days?.map((day) => ({
        node: { Id: day, LeadId: value('00Q000000000001AAA'), FirstRespondedDate: value(day) }
    }));
    graphql.emit(
        { data: { uiapi: { query: { Members: edges ? { edges } : null } } } },
        ({ query }) => query?.includes('responsesOfLead') === true
    );
    await flush();
}

const hintOf = (page: Element): string => {
    const hint = find(page, '.hint');
    return hint ? textOf(hint) : '';
};

describe('what the form says of a lead under criteria that reach further than its own fields', () => {
    afterEach(clearPage);

    it('says that the lead meets a definition about its owner', async () => {
        const page = await formUnder(OWNED_BY_A_REP);
        expect(hintOf(page)).toBe('');
        await answerUser();
        expect(getRecord.getLastConfig()).toMatchObject({ optionalFields: ['Lead.Id', 'Lead.Owner.Title'] });
        expect(hintOf(page)).toBe(MEETS);
        await expect(page).toBeAccessible();
    });

    it('says that the lead lacks what a definition asks of its owner', async () => {
        const page = await formUnder(OWNED_BY_A_REP, 'Director');
        await answerUser();
        expect(hintOf(page)).toBe(LACKS);
    });

    it('goes by the value where what the owner is does not come', async () => {
        const page = await formUnder(OWNED_BY_A_REP);
        getObjectInfos.error();
        await flush();
        expect(hintOf(page)).toBe(MEETS);
    });

    it('says that the lead meets a definition about campaign responses', async () => {
        const page = await formUnder(RESPONDED_TWICE);
        expect(getRecord.getLastConfig()).toMatchObject({ optionalFields: ['Lead.Id'] });
        expect(hintOf(page)).toBe('');
        await answerResponses(['2026-02-03', '2026-02-20']);
        expect(hintOf(page)).toBe(MEETS);
    });

    it('says that the lead responded too seldom', async () => {
        const page = await formUnder(RESPONDED_TWICE);
        await answerResponses(['2026-02-03']);
        expect(hintOf(page)).toBe(LACKS);
    });

    it('cannot tell where campaign members are hidden from the person', async () => {
        const page = await formUnder(RESPONDED_TWICE);
        await answerResponses(null);
        expect(hintOf(page)).toBe(UNKNOWN);
    });
});
