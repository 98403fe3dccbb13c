import type { PlannedComponent } from './components/component.ts';
import { dashboardComponent } from './components/dashboard.ts';
import {
    enforcementRule,
    NOTE_FIELD,
    noteFieldComponent,
    ruleName,
    skipPermissionComponent
} from './components/enforcement.ts';
import { fieldComponent } from './components/fields.ts';
import { definitionList, stageLists } from './components/list-views.ts';
import { permissionSetComponent } from './components/permission-set.ts';
import {
    definitionReport,
    folderComponent,
    reportComponent,
    reportTypeComponent,
    stageReports,
    type ReportDef
} from './components/reports.ts';
import {
    compileDefinitions,
    compileStages,
    definitionField,
    definitionKey,
    definitionSource,
    enforcementKey,
    enforcementSource,
    STAGED_OBJECTS,
    stageKey,
    stageSource,
    type Note,
    type PublicationKind,
    type StagedObject
} from './models.ts';
import type { PublishFacts } from './read-facts.ts';

/** A definition that shall be enforced. */
export interface Enforcement {
    readonly key: string;
    /** Values of Lead Status that ask for it. */
    readonly statuses: readonly string[];
    readonly isActive: boolean;
}

/** One thing that is published, with what becomes of it. */
export interface PlannedPublication {
    readonly key: string;
    readonly kind: PublicationKind;
    readonly object: string;
    readonly name: string;
    readonly source: string;
    /** API names of its fields or its rule; none: it cannot be published. */
    readonly components: readonly string[];
    readonly notes: readonly Note[];
    /** What was published before stays as it is, until people have said what they mean. */
    readonly keepsOld: boolean;
}

export interface PublicationPlan {
    readonly components: readonly PlannedComponent[];
    /** Fields of an earlier publication that stay as they are, `Object.Field__c`. */
    readonly kept: readonly string[];
    readonly publications: readonly PlannedPublication[];
}

export interface PlanOptions {
    readonly enforcements: readonly Enforcement[];
    /** Fields and rules, `Object.Name`, that the org has refused in this run, with its words. */
    readonly refusedByOrg: ReadonlyMap<string, string>;
    /** Whether leads have hand-off notes: then the field stays. */
    readonly keepsNotes: boolean;
}

/** Everything that shall be in the org, from what holds now. */
export function planPublication(facts: PublishFacts, options: PlanOptions): PublicationPlan {
    const stages = STAGED_OBJECTS.map((object) => planStages(object, facts, options));
    const definitions = planDefinitions(facts, options);
    const enforced = planEnforcements(facts, options, definitions);
    const parts = [...stages, ...definitions, ...enforced];
    const kept = parts.flatMap((part) => part.kept);
    const fields = fieldsByObject([
        ...kept,
        ...parts.flatMap(({ components }) =>
            components.flatMap(({ type, fullName }) => (type === 'CustomField' ? [fullName] : []))
        )
    ]);
    const readable = [...fields].flatMap(([object, names]) => names.map((name) => `${object}.${name}`));
    const notes = enforced.length > 0 || options.keepsNotes ? [noteFieldComponent()] : [];
    const shared =
        readable.length === 0 && notes.length === 0
            ? []
            : [permissionSetComponent(readable, notes.length > 0 ? [`Lead.${NOTE_FIELD}`] : [])];
    const reports = [...stages, ...definitions].flatMap((part) => part.reports);
    const all = [
        ...parts.flatMap(({ components }) => components),
        ...notes,
        ...(enforced.length > 0 ? [skipPermissionComponent()] : []),
        ...shared,
        ...[...fields].flatMap(([object, names]) => (names.length > 0 ? [reportTypeComponent(object, names)] : [])),
        ...(reports.length > 0
            ? [
                  folderComponent('Report'),
                  ...reports.map(reportComponent),
                  folderComponent('Dashboard'),
                  dashboardComponent(reports)
              ]
            : [])
    ];
    return {
        components: all.filter(({ type, fullName }) => !options.refusedByOrg.has(`${type} ${fullName}`)),
        kept,
        publications: parts.flatMap(({ publication }) => publication ?? [])
    };
}

function fieldsByObject(fullNames: readonly string[]): Map<StagedObject, string[]> {
    const fields = new Map<StagedObject, string[]>(STAGED_OBJECTS.map((object) => [object, []]));
    for (const fullName of fullNames) {
        const [object = '', field = ''] = fullName.split('.');
        fields.get(object as StagedObject)?.push(field);
    }
    return fields;
}

interface Part {
    readonly publication: PlannedPublication | undefined;
    readonly components: readonly PlannedComponent[];
    readonly reports: readonly ReportDef[];
    readonly kept: readonly string[];
}

const NOTHING: Part = { publication: undefined, components: [], reports: [], kept: [] };

function planStages(object: StagedObject, facts: PublishFacts, { refusedByOrg }: PlanOptions): Part {
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

interface DefinitionPart extends Part {
    readonly key: string;
}

function planDefinitions(facts: PublishFacts, { refusedByOrg }: PlanOptions): DefinitionPart[] {
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

function planEnforcements(
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
