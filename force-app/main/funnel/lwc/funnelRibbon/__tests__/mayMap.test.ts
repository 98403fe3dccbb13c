/** The ribbon for people who hold the custom permission Map Funnel Stages. */
import { graphql as realGraphql } from 'lightning/graphql';
import FunnelRibbon from 'c/funnelRibbon';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { navigate } from '../../../../../../tests/support/lwc/navigation';
import { click, findAll, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { withValue } from '../../funnelData/__tests__/support/answers';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: true }), {
    virtual: true
});

it('leads from a value that is not mapped to the mappings', async () => {
    const page = await mount('c-funnel-ribbon', FunnelRibbon, {
        recordId: '006000000000001AAA',
        objectApiName: 'Opportunity'
    });
    (realGraphql as unknown as typeof testGraphql).emit({ data: withValue('Engaging') });
    await flush();
    await click(findAll(page, 'lightning-button').find((button) => textOf(button) === 'Open Stage Mappings'));
    expect(navigate).toHaveBeenCalledWith(
        {
            type: 'standard__objectPage',
            attributes: { objectApiName: 'Stage_Mapping__c', actionName: 'list' },
            state: { filterName: 'All' }
        },
        undefined
    );
});
