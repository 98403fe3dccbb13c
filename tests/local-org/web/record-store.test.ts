import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openPageSession, wireTo, type Answer, type AskedRequest } from '../../support/web-modules.ts';

const ID = '006000000000001AAA';

interface Emitted {
    readonly data?: { fields: Record<string, { value: unknown; displayValue: string | null }> };
    readonly error?: unknown;
}
interface GraphqlEmitted {
    readonly data?: unknown;
    readonly errors?: unknown;
    refresh?(): Promise<void>;
}

interface Api {
    readonly getRecord: unknown;
    updateRecord(input: object, options?: object): Promise<unknown>;
    getFieldValue(record: unknown, field: unknown): unknown;
    notifyRecordUpdateAvailable(records: object[]): Promise<void>;
}
interface Modules {
    api: Api;
    gql: { graphql: unknown; gql(strings: TemplateStringsArray): string };
}

const MODULES = { api: 'lightning/uiRecordApi', gql: 'lightning/graphql' } as const;

/** An org of one opportunity. */
class OneDeal {
    stage = 'Prospecting';
    probability = 10;
    modified = 1;

    answer: Answer = (request) => {
        if (request.path.includes('/graphql')) return { body: { data: this.graph(), errors: [] } };
        if (request.method === 'PATCH') {
            this.stage = String((request.body as { fields: { StageName: string } }).fields.StageName);
            this.probability = 90;
            this.modified += 1;
            return { body: this.record(['StageName']) };
        }
        return { body: this.record(asked(request)) };
    };

    record(names: readonly string[]) {
        const values: Record<string, unknown> = { StageName: this.stage, Probability: this.probability, Name: 'Deal' };
        const fields = Object.fromEntries(
            names.filter((name) => name in values).map((name) => [name, { value: values[name], displayValue: null }])
        );
        return {
            apiName: 'Opportunity',
            id: ID,
            childRelationships: {},
            fields,
            lastModifiedDate: String(this.modified),
            weakEtag: this.modified
        };
    }

    graph() {
        return {
            uiapi: {
                query: {
                    Deal: {
                        edges: [{ node: { Id: ID, Phase: { value: this.stage }, Chance: { value: this.probability } } }]
                    }
                }
            }
        };
    }
}

const asked = ({ path }: AskedRequest): string[] => {
    const query = new URL(path, 'http://x').searchParams;
    return [...(query.get('fields') ?? '').split(','), ...(query.get('optionalFields') ?? '').split(',')].map(
        (field) => field.split('.')[1] ?? ''
    );
};

const QUERY = `query deal { uiapi { query { Deal: Opportunity(where: { Id: { eq: "x" } }) { edges { node { Id
    Phase: StageName @optional { value } Chance: Probability { value } } } } } } }`;

const value = (emitted: Emitted, field: string): unknown => emitted.data?.fields[field]?.value;
const node = (emitted: GraphqlEmitted) =>
    (emitted.data as ReturnType<OneDeal['graph']>).uiapi.query.Deal.edges[0]?.node;

describe('The record store', () => {
    it('delivers the fields that were asked for, and nothing before the record id is known', async (test) => {
        const { modules, requests } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const wire = wireTo<Emitted>(modules.api.getRecord, { recordId: undefined, fields: ['Opportunity.StageName'] });
        await wire.settle();
        assert.equal(requests.length, 0);
        wire.change({ recordId: ID, fields: ['Opportunity.StageName'] });
        assert.equal(value(await wire.settle(), 'StageName'), 'Prospecting');
        assert.equal(
            modules.api.getFieldValue(wire.latest().data, { objectApiName: 'Opportunity', fieldApiName: 'StageName' }),
            'Prospecting'
        );
    });

    it('asks once for what it holds, however many wires want it', async (test) => {
        const { modules, requests } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const config = { recordId: ID, fields: ['Opportunity.StageName'] };
        await wireTo(modules.api.getRecord, config).settle();
        assert.equal(value(await wireTo<Emitted>(modules.api.getRecord, config).settle(), 'StageName'), 'Prospecting');
        assert.equal(requests.length, 1);
    });

    it('after a save gives every wire the newer values, worked-out fields too', async (test) => {
        const { modules } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const stage = wireTo<Emitted>(modules.api.getRecord, { recordId: ID, fields: ['Opportunity.StageName'] });
        const chance = wireTo<Emitted>(modules.api.getRecord, { recordId: ID, fields: ['Opportunity.Probability'] });
        await chance.settle();
        await modules.api.updateRecord({ fields: { Id: ID, StageName: 'Negotiation' } });
        assert.equal(value(await stage.settle(), 'StageName'), 'Negotiation');
        assert.equal(value(chance.latest(), 'Probability'), 90);
    });

    it('gives a graphql wire the newer values under its own aliases, and runs no query again', async (test) => {
        const { modules, requests } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const graph = wireTo<GraphqlEmitted>(modules.gql.graphql, { query: QUERY });
        await graph.settle();
        await modules.api.updateRecord({ fields: { Id: ID, StageName: 'Negotiation' } });
        assert.deepEqual(node(await graph.settle()), {
            Id: ID,
            Phase: { value: 'Negotiation' },
            Chance: { value: 90 }
        });
        assert.equal(requests.filter(({ path }) => path.includes('graphql')).length, 1);
    });

    it('gives record wires what a graphql answer brought', async (test) => {
        const deal = new OneDeal();
        const { modules } = await openPageSession<Modules>(test, MODULES, deal.answer);
        const stage = wireTo<Emitted>(modules.api.getRecord, { recordId: ID, fields: ['Opportunity.StageName'] });
        await stage.settle();
        deal.stage = 'Closed Won';
        await wireTo(modules.gql.graphql, { query: QUERY }).settle();
        assert.equal(value(stage.latest(), 'StageName'), 'Closed Won');
    });

    it('runs a query again on refresh() only', async (test) => {
        const deal = new OneDeal();
        const { modules } = await openPageSession<Modules>(test, MODULES, deal.answer);
        const graph = wireTo<GraphqlEmitted>(modules.gql.graphql, { query: QUERY });
        await graph.settle();
        deal.stage = 'Closed Won';
        assert.equal(node(await graph.settle())?.Phase.value, 'Prospecting');
        await graph.latest().refresh?.();
        assert.equal(node(graph.latest())?.Phase.value, 'Closed Won');
    });

    it('delivers nothing any more after the component is gone', async (test) => {
        const { modules } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const wire = wireTo<Emitted>(modules.api.getRecord, { recordId: ID, fields: ['Opportunity.StageName'] });
        await wire.settle();
        const before = wire.values.length;
        wire.close();
        await modules.api.updateRecord({ fields: { Id: ID, StageName: 'Negotiation' } });
        await wire.settle();
        assert.equal(wire.values.length, before);
    });

    it('hands out data that nobody can change', async (test) => {
        const { modules } = await openPageSession<Modules>(test, MODULES, new OneDeal().answer);
        const wire = wireTo<Emitted>(modules.api.getRecord, { recordId: ID, fields: ['Opportunity.StageName'] });
        const { data } = await wire.settle();
        assert.throws(() => {
            (data as { fields: Record<string, unknown> }).fields['StageName'] = 1;
        }, TypeError);
    });

    it("hands on the org's answer when a save fails, and says under which condition it saves", async (test) => {
        const answer: Answer = (request) =>
            request.method === 'PATCH'
                ? { status: 412, body: { message: 'The record was changed.', errorCode: 'PRECONDITION_FAILED' } }
                : undefined;
        const { modules, requests } = await openPageSession<Modules>(test, MODULES, answer);
        const save = modules.api.updateRecord(
            { fields: { Id: ID, StageName: 'x' } },
            { ifUnmodifiedSince: '2026-01-01T00:00:00.000Z' }
        );
        await assert.rejects(
            save,
            (error: { status: number; body: { message: string } }) =>
                error.status === 412 && error.body.message === 'The record was changed.'
        );
        assert.equal(requests[0]?.headers['If-Unmodified-Since'], '2026-01-01T00:00:00.000Z');
    });

    it('reports the errors of a query as a list', async (test) => {
        const answer: Answer = () => ({ status: 200, body: { data: null, errors: [{ message: 'no such field' }] } });
        const { modules } = await openPageSession<Modules>(test, MODULES, answer);
        const { data, errors } = await wireTo<GraphqlEmitted>(modules.gql.graphql, { query: QUERY }).settle();
        assert.equal(data, undefined);
        assert.deepEqual(errors, [{ message: 'no such field' }]);
    });
});
