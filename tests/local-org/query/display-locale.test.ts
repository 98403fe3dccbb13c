import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openEngineOrg } from '../../support/engine-org.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';

describe('values to be read', () => {
    it('are written as the person’s locale and time zone have them, in SOQL and in GraphQL', () => {
        const org = openEngineOrg();
        org.insert('Opportunity', { Name: 'x', StageName: 'Prospecting', CloseDate: '2026-06-30', Amount: 1234.5 });
        const person = org.user({ profile: 'System Administrator' });
        const shown = (): unknown[] => {
            const access = org.org.accessOf(person.userId);
            const { data } = runGraphql(org.org, access, {
                query: '{ uiapi { query { Opportunity { edges { node { CloseDate { displayValue } CreatedDate { displayValue } } } } } } }'
            });
            const node = (
                data as {
                    uiapi: {
                        query: { Opportunity: { edges: { node: Record<string, { displayValue: string }> }[] } };
                    };
                }
            ).uiapi.query.Opportunity.edges[0]?.node;
            const [row] = runSoql(org.org, access, 'SELECT FORMAT(Amount) amount FROM Opportunity').records;
            return [row?.['amount'], node?.['CloseDate']?.displayValue, node?.['CreatedDate']?.displayValue];
        };
        assert.deepEqual(shown(), ['$1,234.50', '6/30/2026', '5/4/2026, 9:00 AM']);
        org.update('User', { Id: person.userId, LocaleSidKey: 'de_DE', TimeZoneSidKey: 'Europe/Berlin' });
        assert.deepEqual(shown(), ['1.234,50\u00a0$', '30.6.2026', '4.5.2026, 11:00']);
    });
});
