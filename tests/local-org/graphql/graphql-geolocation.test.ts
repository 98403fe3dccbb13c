import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEngineOrg } from '../../support/engine-org.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';

describe('a filter by distance', () => {
    it('finds records nearer or farther than a radius, by address and by parent', () => {
        const org = openEngineOrg();
        const place = (Name: string, BillingLatitude: number, BillingLongitude: number) =>
            org.insert('Account', { Name, BillingLatitude, BillingLongitude });
        const ghent = place('Ghent', 51.05, 3.72);
        place('Brussels', 50.85, 4.35);
        place('Vienna', 48.21, 16.37);
        org.insert('Account', { Name: 'Nowhere' });
        org.insert('Contact', { LastName: 'Lee', AccountId: ghent });
        const find = (object: string, where: string): string[] => {
            const { data, errors } = runGraphql(org.org, org.administrator, {
                query: `{ uiapi { query { ${object}(where: ${where}, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }`
            });
            assert.deepEqual(errors, []);
            const found = data as {
                uiapi: { query: Record<string, { edges: { node: { Name: { value: string } } }[] }> };
            };
            return (found.uiapi.query[object]?.edges ?? []).map(({ node }) => node.Name.value);
        };
        const around = 'latitude: 51.05, longitude: 3.72, radius: 100, unit: KM';
        assert.deepEqual(find('Account', `{ BillingAddress: { lt: { ${around} } } }`), ['Brussels', 'Ghent']);
        assert.deepEqual(find('Account', `{ BillingAddress: { gt: { ${around} } } }`), ['Vienna']);
        assert.deepEqual(find('Contact', `{ Account: { BillingAddress: { lt: { ${around} } } } }`), ['Lee']);
    });
});
