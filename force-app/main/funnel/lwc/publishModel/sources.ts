/** What a publication is made from, as lines that can be kept with it and compared with what holds later. */
import type { StageMapping } from 'c/funnelModel';
import type { DefinitionFacts, Difference, Publishable, StagedObject, StageFacts } from './publishTypes';

/** The field that the stage of a record comes from. */
export const SOURCE_FIELDS: Readonly<Record<StagedObject, string>> = { Lead: 'Status', Opportunity: 'StageName' };

export const STAGED_OBJECTS = Object.keys(SOURCE_FIELDS) as StagedObject[];

export const LEFT = 'left';

const lower = (text: string): string => text.toLowerCase();

/** Mappings of the field that an object's stage comes from. */
export function mappingsOf(object: StagedObject, mappings: readonly StageMapping[]): StageMapping[] {
    return mappings.filter(
        (mapping) => lower(mapping.object) === lower(object) && lower(mapping.field) === lower(SOURCE_FIELDS[object])
    );
}

type Line = readonly [what: string, name: string, recordType: string, means: string];

const written = (lines: readonly Line[]): string =>
    lines
        .map((line) => JSON.stringify(line))
        .sort()
        .join('\n');

/** The stages that the object's values stand for, and the values. Values without an active stage are not there: they are not mapped. */
export function stageSource(object: StagedObject, { stages, mappings }: StageFacts): string {
    const own = mappingsOf(object, mappings);
    const used = stages.filter(({ id }) => own.some(({ stageId, leavesFunnel }) => !leavesFunnel && stageId === id));
    const numbers = new Map(stages.map(({ id, sequence }) => [id, sequence]));
    const lines = [
        ...used.map(({ sequence, name, owner }): Line => [
            'stage',
            String(sequence),
            '',
            JSON.stringify([name, owner])
        ]),
        ...own.map((mapping): Line => {
            const number = mapping.stageId === undefined ? undefined : numbers.get(mapping.stageId);
            return [
                'value',
                mapping.value,
                mapping.recordType,
                mapping.leavesFunnel ? LEFT : number === undefined ? '' : String(number)
            ];
        })
    ];
    return written(lines);
}

export function definitionSource({ version, filterLogic, criteria }: DefinitionFacts): string {
    const rule = JSON.stringify([
        filterLogic.trim(),
        ...criteria.map(({ field, operator, values }) => [field, operator, ...values])
    ]);
    return written([
        ['version', '', '', String(version ?? '')],
        ['rule', '', '', rule]
    ]);
}

/** @param statuses that a lead may take only if it meets the definition, or with a note */
export const enforcementSource = (statuses: readonly string[]): string =>
    written(statuses.map((status) => ['status', status, '', 'needs']));

/** The statuses that an enforcement was published for. */
export const enforcedStatuses = (source: string): string[] =>
    linesOf(source).flatMap(([what, name]) => (what === 'status' ? [name] : []));

/** Everything that can be published now. An object without a mapping has nothing to publish. */
export function publishablesOf(facts: StageFacts, definitions: readonly DefinitionFacts[]): Publishable[] {
    return [
        ...STAGED_OBJECTS.filter((object) => mappingsOf(object, facts.mappings).length > 0).map(
            (object): Publishable => ({
                key: stageKey(object),
                kind: 'Stages',
                object,
                name: object,
                source: stageSource(object, facts)
            })
        ),
        ...definitions.map((definition): Publishable => ({
            key: definitionKey(definition.key),
            kind: 'Definition',
            object: 'Lead',
            name: definition.name,
            source: definitionSource(definition)
        }))
    ];
}

export const stageKey = (object: StagedObject): string => `stages.${object}`;
export const definitionKey = (key: string): string => `definition.${key}`;
export const enforcementKey = (key: string): string => `enforcement.${key}`;

/** Lines that cannot be read (somebody edited them) count as facts of their own, so that they show as a difference. */
function linesOf(source: string): Line[] {
    return source
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line): Line => {
            try {
                const [what, name, recordType, means] = JSON.parse(line) as string[];
                return [what ?? '', name ?? '', recordType ?? '', means ?? ''];
            } catch {
                return ['rule', '', '', line];
            }
        });
}

const keyOf = ([what, name, recordType]: Line): string => JSON.stringify([what, name, recordType]);

/** Fact by fact; in the order of the stages and values. */
export function differencesBetween(published: string, now: string): Difference[] {
    const before = new Map(linesOf(published).map((line) => [keyOf(line), line]));
    const after = new Map(linesOf(now).map((line) => [keyOf(line), line]));
    const words = { before: stageNames(before.values()), after: stageNames(after.values()) };
    const keys = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
        a.localeCompare(b, 'en', { numeric: true })
    );
    return keys.flatMap((key) => {
        const [what, name, recordType] = (after.get(key) ?? before.get(key)) as Line;
        const [from, to] = [lineIn(before, [what, name, recordType, '']), lineIn(after, [what, name, recordType, ''])];
        const [was, is] = [meaningOf(from, words.before), meaningOf(to, words.after)];
        // a value that stands for the same stage at another place: the stage says so
        return from?.[3] === to?.[3] || (what === 'value' && was === is)
            ? []
            : [{ what: what as Difference['what'], name, recordType, published: was, now: is }];
    });
}

/** Without a line of its own a record type has that for all. */
const lineIn = (lines: ReadonlyMap<string, Line>, line: Line): Line | undefined =>
    lines.get(keyOf(line)) ?? (line[0] === 'value' ? lines.get(keyOf([line[0], line[1], '', ''])) : undefined);

/** Names by number, to say what a value stands for in the words of its time. */
const stageNames = (lines: Iterable<Line>): ReadonlyMap<string, string> =>
    new Map([...lines].flatMap(([what, number, , means]) => (what === 'stage' ? [[number, namesIn(means)[0]]] : [])));

function meaningOf(line: Line | undefined, names: ReadonlyMap<string, string>): string {
    if (!line) {
        return '';
    }
    const [what, , , means] = line;
    switch (what) {
        case 'stage': {
            const [name, owner] = namesIn(means);
            return `${name} (${owner})`;
        }
        case 'value':
            return names.get(means) ?? means;
        default:
            return means;
    }
}

function namesIn(means: string): [name: string, owner: string] {
    try {
        const [name = '', owner = ''] = JSON.parse(means) as string[];
        return [name, owner];
    } catch {
        return [means, ''];
    }
}
