import { fill, formatNumber, plural } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { coverageOf, faultsIn } from 'c/funnelSetupModel';
import type { OrgValue, SetupState } from 'c/funnelSetupModel';
import { faultText } from 'c/setupFacts';

/** "94% of 420 open records mapped; 2 values are not mapped" */
export function summaryOf(funnel: Funnel, values: readonly OrgValue[]): string {
    const { percent, records, unmappedValues } = coverageOf(funnel, values);
    const open =
        unmappedValues === 0
            ? labels.setupAllMapped
            : plural(unmappedValues, { one: labels.setupUnmappedOne, other: labels.setupUnmappedOther });
    return fill(labels.setupCoverage, formatNumber(percent), formatNumber(records), open);
}

/** What is wrong with the set-up that the org has. */
export const faultLines = (state: SetupState): { key: string; text: string }[] =>
    faultsIn(state).map((fault) => ({ key: `${fault.code} ${fault.names.join(' ')}`, text: faultText(fault) }));
