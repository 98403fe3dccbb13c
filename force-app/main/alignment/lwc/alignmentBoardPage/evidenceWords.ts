import { boardLabels as labels } from 'c/alignmentBoardLabels';
import type { Hint, Proof } from 'c/alignmentBoardModel';
import { fill, formatNumber } from 'c/formatting';

/** What the records say beside a condition. */
export function hintText(hint: Hint): string {
    switch (hint.kind) {
        case 'people':
            return fill(labels.hintPeople, formatNumber(hint.count));
        case 'campaigns':
            return fill(labels.hintCampaigns, formatNumber(hint.share.count), formatNumber(hint.share.of));
        case 'untouched':
            return fill(labels.hintUntouched, formatNumber(hint.share.count), formatNumber(hint.share.of));
        case 'mapped':
            return fill(labels.hintMapped, formatNumber(hint.share.count), formatNumber(hint.share.of));
        case 'cycle':
            return fill(labels.hintCycle, formatNumber(hint.days), formatNumber(hint.deals));
        default:
            return reportingText(hint);
    }
}

function reportingText({ kind, sales, marketing }: Extract<Hint, { kind: 'reportTogether' | 'reportApart' }>): string {
    const [first, second] = [sales.manager?.name ?? '', marketing.manager?.name ?? ''];
    return kind === 'reportTogether'
        ? fill(labels.hintTogether, sales.name, marketing.name, first)
        : fill(labels.hintApart, sales.name, first, marketing.name, second);
}

/** Why an item of the checklist is in place. */
export function proofText(proof: Proof): string {
    switch (proof.kind) {
        case 'actions':
            return fill(labels.proofActions, formatNumber(proof.share.count), formatNumber(proof.share.of));
        case 'current':
            return fill(labels.proofCurrent, formatNumber(proof.share.count), formatNumber(proof.share.of));
        case 'definitions':
            return fill(labels.proofDefinitions, proof.definitions.map(({ name }) => name).join(', '));
        case 'waves':
            return fill(labels.proofWaves, ...proof.names);
        case 'mapped':
            return fill(labels.proofMapped, formatNumber(proof.share.of));
        default:
            return fill(labels.proofOfficer, proof.name, proof.title);
    }
}
