import { fill, formatDate } from 'c/formatting';
import { fact, sinceFact, wayFacts } from 'c/funnelFacts';
import type { Fact } from 'c/funnelFacts';
import { funnelLabels as labels } from 'c/funnelLabels';
import { EVIDENCE } from 'c/funnelCustomerModel';
import type { Claim, Standing } from 'c/funnelCustomerModel';
import { evidenceText } from 'c/valueLabels';

/** Why a customer stands where it does, since when, and how straight the way there was. */
export function customerFacts(
    { place, reason, journey, unmapped }: Standing,
    isComplete: boolean,
    now: string
): Fact[] {
    const since = place?.kind === 'stage' && journey ? sinceFact(journey, now) : undefined;
    return [
        ...(reason ? [fact('reason', labels.reason, inWords(reason))] : []),
        ...(place?.kind === 'left' && journey?.leftFrom ? [fact('from', labels.leftFrom, journey.leftFrom.name)] : []),
        ...(since ? [since] : []),
        ...(journey ? wayFacts(journey, isComplete) : []),
        ...(unmapped.length > 0 ? [fact('unmapped', labels.unmappedValues, listOf(unmapped), labels.unmappedNote)] : [])
    ];
}

const listOf = (unmapped: Standing['unmapped']): string =>
    unmapped
        .map(({ value, object, field }) => {
            const name = field === EVIDENCE.field ? evidenceText(value) : value;
            return fill(labels.unmappedValue, name, OBJECTS[object] ?? object);
        })
        .join(', ');

const OBJECTS: Readonly<Record<string, string>> = {
    Lead: labels.columnLeads,
    CampaignMember: labels.columnMembers,
    Opportunity: labels.columnDeals,
    Account: labels.columnCustomers,
    Contact: labels.columnCustomers
};

const WINS = [labels.reasonWin1, labels.reasonWin2, labels.reasonWin3, labels.reasonWin4, labels.reasonWin5];

/** "third order on May 3, 2026: Controls upgrade" */
export function inWords({ kind, name, source, on, winNumber }: Claim): string {
    const date = on === undefined ? labels.unknownDate : formatDate(on);
    if (winNumber > 0) {
        const wording = WINS[winNumber - 1];
        return wording ? fill(wording, date, name) : fill(labels.reasonWinMore, winNumber, date, name);
    }
    switch (kind) {
        case 'deal':
            return fill(labels.reasonDeal, name, source.value, date);
        case 'lead':
            return fill(labels.reasonLead, name, source.value, date);
        case 'response':
            return fill(labels.reasonResponse, name, source.value, date);
        case 'reference':
            return fill(labels.reasonReference, date);
        default:
            return fill(labels.reasonReferral, name, date);
    }
}
