import { parse, print, visit, type FieldNode } from 'graphql';
import type { Check, Problem } from './support/check.ts';
import { lineAt, type Project } from './support/project.ts';

const SOURCE = /^force-app\/.*\/lwc\/(?!.*__tests__).*(?<!\.d)\.ts$/;
const TEMPLATE = /gql`([^`]*)`/g;

const OF_A_RECORD = [
    'funnelRibbonOnLead',
    'funnelRibbonOnOpportunity',
    'funnelOfAccount',
    'funnelOfContact',
    'funnelOwedOnDeals',
    'funnelOwedOnLeads'
];

/** Parts that one mapper reads, by their alias, with the queries that hold them. */
const FAMILIES: readonly (readonly [part: string, queries: readonly string[]])[] = [
    ['Stages', [...OF_A_RECORD, 'funnelOverview']],
    ['Mappings', [...OF_A_RECORD, 'funnelOverview']],
    ['Contributions', OF_A_RECORD],
    ['Tasks', ['funnelRibbonOnLead', 'funnelRibbonOnOpportunity']],
    ['Handoffs', ['handoffsSince', 'handoffThread']],
    ['Calendars', ['workingCalendar', 'handoffsSince', 'handoffThread']],
    ['Holidays', ['workingCalendar', 'handoffsSince', 'handoffThread']],
    ['Tasks', ['handoffActivities', 'handoffThread']],
    ['Events', ['handoffActivities', 'handoffThread']],
    ['Memberships', ['alignmentAnswers', 'alignmentEarlier']],
    ['Participations', ['alignmentAnswers', 'alignmentEarlier']],
    ['Results', ['alignmentAccount', 'alignmentTeam']],
    ['Results', ['alignmentAnswers', 'alignmentEarlier']],
    ['Statements', ['alignmentResults', 'alignmentGroupStatements']]
];

/** A query is one text that the platform reads as it stands: what several ask for is written in each, and held equal here. */
export const queryPartsCheck: Check = {
    name: 'query-parts',
    promise: 'queries whose answers one mapper reads ask for the same fields',
    run(project) {
        const asked = new Map(project.matching(SOURCE).flatMap((file) => partsIn(project, file)));
        return FAMILIES.flatMap(([part, queries]) => {
            const found = queries.flatMap((query) => asked.get(`${query} ${part}`) ?? []);
            const [first, ...others] = found;
            const missing = queries.filter((name) => !found.some(({ query }) => query === name));
            return [
                ...(first ? missing.map((name) => isMissing(part, name, first)) : []),
                ...others.filter(({ fields }) => fields !== first?.fields).map((other) => differs(part, other, first))
            ];
        });
    }
};

interface Part {
    readonly file: string;
    readonly line: number;
    readonly query: string;
    /** In one order, whatever order they stand in. */
    readonly fields: string;
}

const differs = (part: string, { file, line, query }: Part, first: Part | undefined): Problem => ({
    file,
    line,
    message: `${part} of ${query} asks for other fields than that of ${first?.query ?? ''}, and one mapper reads both`
});

const isMissing = (part: string, query: string, { file, line }: Part): Problem => ({
    file,
    line,
    message: `there is no query ${query} with ${part}: say in config/checks/query-parts.ts what became of it`
});

function partsIn(project: Project, file: string): [string, Part][] {
    const source = project.read(file);
    return [...source.matchAll(TEMPLATE)].flatMap(({ 1: text = '', index }) => {
        const parts: [string, Part][] = [];
        for (const definition of documentIn(text)) {
            const query = definition.kind === 'OperationDefinition' ? (definition.name?.value ?? '') : '';
            visit(definition, {
                Field(node) {
                    const name = node.alias?.value ?? node.name.value;
                    const fields = fieldsOf(node);
                    if (fields !== undefined && !parts.some(([key]) => key === `${query} ${name}`)) {
                        const line = lineAt(source, index + (node.loc?.start ?? 0));
                        parts.push([`${query} ${name}`, { file, line, query, fields }]);
                    }
                }
            });
        }
        return parts;
    });
}

/** What is asked of each record. @returns undefined: this is no list of records */
function fieldsOf(node: FieldNode): string | undefined {
    const edges = fieldIn(node, 'edges');
    const record = edges && fieldIn(edges, 'node');
    return record?.selectionSet?.selections.map(print).sort().join('\n');
}

const fieldIn = (node: FieldNode, name: string): FieldNode | undefined =>
    node.selectionSet?.selections.find((one): one is FieldNode => one.kind === 'Field' && one.name.value === name);

/** A text that is no GraphQL is the namespace check's business. */
function documentIn(text: string): ReturnType<typeof parse>['definitions'] {
    try {
        return parse(text).definitions;
    } catch {
        return [];
    }
}
