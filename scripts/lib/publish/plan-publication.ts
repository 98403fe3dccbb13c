import { dashboardComponent } from './components/dashboard.ts';
import { NOTE_FIELD, noteFieldComponent, skipPermissionComponent } from './components/enforcement.ts';
import { permissionSetComponent } from './components/permission-set.ts';
import { folderComponent, reportComponent, reportTypeComponent } from './components/reports.ts';
import { STAGED_OBJECTS, type StagedObject } from './models.ts';
import { planDefinitions, planEnforcements, planStages } from './plan-parts.ts';
import type { PlanOptions, PublicationPlan } from './publication-plan.ts';
import type { PublishFacts } from './read-facts.ts';

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
