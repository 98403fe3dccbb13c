import type { Viewer } from './doors.ts';
import type { Insight } from './plain-thought.ts';
import { WORDS, type Thing } from './vault-world.ts';

/** A question that holds a word which the viewer should not be able to tell from any other. */
export interface Guess {
    readonly name: string;
    readonly word: string;
    ask(viewer: Viewer, word: string): Promise<string>;
}

type Question = Omit<Guess, 'word'>;

/** Questions by the word of one field of one object. */
function questionsOf(object: string, field: string): Question[] {
    const where = (name: string, soql: (word: string) => string): Question => ({
        name,
        ask: ({ soql: query }, word) => query(soql(word))
    });
    const graphql = (name: string, argument: (word: string) => string): Question => ({
        name,
        ask: ({ ask }, word) =>
            ask('POST', '/graphql', {
                query: `query { uiapi { query { ${object}(${argument(word)}) { totalCount edges { node { Id } } } } } }`
            })
    });
    return [
        where('WHERE', (word) => `SELECT Id FROM ${object} WHERE ${field} = '${word}'`),
        where('LIKE', (word) => `SELECT COUNT() FROM ${object} WHERE ${field} LIKE '${word}%'`),
        where('HAVING', (word) => `SELECT COUNT(Id) FROM ${object} HAVING MAX(${field}) = '${word}'`),
        graphql('a GraphQL filter', (word) => `where: { ${field}: { eq: "${word}" } }`),
        {
            name: 'a list filter',
            ask: ({ ask }, word) =>
                ask('POST', `/ui-api/list-records/${object}/All`, { where: `{ ${field}: { eq: "${word}" } }` })
        },
        {
            name: 'a list search',
            ask: ({ ask }, word) => ask('GET', `/ui-api/list-records/${object}/All?searchTerm=${word}`)
        }
    ];
}

/** Questions by the word of a vault. */
const vaultQuestions = (field: string): Question[] => [
    {
        name: 'a filter by the parent',
        ask: ({ soql }, word) => soql(`SELECT Id FROM Coin__c WHERE Vault__r.${field} = '${word}'`)
    },
    {
        name: 'a semi-join',
        ask: ({ soql }, word) =>
            soql(`SELECT Id FROM Clue__c WHERE Vault__c IN (SELECT Id FROM Vault__c WHERE ${field} = '${word}')`)
    },
    { name: 'a lookup', ask: ({ ask }, word) => ask('GET', `/ui-api/lookups/Clue__c/Vault__c?q=${word}`) },
    { name: 'an external id', ask: ({ ask }, word) => ask('GET', `/sobjects/Vault__c/${field}/${word}`) },
    { name: 'a deletion by external id', ask: ({ ask }, word) => ask('DELETE', `/sobjects/Vault__c/${field}/${word}`) },
    {
        name: 'a reference by external id',
        ask: ({ ask }, word) =>
            ask('POST', '/sobjects/Clue__c', { Name: 'zqguess', Vault__r: { [field]: word }, Missing__c: 1 })
    },
    {
        name: 'a reference by external id in a collection',
        ask: ({ ask }, word) =>
            ask('POST', '/composite/sobjects', {
                records: [{ attributes: { type: 'Coin__c' }, Vault__r: { [field]: word }, Missing__c: 1 }]
            })
    }
];

/** By the unique field this would tell, as it does on the platform: no second record may have the value. */
const upsertQuestion = (field: string): Question => ({
    name: 'an upsert',
    ask: ({ ask }, word) => ask('PATCH', `/sobjects/Vault__c/${field}/${word}`, { Name: 'zqguess' })
});

/** All guesses at words that the viewer does not see. */
export function guesses(insight: Insight, things: readonly Thing[]): Guess[] {
    return things.flatMap((thing) =>
        WORDS[thing.object]
            .filter((field) => !insight.sees(thing, field) && !(field === 'Open__c' && insight.sees(thing, 'Echo__c')))
            .flatMap((field) => {
                const isUpsertSilent = field === 'Secret__c' || !insight.seesField(thing.object, field);
                const ofVault =
                    thing.object === 'Vault__c'
                        ? [...vaultQuestions(field), ...(isUpsertSilent ? [upsertQuestion(field)] : [])]
                        : [];
                const word = thing.words[field] as string;
                return [...questionsOf(thing.object, field), ...ofVault].map((question) => ({ ...question, word }));
            })
    );
}
