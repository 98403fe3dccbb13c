import { graphql as realGraphql } from 'lightning/graphql';
import FunnelPublishPanel from 'c/funnelPublishPanel';
import type { PublishAnswer } from 'c/publishData';
import { publishablesOf } from 'c/publishModel';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';
import { aMapping, aStage } from '../../funnelModel/__tests__/support/funnel';

const graphql = realGraphql as unknown as typeof testGraphql;
const field = <T>(value: T): { value: T } => ({ value });

type Query = NonNullable<NonNullable<PublishAnswer['uiapi']>['query']>;

const livePublication = (): Record<string, unknown> => {
    const facts = { stages: [aStage({ id: 'a005' })], mappings: [aMapping({ stageId: 'a005' })] };
    const [publishable] = publishablesOf(facts, []);
    return {
        Name: field('Opportunity'),
        Key: field('stages.Opportunity'),
        Kind: field('Stages'),
        Object: field('Opportunity'),
        Components: field('Funnel_Stage\nFunnel_Owner'),
        Source: field(publishable?.source ?? ''),
        Notes: field(''),
        PublishedOn: field('2026-03-01T09:00:00.000Z'),
        PublishedBy: { Name: field('Alex Admin') }
    };
};

async function open(query: Partial<Query> | Record<string, unknown>): Promise<HTMLElement> {
    const page = await mount('c-funnel-publish-panel', FunnelPublishPanel, {});
    graphql.emit({
        data: {
            uiapi: {
                query: { Stages: rows(aStageNode()), Mappings: rows(aMappingNode('Prospecting')), ...query },
                objectInfos: [{ ApiName: 'Opportunity', labelPlural: 'Opportunities' }]
            }
        }
    });
    await flush();
    return page;
}

afterEach(clearPage);

it('says what is published, when and by whom', async () => {
    const page = await open({ Publications: rows(livePublication()) });
    expect(textOf(page)).toContain('Opportunities: stage and owner');
    expect(textOf(page)).toContain('Up to date');
    expect(textOf(page)).toMatch(/Published on Mar 1, 2026 by Alex Admin/);
    expect(textOf(page)).not.toContain('npm run funnel:publish');
    await expect(page).toBeAccessible();
});

it('says what differs, and how to publish', async () => {
    const page = await open({
        Publications: rows(livePublication()),
        Mappings: rows(aMappingNode('Prospecting', { Outcome: field('Left the funnel'), StageId: { value: null } }))
    });
    expect(textOf(page)).toContain('Behind');
    expect(textOf(page)).toContain('Prospecting: published Purchase intention, now left the funnel');
    expect(textOf(page)).toContain('npm run funnel:publish');
    await expect(page).toBeAccessible();
});

it('says that a definition cannot be published, and why', async () => {
    const page = await open({
        Publications: rows({
            ...livePublication(),
            Key: field('definition.mql'),
            Components: field(''),
            Notes: field('A formula cannot count campaign responses.')
        }),
        Mappings: rows(),
        Definitions: rows({ Name: field('MQL'), Key: field('mql'), Version: field(1), FilterLogic: field('') })
    });
    expect(textOf(page)).toContain('MQL: whether a lead meets it Cannot be published');
    expect(textOf(page)).toContain('A formula cannot count campaign responses.');
});

it('keeps a long list of differences short', async () => {
    const values = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
    const page = await open({
        Publications: rows(livePublication()),
        Mappings: rows(...values.map((value) => aMappingNode(value)))
    });
    expect(textOf(page)).toContain('and 3 more differences');
});

it('says whom to ask when publications are not for this person', async () => {
    const page = await open({});
    expect(textOf(page)).toContain('Ask your administrator for the permission set Funnel Reader.');
    await expect(page).toBeAccessible();
});

it('says whom to ask, too, when the platform refuses to filter by what is hidden', async () => {
    const page = await mount('c-funnel-publish-panel', FunnelPublishPanel, {});
    const message = "argument contains a field not in 'Lead_Definition__c_Filter': 'Status__c'";
    graphql.emit({ errors: [{ message }] });
    await flush();
    expect(textOf(page)).toContain('Ask your administrator for the permission set Funnel Reader.');
    expect(textOf(page)).not.toContain('could not be read');
});

it('says what comes first where nothing is mapped', async () => {
    const page = await open({ Mappings: rows(), Publications: rows() });
    expect(textOf(page)).toContain('Map values to stages, or put a lead definition in force, first.');
});

it('shows an error, and asks again', async () => {
    const page = await mount('c-funnel-publish-panel', FunnelPublishPanel, {});
    graphql.emit({ errors: [{ message: 'broken' }] });
    await flush();
    expect(textOf(page)).toContain('What is published could not be read.');
    await expect(page).toBeAccessible();
});
