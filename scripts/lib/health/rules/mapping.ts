import { mappingOf } from '../../../../force-app/main/funnel/lwc/funnelModel/funnelModel.ts';
import * as model from '../../../../force-app/main/funnel/lwc/healthModel/healthModel.ts';
import type { OpenValue } from '../../../../force-app/main/funnel/lwc/healthModel/healthTypes.ts';
import type { Finding, Mapping, OrgFacts, ValueCount } from '../health.ts';
import { toFinding } from '../to-finding.ts';
import { healthWords } from '../words.ts';

export function mappingFindings({ stages, retiredMappings, mappings, values }: OrgFacts): Finding[] {
    if (mappings === undefined) {
        return [toFinding(model.mappingHiddenFinding(healthWords))];
    }
    const fields = [...new Set(values.map(({ object, field }) => `${object}.${field}`))];
    return [
        model.stagesFinding(healthWords, stages.length),
        model.orderFinding(healthWords, stages),
        model.retiredFinding(healthWords, retiredMappings),
        ...model.mappingFindings(healthWords, fields, openValues(values, mappings))
    ].map(toFinding);
}

function openValues(values: readonly ValueCount[], mappings: readonly Mapping[]): OpenValue[] {
    return values.filter((value) => {
        const mapping = mappingOf(mappings, value);
        return mapping === undefined || (!mapping.leavesFunnel && mapping.stageId === undefined);
    });
}
