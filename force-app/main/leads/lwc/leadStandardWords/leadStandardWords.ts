/** What a definition leads to, who agreed on it, and what changed, in words. */
import { fill, formatDate, formatNumber, plural } from 'c/formatting';
import { leadLabels as labels } from 'c/leadLabels';
import type { LeadDefinition } from 'c/leadStandardModel';

const sentences = (parts: readonly string[]): string =>
    parts
        .filter((part) => part !== '')
        .map((part) => `${part}.`)
        .join(' ');

export function consequenceOf({ stageName, responseHours }: LeadDefinition): string {
    const responds = { one: labels.respondsOne, other: labels.respondsOther };
    return sentences([
        stageName === '' ? '' : fill(labels.admitsTo, stageName),
        responseHours === undefined ? '' : plural(responseHours, responds)
    ]);
}

export function agreementOf({ version, signedByMarketing, signedBySales, inForceSince }: LeadDefinition): string {
    return sentences([
        version === undefined ? '' : fill(labels.version, formatNumber(version)),
        fill(labels.signed, signedByMarketing || labels.somebody, signedBySales || labels.somebody),
        inForceSince === undefined ? '' : fill(labels.inForceSince, formatDate(inForceSince))
    ]);
}

/** Empty: a first version. */
export const changeOf = ({ changeNote }: LeadDefinition): string =>
    changeNote === '' ? '' : fill(labels.changed, changeNote);
