import { mappingOf } from '../../../../force-app/main/funnel/lwc/funnelModel/funnelModel.ts';
import type { Finding, OrgFacts, ValueCount } from '../health.ts';

const MEND =
    'App Launcher > Shared Funnel > Funnel Set-up: pick a stage for each of them, or that they leave the funnel; for a single record type: Stage Mappings > New.';

export function mappingFindings({ activeStages, mappings, values }: OrgFacts): Finding[] {
    if (mappings === undefined) {
        return [
            {
                key: 'mapping',
                level: 'error',
                found: 'You may not read the stage mappings: what is unmapped cannot be told.',
                mend: 'Setup > Permission Sets > Funnel Admin > Manage Assignments: assign it to yourself.'
            }
        ];
    }
    const stages: Finding =
        activeStages > 0
            ? { key: 'stages', level: 'ok', found: `${activeStages} funnel stages are active.` }
            : {
                  key: 'stages',
                  level: 'error',
                  found: 'There is no active funnel stage.',
                  cost: 'The funnel shows nothing.',
                  mend: 'npm run data:load -- --plan config/data-plans/defaults.json --target-org ORG'
              };
    const fields = Map.groupBy(values, ({ object, field }) => `${object}.${field}`);
    return [stages, ...[...fields].map(([field, counts]) => fieldFinding(field, counts, mappings))];
}

function fieldFinding(
    field: string,
    counts: readonly ValueCount[],
    mappings: NonNullable<OrgFacts['mappings']>
): Finding {
    const key = `mapping.${field}`;
    const open = counts.filter((count) => {
        const mapping = mappingOf(mappings, count);
        return mapping === undefined || (!mapping.leavesFunnel && mapping.stageId === undefined);
    });
    if (open.length === 0) {
        return { key, level: 'ok', found: `Every value of ${field} that records have is mapped.` };
    }
    const records = open.reduce((sum, count) => sum + count.records, 0);
    const list = open
        .toSorted((a, b) => b.records - a.records)
        .map(
            ({ value, recordType, records: number }) => `"${value}"${recordType ? ` (${recordType})` : ''}: ${number}`
        );
    return {
        key,
        level: 'warning',
        found: `${records} records have a ${field} that stands for no active stage: ${list.join(', ')}.`,
        cost: 'These records are shown as not mapped, and are missing from every count.',
        mend: MEND
    };
}
