import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '../../../../local-org/http/app.ts';
import { OBJECTS, WORDS, type ObjectName, type Thing, type World } from './vault-world.ts';

const DATA = '/services/data/v67.0';

/** The viewer before the doors of the org. */
export interface Viewer {
    /** Sends a request. @returns the answer's text, whatever its status */
    ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<string>;
    soql(text: string, door?: string): Promise<string>;
    close(): Promise<void>;
}

export async function openViewer({ engine, viewerId }: World): Promise<Viewer> {
    const dataDirectory = mkdtempSync(join(tmpdir(), 'doors-'));
    const app = await createApp({ org: engine.org, dataDirectory });
    await app.ready();
    const authorization = `Bearer ${app.sessions.open(viewerId)}`;
    const ask: Viewer['ask'] = async (method, path, body) => {
        const isText = typeof body === 'string';
        const answer = await app.inject({
            method,
            url: path.startsWith('/services') ? path : DATA + path,
            headers: {
                host: 'localhost',
                authorization,
                ...(body === undefined ? {} : { 'content-type': isText ? 'text/csv' : 'application/json' })
            },
            ...(body === undefined ? {} : { payload: isText ? body : JSON.stringify(body) })
        });
        return answer.body;
    };
    return {
        ask,
        soql: (text, door = 'query') => ask('GET', `/${door}?q=${encodeURIComponent(text)}`),
        async close() {
            await app.close();
            engine.org.close();
            rmSync(dataDirectory, { recursive: true });
        }
    };
}

/** A way to read: what it answers must show all that the viewer may see of the object's own fields. */
export interface ReadingDoor {
    readonly name: string;
    read(viewer: Viewer, object: ObjectName, things: readonly Thing[], fields: readonly string[]): Promise<string>;
}

const list = (names: readonly string[], object: string): string => names.map((name) => `${object}.${name}`).join(',');
const each = async <T>(items: readonly T[], work: (item: T) => Promise<string>): Promise<string> => {
    let texts = '';
    for (const item of items) {
        texts += `${await work(item)}\n`;
    }
    return texts;
};

async function bulkQuery({ ask }: Viewer, query: string): Promise<string> {
    const made = JSON.parse(await ask('POST', '/jobs/query', { operation: 'query', query })) as { id?: string };
    if (!made.id) {
        return JSON.stringify(made);
    }
    for (;;) {
        const { state } = JSON.parse(await ask('GET', `/jobs/query/${made.id}`)) as { state: string };
        if (state === 'JobComplete' || state === 'Failed') {
            return ask('GET', `/jobs/query/${made.id}/results`);
        }
    }
}

export const READING_DOORS: readonly ReadingDoor[] = [
    { name: 'SOQL', read: ({ soql }, object, _things, fields) => soql(`SELECT ${fields.join(', ')} FROM ${object}`) },
    {
        name: 'FIELDS(ALL)',
        read: ({ soql }, object) => soql(`SELECT FIELDS(ALL) FROM ${object} LIMIT 200`, 'queryAll')
    },
    {
        name: 'a record of REST',
        read: ({ ask }, object, things) => each(things, ({ id }) => ask('GET', `/sobjects/${object}/${id}`))
    },
    {
        name: 'a collection',
        read: ({ ask }, object, things, fields) =>
            ask('POST', `/composite/sobjects/${object}`, { ids: things.map(({ id }) => id), fields })
    },
    {
        name: 'a composite',
        read: ({ ask }, object, things) =>
            ask('POST', '/composite', {
                compositeRequest: things.map(({ id }, i) => ({
                    method: 'GET',
                    referenceId: `r${i}`,
                    url: `${DATA}/sobjects/${object}/${id}`
                }))
            })
    },
    {
        name: 'a bulk query',
        read: (viewer, object, _things, fields) => bulkQuery(viewer, `SELECT ${fields.join(', ')} FROM ${object}`)
    },
    {
        name: 'GraphQL',
        read: ({ ask }, object) => {
            const nodes = ['Name', ...WORDS[object]]
                .map((name) => `${name} @optional { value displayValue }`)
                .join(' ');
            return ask('POST', '/graphql', {
                query: `query { uiapi { query { ${object} @optional { edges { node { Id ${nodes} } } } } } }`
            });
        }
    },
    {
        name: 'records of the UI API',
        read: ({ ask }, object, things) =>
            ask(
                'GET',
                `/ui-api/records/batch/${things.map(({ id }) => id).join(',')}?optionalFields=${list(['Name', ...WORDS[object]], object)}`
            )
    },
    {
        name: 'a list of the UI API',
        read: ({ ask }, object) =>
            ask('GET', `/ui-api/list-records/${object}/All?optionalFields=${list(['Name', ...WORDS[object]], object)}`)
    }
];

/** Everything that describes the org to the viewer: fields, objects, layouts, schemas. */
export async function descriptions({ ask, soql }: Viewer): Promise<string> {
    const paths = OBJECTS.flatMap((object) => [
        ...['describe', 'describe/layouts', 'describe/compactLayouts'].map((path) => `/sobjects/${object}/${path}`),
        `/tooling/sobjects/${object}/describe`,
        ...[
            `object-info/${object}`,
            `layout/${object}`,
            `record-defaults/create/${object}`,
            `list-ui/${object}/All`
        ].map((path) => `/ui-api/${path}`)
    ]);
    const answers = [
        ...paths.map((path) => ask('GET', path)),
        ask('GET', '/sobjects'),
        ask('GET', '/ui-api/object-info'),
        ask('POST', '/graphql', { query: '{ __schema { types { name fields { name } inputFields { name } } } }' }),
        soql('SELECT QualifiedApiName, EntityDefinition.QualifiedApiName FROM FieldDefinition'),
        soql('SELECT QualifiedApiName FROM EntityDefinition', 'tooling/query')
    ];
    return (await Promise.all(answers)).join('\n');
}

/** All other questions: what they answer is not compared, it only must not show what is hidden. */
export async function sideQuestions(viewer: Viewer, things: readonly Thing[]): Promise<string> {
    const { ask, soql } = viewer;
    let texts = '';
    const add = async (answer: Promise<string>): Promise<void> => {
        texts += `${await answer}\n`;
    };
    for (const object of OBJECTS) {
        for (const name of ['Name', ...WORDS[object]]) {
            await add(soql(`SELECT ${name}, COUNT(Id) FROM ${object} GROUP BY ${name}`));
            await add(soql(`SELECT MAX(${name}), MIN(${name}) FROM ${object}`));
            await add(soql(`SELECT Id FROM ${object} ORDER BY ${name}`));
            await add(soql(`SELECT ${name} FROM ${object}`, 'queryAll'));
            await add(soql(`SELECT Name, ${name} FROM ${object}`, 'tooling/query'));
            await add(
                ask('POST', '/graphql', {
                    query: `query { uiapi { aggregate { ${object}(groupBy: { ${name}: { group: true } }) { edges { node { aggregate { ${name} { value } } } } } } } }`
                })
            );
        }
        for (const path of [
            'describe',
            'describe/layouts',
            'describe/compactLayouts',
            `updated?start=2026-01-01T00:00:00Z&end=2027-01-01T00:00:00Z`,
            `deleted?start=2026-01-01T00:00:00Z&end=2027-01-01T00:00:00Z`
        ]) {
            await add(ask('GET', `/sobjects/${object}/${path}`));
        }
        for (const path of [
            `object-info/${object}`,
            `layout/${object}`,
            `list-ui/${object}/All`,
            `list-records/${object}/__Recent`,
            `record-defaults/create/${object}`
        ]) {
            await add(ask('GET', `/ui-api/${path}`));
        }
    }
    for (const name of WORDS.Vault__c) {
        await add(soql(`SELECT Vault__r.${name} FROM Coin__c`));
        await add(soql(`SELECT Vault__r.${name}, Vault__r.Name FROM Clue__c`));
        await add(
            ask('GET', `/ui-api/list-records/Clue__c/All?optionalFields=Clue__c.Vault__r.${name},Clue__c.Vault__r.Name`)
        );
    }
    await add(soql('SELECT Name, (SELECT Name, Mark__c FROM Coins__r) FROM Vault__c'));
    await add(soql('SELECT Name, (SELECT Name, Note__c FROM Clues__r) FROM Vault__c'));
    await add(soql('SELECT Field, OldValue, NewValue FROM Vault__History'));
    await add(ask('GET', '/recent'));
    await add(ask('GET', '/ui-api/lookups/Clue__c/Vault__c?q=zq'));
    for (const { object, id } of things) {
        await add(ask('GET', `/ui-api/record-ui/${id}?layoutTypes=Full`));
        if (object === 'Vault__c') {
            for (const path of [
                `sobjects/Vault__c/${id}/Coins__r`,
                `sobjects/Vault__c/${id}/Clues__r`,
                `ui-api/related-list-records/${id}/Coins__r?fields=Coin__c.Name,Coin__c.Mark__c`
            ]) {
                await add(ask('GET', `/${path}`));
            }
            await add(ask('PATCH', `/sobjects/Vault__c/${id}`, { Amount__c: 'no number', Open__c: 'x' }));
        } else {
            await add(ask('GET', `/sobjects/${object}/${id}/Vault__r`));
        }
    }
    return texts;
}
