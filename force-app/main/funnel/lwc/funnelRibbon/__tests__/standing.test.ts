import { find, findAll, textOf } from '../../../../../../tests/support/lwc/page';
import {
    aMappingNode,
    aRecordNode,
    aStageNode,
    aStageRow,
    anAnswer,
    rows,
    withValue
} from '../../funnelData/__tests__/support/answers';
import {
    answer,
    heard,
    chosen,
    graphql,
    onLead,
    onTheFirstOfMarch,
    openRibbon,
    tabNamed,
    tabs
} from './support/ribbon';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

onTheFirstOfMarch();

describe('where a record stands', () => {
    it('asks once, for this record', async () => {
        await openRibbon();
        expect(graphql.getLastConfig()).toMatchObject({
            query: expect.stringContaining('Opportunity') as unknown,
            variables: { recordId: '006000000000001AAA' }
        });
    });

    it('holds its place while data are on their way', async () => {
        const page = await openRibbon();
        expect(textOf(page)).toContain('Loading the funnel');
        await expect(page).toBeAccessible();
    });

    it('names stage, owner, contributor, date and selling step', async () => {
        const page = await openRibbon();
        await answer(anAnswer());
        expect(textOf(page)).toContain('Shared funnel, stage 2 of 3 Purchase intention');
        expect(textOf(page)).toContain('Owned by Sales');
        expect(textOf(page)).toContain('Marketing contributes');
        expect(textOf(page)).toContain('Since Feb 1, 2026 28 days');
        expect(textOf(page)).toContain('Selling step Defining needs');
        await expect(page).toBeAccessible();
    });

    it('says for every stage in words what is seen of it, the hand-off included', async () => {
        const page = await openRibbon();
        await answer(anAnswer());
        expect(tabs(page).map(heard)).toEqual([
            'Stage 1 of 3, Brand preference, Owned by Marketing, Been here',
            'Stage 2 of 3, Purchase intention, Owned by Sales, Here now, Hand-off from Marketing to Sales before this stage',
            'Stage 3 of 3, Purchase, Owned by Sales'
        ]);
    });

    it('marks a record that has been in its stage for longer than agreed', async () => {
        const page = await openRibbon();
        await answer(anAnswer({ Stages: rows(aStageNode({ TargetDays: { value: 14 } })) }));
        expect(textOf(page)).toContain('28 days, 14 days over the target of 14 days');
        expect(find(page, 'lightning-icon')).toMatchObject({ iconName: 'utility:warning' });
    });

    it('holds a closed record to no target: its days count no further', async () => {
        const page = await openRibbon();
        const Record = rows(aRecordNode({ IsClosed: { value: true } }));
        await answer(anAnswer({ Record, Stages: rows(aStageNode({ TargetDays: { value: 14 } })) }));
        expect(textOf(page)).toContain('Since Feb 1, 2026 28 days');
        expect(textOf(page)).not.toContain('over the target');
    });

    it('counts moves back and tells the last one', async () => {
        const page = await openRibbon();
        await answer(
            withValue('Qualification', {
                StageHistory: rows(
                    aStageRow('Qualification', '2026-02-20T09:00:00.000Z'),
                    aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')
                )
            })
        );
        expect(textOf(page)).toContain(
            'Moves back 1 time last on Feb 20, 2026, from Defining needs to Prospecting and qualifying'
        );
    });

    it('says when there may be more moves back than it has read, and when their dates are not known', async () => {
        const page = await openRibbon();
        const history = rows(
            { ...aStageRow('Qualification', ''), CreatedDate: { value: null } },
            { ...aStageRow('Closed Won', ''), CreatedDate: { value: null } }
        );
        const StageHistory = { edges: [...history.edges].reverse(), pageInfo: { hasNextPage: true } };
        await answer(withValue('Qualification', { StageHistory }));
        expect(textOf(page)).toContain('Moves back at least 1 time last from Purchase to Purchase intention');
    });

    it('names both owners of a shared stage, and hand-offs to and from it', async () => {
        const page = await openRibbon();
        await answer(
            anAnswer({
                Stages: rows(
                    aStageNode({
                        Id: 'a004',
                        Name: { value: 'Brand preference' },
                        Sequence: { value: 4 },
                        Owner: { value: 'Marketing' }
                    }),
                    aStageNode({ Owner: { value: 'Shared' } }),
                    aStageNode({ Id: 'a006', Name: { value: 'Purchase' }, Sequence: { value: 6 } })
                )
            })
        );
        expect(textOf(page)).toContain('Owned by both');
        expect(textOf(page)).not.toContain('contributes');
        expect(tabs(page).map(heard)).toEqual([
            expect.not.stringContaining('Hand-off'),
            expect.stringContaining('Hand-off from Marketing to Shared'),
            expect.stringContaining('Hand-off from Shared to Sales')
        ]);
        expect(findAll(page, 'c-function-badge').map(textOf)).toEqual(['B', 'M', 'B', 'S']);
        await expect(page).toBeAccessible();
    });

    it('says where a lost record left the funnel', async () => {
        const page = await openRibbon();
        const StageHistory = rows(
            aStageRow('Closed Lost', '2026-02-27T09:00:00.000Z'),
            aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z')
        );
        await answer(withValue('Closed Lost', { StageHistory }));
        expect(textOf(page)).toContain('Left the funnel');
        expect(textOf(page)).toContain('Value Closed Lost');
        expect(textOf(page)).toContain('Last stage Purchase intention');
        expect(tabNamed(page, 'Left here')?.textContent).toContain('Purchase intention');
        await expect(page).toBeAccessible();
    });

    it('says what is known of a lead where the org keeps no history of its status', async () => {
        const page = await openRibbon(onLead);
        await answer(
            withValue('Working', {
                StageHistory: undefined,
                StatusHistory: rows(),
                Mappings: rows(aMappingNode('Working', { Object: { value: 'Lead' }, Field: { value: 'Status' } }))
            })
        );
        expect(textOf(page)).toContain(
            'Since Not recorded Created on Jan 1, 2026. Status history is not kept for leads here'
        );
    });
});

describe('a value that is not mapped', () => {
    it('is named, with who can map it; nothing is guessed', async () => {
        const page = await openRibbon();
        await answer(withValue('Engaging', { StageHistory: rows(aStageRow('Engaging', '2026-02-01T09:00:00.000Z')) }));
        expect(textOf(page)).toContain('“Engaging” is not mapped to a funnel stage');
        expect(textOf(page)).toContain('People with the permission set Funnel Marketer or Funnel Admin can map it.');
        expect(chosen(page)).toBe('');
        expect(find(page, 'lightning-button')).toBeUndefined();
        await expect(page).toBeAccessible();
    });

    it('is told apart from one whose stage is not in use', async () => {
        const page = await openRibbon();
        await answer(anAnswer({ Mappings: rows(aMappingNode('Needs Analysis', { StageId: { value: 'retired' } })) }));
        expect(textOf(page)).toContain('“Needs Analysis” is mapped to a stage that is not in use');
    });
});

describe('a converted lead', () => {
    const converted = (value: string) =>
        anAnswer({
            Record: rows(
                aRecordNode({
                    Source: { value: 'Closed - Converted', label: 'Closed - Converted' },
                    ConvertedDate: { value: '2026-02-10' },
                    ConvertedContact: { Id: '003', Name: { value: 'Mei Sato' } },
                    ConvertedOpportunity: { Id: '006', Name: { value: 'Generator' }, StageName: { value } }
                })
            ),
            StageHistory: undefined,
            StatusHistory: rows(),
            Mappings: rows(
                aMappingNode('Closed - Converted', {
                    Object: { value: 'Lead' },
                    Field: { value: 'Status' },
                    StageId: { value: 'a004' }
                }),
                aMappingNode('Needs Analysis'),
                aMappingNode('Closed Lost', { Outcome: { value: 'Left the funnel' }, StageId: { value: null } })
            )
        });

    it.each([
        ['Needs Analysis', 'Generator now at Purchase intention (Needs Analysis)'],
        ['Closed Lost', 'Generator has left the funnel (Closed Lost)'],
        ['Engaging', 'Generator at “Engaging”, which is not mapped']
    ])('leads on to the deal and the contact that it became: %s', async (value, expected) => {
        const page = await openRibbon(onLead);
        await answer(converted(value));
        const text = textOf(page).replace(/\s+/g, ' ');
        expect(text).toContain(`Goes on as ${expected}`);
        expect(text).toContain('Mei Sato');
        expect(text).toContain('converted on Feb 10, 2026');
        await expect(page).toBeAccessible();
    });

    it('shows no thread where nothing came of it, or nothing that the person may see', async () => {
        const page = await openRibbon(onLead);
        await answer(anAnswer({ StageHistory: undefined, StatusHistory: rows() }));
        expect(textOf(page)).not.toContain('Goes on as');
    });
});

describe('a deal that came back', () => {
    it('has its re-entries counted', async () => {
        const page = await openRibbon();
        const StageHistory = rows(
            aStageRow('Needs Analysis', '2026-02-27T09:00:00.000Z'),
            aStageRow('Closed Lost', '2026-02-10T09:00:00.000Z'),
            { ...aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z'), Id: '008first' }
        );
        await answer(anAnswer({ StageHistory }));
        expect(textOf(page)).toContain('Re-entries 1 time last on Feb 27, 2026, at Purchase intention');
    });

    it('keeps the thread of a deal that came from a lead: whence it came, and what it went through', async () => {
        const page = await openRibbon();
        const Origin = rows({
            Id: '00Q000000000001AAA',
            Name: { value: 'Mei Sato' },
            Status: { value: 'Working' },
            CreatedDate: { value: '2025-11-01T09:00:00.000Z' },
            ConvertedDate: { value: '2026-01-01' }
        });
        const leads = aMappingNode('Working', {
            Object: { value: 'Lead' },
            Field: { value: 'Status' },
            StageId: { value: 'a004' }
        });
        const Mappings = rows(leads, aMappingNode('Needs Analysis', { SellingStep: { value: 'Defining needs' } }));
        const StageHistory = rows(aStageRow('Needs Analysis', '2026-02-01T09:00:00.000Z'));
        await answer(anAnswer({ Origin, Mappings, StageHistory }));
        expect(textOf(page)).toContain('Came from the lead Mei Sato at Brand preference (Working)');
        expect(textOf(page)).toContain('(converted on Jan 1, 2026)');
        expect(heard(tabNamed(page, 'Brand preference') as HTMLElement)).toContain('Been here');
        expect(textOf(page)).toContain('Since Feb 1, 2026');
    });
});
