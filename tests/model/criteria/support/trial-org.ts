import type { CriteriaField, FieldValue } from '../../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import {
    compileFormula,
    evaluateFormula,
    type FormulaInput,
    type TypedFormula
} from '../../../../local-org/engine/formula/index.ts';
import { fieldOf, objectOf } from '../../../../local-org/engine/schema/schema.ts';
import { runGraphql } from '../../../../local-org/services/graphql.ts';
import type { SqlValue } from '../../../../local-org/storage/database.ts';
import {
    field,
    lookup,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    picklist,
    START,
    text
} from '../../../support/engine-org.ts';

export const COLOURS = ['Red', 'Green', 'Blue'] as const;
export const WHEN = { now: START, timeZone: 'America/Los_Angeles' };

const own: readonly CriteriaField[] = [
    { path: 'Text__c', type: 'text' },
    { path: 'Pick__c', type: 'picklist', values: COLOURS },
    { path: 'Multi__c', type: 'multipicklist', values: COLOURS },
    { path: 'Number__c', type: 'number' },
    { path: 'Whole__c', type: 'number', isWhole: true },
    { path: 'Percent__c', type: 'percent' },
    { path: 'Date__c', type: 'date' },
    { path: 'Moment__c', type: 'datetime' },
    { path: 'Time__c', type: 'time' },
    { path: 'Check__c', type: 'checkbox' },
    { path: 'Parent__c', type: 'reference' }
];

/** A field of every type, and all of them again over a lookup. */
export const FIELDS: readonly CriteriaField[] = [
    ...own,
    ...own.slice(0, 10).map((one) => ({ ...one, path: `Parent__r.${one.path}` })),
    // An owner is a person or a queue: the path says whose field is meant.
    { path: 'Owner:User.Title', type: 'text' }
];

const TITLES = ['Acme', 'me_lt', null] as const;

export type TrialRecord = Readonly<Record<string, SqlValue>>;

/** An org with an object of one field of every type, whose records can be asked about by formula and by GraphQL. */
export class TrialOrg {
    readonly #engine = openEngineOrg();
    readonly #access;
    readonly #rows = new Map<string, Record<string, SqlValue>>();
    /** Of the people who own records, by their ids. */
    readonly #titles = new Map<string, string | null>();

    constructor() {
        const multi = picklist('Multi__c', COLOURS, '<visibleLines>3</visibleLines>').replace(
            '<type>Picklist',
            '<type>MultiselectPicklist'
        );
        this.#engine.deploy(
            objectFile('Trial__c', {
                label: 'Trial',
                parts: [
                    text('Text__c'),
                    picklist('Pick__c', COLOURS),
                    multi,
                    number('Number__c'),
                    number('Whole__c', 0),
                    field('Percent__c', 'Percent', '<precision>16</precision><scale>2</scale>'),
                    field('Date__c', 'Date'),
                    field('Moment__c', 'DateTime'),
                    field('Time__c', 'Time'),
                    field('Check__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
                    lookup('Parent__c', 'Trial__c', 'Children')
                ].join('')
            })
        );
        this.#engine.deploy(
            permissionSet('Trial', {
                objects: { Trial__c: 'read create edit viewAll' },
                fields: Object.fromEntries(own.map(({ path }) => [`Trial__c.${path}`, true]))
            })
        );
        const { userId } = this.#engine.user({ permissionSets: ['Trial'] });
        const { org } = this.#engine;
        org.database.prepare('UPDATE "User" SET "TimeZoneSidKey" = ? WHERE "Id" = ?').run(WHEN.timeZone, userId);
        this.#access = org.accessOf(userId);
        for (const title of TITLES) {
            const owner = this.#engine.user({ permissionSets: ['Trial'] }).userId;
            this.#engine.update('User', { Id: owner, Title: title });
            this.#titles.set(owner, title);
        }
    }

    /** @returns its id */
    insert(record: TrialRecord): string {
        const OwnerId = [...this.#titles.keys()][this.#rows.size % TITLES.length];
        const id = this.#engine.insert('Trial__c', { Name: 'Trial', OwnerId, ...record });
        const stored = this.#engine.read('Trial__c', id, ...own.map(({ path }) => path)) as TrialRecord;
        this.#rows.set(id, { ...stored, 'Owner:User': OwnerId as SqlValue });
        return id;
    }

    get ids(): string[] {
        return [...this.#rows.keys()];
    }

    /** The stored value at a path; over an empty lookup null. */
    stored(id: string, path: string): SqlValue {
        const [first = '', second] = path.split('.');
        if (second === undefined) {
            return this.#rows.get(id)?.[first] ?? null;
        }
        if (first === 'Owner:User') {
            return this.#titles.get(String(this.stored(id, first))) ?? null;
        }
        const parent = this.stored(id, 'Parent__c');
        return parent === null ? null : this.stored(parent as string, second);
    }

    /** The value as the APIs give it. */
    value(id: string, path: string): FieldValue {
        const value = this.stored(id, path) as string | number | null;
        return path.endsWith('Check__c') && value !== null ? value === 1 : value;
    }

    /** Ids of the records that meet a filter, by the real GraphQL. */
    found(where: object): Set<string> {
        const { data, errors } = runGraphql(this.#engine.org, this.#access, {
            query: 'query Q($where: Trial__c_Filter) { uiapi { query { Trial__c(first: 2000, where: $where) { edges { node { Id } } } } } }',
            variables: { where }
        });
        if (errors.length > 0) {
            throw new Error(`${JSON.stringify(errors)} of ${JSON.stringify(where)}`);
        }
        const answer = data['uiapi'] as { query: { Trial__c: { edges: { node: { Id: string } }[] } } };
        return new Set(answer.query.Trial__c.edges.map(({ node }) => node.Id));
    }

    compile(source: string): TypedFormula {
        const object = objectOf(this.#engine.org.schema(), 'Trial__c');
        return compileFormula(source, {
            use: 'formulaField',
            resolve: (path) => {
                const of = path[0]?.startsWith('Owner') ? objectOf(this.#engine.org.schema(), 'User') : object;
                return of && fieldOf(of, path.at(-1) ?? '');
            },
            blanksAsZero: false,
            result: { type: 'boolean' }
        });
    }

    /** What the platform's formula says of a record. */
    holds(formula: TypedFormula, id: string): unknown {
        return evaluateFormula(formula, {
            value: (path): FormulaInput => this.stored(id, path.join('.')),
            now: () => WHEN.now,
            timeZone: WHEN.timeZone
        });
    }
}
