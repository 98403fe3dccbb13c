/** Stages, definitions and enforcements, each with its components. */
import type { PlannedComponent } from './components/component.ts';
import { enforcementRule, ruleName } from './components/enforcement.ts';
import { fieldComponent } from './components/fields.ts';
import { definitionList, stageLists } from './components/list-views.ts';
import { definitionReport, stageReports, type ReportDef } from './components/reports.ts';
import {
    compileDefinitions,
    compileStages,
    definitionField,
    definitionKey,
    definitionSource,
    enforcementKey,
    enforcementSource,
    stageKey,
    stageSource,
    type Note,
    type StagedObject
} from './models.ts';
import type { PlannedPublication, PlanOptions } from './publication-plan.ts';
import type { PublishFacts } from './read-facts.ts';

/** What one publication brings with it. */
export interface Part {
    readonly publication: PlannedPublication | undefined;
    readonly components: readonly PlannedComponent[];
    readonly reports: readonly ReportDef[];
    readonly kept: readonly string[];
}

const NOTHING: Part = { publication: undefined, components: [], reports: [], kept: [] };

export function planStages(object: StagedObject, facts: PublishFacts, { refusedByOrg }: PlanOptions): Part {
    const source = stageSource(object, facts.funnel);
    if (source === '') {
        return NOTHING;
    }
    const { fields, notes, isRefused } = compileStages(object, facts.funnel, facts.recordTypes[object]);
    const refusals = orgNotes(
        fields.map(({ name }) => `CustomField ${object}.${name}`),
        refusedByOrg,
        object
    );
    const keepsOld = isRefused || refusals.length > 0;
    const before = facts.publications.find(({ key }) => key === stageKey(object))?.components ?? [];
    const components = keepsOld ? before : fields.map(({ name }) => name);
    return {
        publication: {
            key: stageKey(object),
            kind: 'Stages',
            object,
            name: object,
            source,
            components,
            notes: [...notes, ...refusals],
            keepsOld
        },
        components: [
            ...(keepsOld ? [] : fields.map((field) => fieldComponent(object, field))),
            ...(components.length > 0 ? stageLists(object) : [])
        ],
        reports: components.length > 0 ? stageReports(object) : [],
        kept: keepsOld ? before.map((name) => `${object}.${name}`) : []
    };
}

export interface DefinitionPart extends Part {
    readonly key: string;
}

export function planDefinitions(facts: PublishFacts, { refusedByOrg }: PlanOptions): DefinitionPart[] {
    const compiled = compileDefinitions(facts.definitions, (path) => facts.leadFields.get(path));
    return facts.definitions.map((definition): DefinitionPart => {
        const { key, name } = definition;
        const { fields, notes, isRefused } = compiled.get(key) ?? { fields: [], notes: [], isRefused: true };
        const refusals = orgNotes(
            fields.map((field) => `CustomField Lead.${field.name}`),
            refusedByOrg,
            key
        );
        const isThere = !isRefused && refusals.length === 0;
        const field = definitionField(key);
        return {
            key,
            publication: {
                key: definitionKey(key),
                kind: 'Definition',
                object: 'Lead',
                name,
                source: definitionSource(definition),
                components: isThere ? [field] : [],
                notes: [...notes, ...refusals],
                keepsOld: false
            },
            components: isThere
                ? [...fields.map((each) => fieldComponent('Lead', each)), definitionList(field, name)]
                : [],
            reports: isThere ? [definitionReport(field, name)] : [],
            kept: []
        };
    });
}

export function planEnforcements(
    { definitions }: PublishFacts,
    { enforcements, refusedByOrg }: PlanOptions,
    parts: readonly DefinitionPart[]
): Part[] {
    return enforcements.flatMap(({ key, statuses, isActive }) => {
        const definition = definitions.find((candidate) => candidate.key === key);
        const isPublished = parts.some((part) => part.key === key && part.components.length > 0);
        if (!definition || !isPublished || statuses.length === 0) {
            return [];
        }
        const rule = enforcementRule({ key, name: definition.name, field: definitionField(key), statuses, isActive });
        const refusals = orgNotes([`ValidationRule ${rule.fullName}`], refusedByOrg, key);
        return [
            {
                publication: {
                    key: enforcementKey(key),
                    kind: 'Enforcement' as const,
                    object: 'Lead',
                    name: definition.name,
                    source: enforcementSource(statuses),
                    components: refusals.length === 0 ? [ruleName(key)] : [],
                    notes: refusals,
                    keepsOld: false
                },
                components: refusals.length === 0 ? [rule] : [],
                reports: [],
                kept: []
            }
        ];
    });
}

/** What the org said of components that it refused. */
const orgNotes = (names: readonly string[], refusedByOrg: ReadonlyMap<string, string>, subject: string): Note[] =>
    names.flatMap((name) => {
        const words = refusedByOrg.get(name);
        return words === undefined ? [] : [{ code: 'refusedByOrg', subject, other: words } as const];
    });
