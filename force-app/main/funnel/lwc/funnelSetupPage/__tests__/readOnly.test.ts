import { graphql as realGraphql } from 'lightning/graphql';
import FunnelSetupPage from 'c/funnelSetupPage';
import type { graphql as testGraphql } from '../../../../../../tests/support/lwc/graphql';
import { clearPage, find, flush, mount, textOf } from '../../../../../../tests/support/lwc/page';
import { aMappingNode, aStageNode, rows } from '../../funnelData/__tests__/support/answers';

jest.mock('@salesforce/customPermission/Map_Funnel_Stages', () => ({ __esModule: true, default: undefined }), {
    virtual: true
});

const graphql = realGraphql as unknown as typeof testGraphql;

afterEach(clearPage);

it('shows those who may not map what is mapped, and who may', async () => {
    const page = await mount('c-funnel-setup-page', FunnelSetupPage, {});
    const mapping = {
        ...aMappingNode('Reference', { Object: { value: 'Account' }, Field: { value: 'Evidence' } }),
        Id: 'm1'
    };
    graphql.emit({ data: { uiapi: { query: { Stages: rows(aStageNode()), Mappings: rows(mapping) } } } });
    await flush();
    expect(textOf(page)).toContain('people with the permission set Funnel Marketer or Funnel Admin can change it');
    expect(textOf(page)).toContain('Reference Purchase intention');
    expect(find(page, 'lightning-combobox')).toBeUndefined();
    await expect(page).toBeAccessible();
});
