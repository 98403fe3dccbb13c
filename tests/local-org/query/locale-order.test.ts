import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { localeKey } from '../../../local-org/engine/query/locale-key.ts';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import { runSoql } from '../../../local-org/services/query.ts';
import { openQueryOrg } from '../../support/query-org.ts';

const sorted = (locale: string, words: readonly string[]): string[] => {
    const keyed = words.map((word) => [localeKey(word, locale), word] as const);
    return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, word]) => word);
};

describe('Texts are ordered as the alphabet of the person has it:', () => {
    const cases: Readonly<Record<string, readonly string[]>> = {
        'de-DE': ['Apfel', 'Ärzte', 'Azur', 'oben', 'Öl', 'Strasse', 'Straße', 'Strauß', 'zebra'],
        'sv-SE': ['Apfel', 'Azur', 'oben', 'zebra', 'Ärzte', 'Öl'],
        'fr-FR': ['eau', 'école', 'Élan', 'élève', 'étang', 'oeil', 'œuf', 'zoo'],
        'pl-PL': ['Lis', 'Luty', 'Łata', 'Mak']
    };
    for (const [locale, words] of Object.entries(cases)) {
        it(locale, () => assert.deepEqual(sorted(locale, [...words].reverse()), words));
    }

    it('letters as Intl orders them, for any words', () => {
        const word = fc.string({ unit: fc.constantFrom(...'aAäÄáàbcçčdeéèEzZžoöÖøåÅnñlłuüss 0-'), maxLength: 6 });
        fc.assert(
            fc.property(
                fc.constantFrom('de-DE', 'fr-FR', 'es-ES', 'sv-SE', 'pl-PL'),
                word,
                word,
                (locale, one, other) => {
                    const order = new Intl.Collator(locale, { sensitivity: 'base' }).compare(one, other);
                    const [a, b] = [localeKey(one, locale), localeKey(other, locale)];
                    assert.ok(order === 0 || Math.sign(order) === (a < b ? -1 : 1), `${one} ${other} ${order}`);
                }
            )
        );
    });

    it('in SOQL and GraphQL, groups, too, and by characters for English people', () => {
        const { org, administrator, insert } = openQueryOrg();
        const profile = org.database
            .prepare('SELECT "ProfileId" AS id FROM "User" WHERE "Id" = ?')
            .get(administrator.userId);
        const german = org.accessOf(
            insert('User', {
                Username: 'de@org.example',
                LastName: 'D',
                LocaleSidKey: 'de_DE',
                ProfileId: String(profile?.['id'])
            })
        );
        for (const Name of ['Zebra', 'ärzte', 'Azur', 'Apfel']) {
            insert('Account', { Name });
        }
        const names = (soql: string, access = german): unknown[] =>
            runSoql(org, access, soql).records.map((row) => row['Name']);
        const alphabetical = ['Apfel', 'ärzte', 'Azur', 'Zebra'];
        assert.deepEqual(names('SELECT Name FROM Account ORDER BY Name'), alphabetical);
        assert.deepEqual(names('SELECT Name FROM Account ORDER BY Name DESC LIMIT 2'), ['Zebra', 'Azur']);
        assert.deepEqual(names('SELECT Name FROM Account GROUP BY Name ORDER BY Name'), alphabetical);
        assert.deepEqual(names('SELECT Name FROM Account ORDER BY Name', administrator), [
            'Apfel',
            'Azur',
            'Zebra',
            'ärzte'
        ]);
        const { data, errors } = runGraphql(org, german, {
            query: '{ uiapi { query { Account(orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }'
        });
        assert.deepEqual(errors, []);
        assert.equal(/Apfel.*ärzte.*Azur.*Zebra/.test(JSON.stringify(data)), true);
    });
});
