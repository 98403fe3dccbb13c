import type { EvidenceData } from 'c/alignmentEvidenceData';
import { evidenceLabels as labels } from 'c/alignmentEvidenceLabels';
import { evidenceOf } from 'c/alignmentEvidenceModel';
import type { Done, EvidenceFacts, Missing } from 'c/alignmentEvidenceModel';
import type { EvidenceRow } from 'c/alignmentEvidence';
import { statementTexts } from 'c/alignmentLabels';
import { fill, formatAmount, formatDecimal, formatNumber } from 'c/formatting';

const WHY: Readonly<Record<Missing, string>> = {
    noAccess: labels.missingNoAccess,
    noRecords: labels.missingNoRecords,
    teamsOff: labels.missingTeamsOff,
    noInsights: labels.missingNoInsights,
    noHeads: labels.missingNoHeads
};

interface Words {
    readonly done: string;
    readonly limit: string;
    /** What the records are, with their number in {0}; empty: there are none to open. */
    readonly records: string;
}

const NOTHING: Words = { done: '', limit: '', records: '' };

export const rowsOf = (data: EvidenceData, facts: EvidenceFacts): EvidenceRow[] =>
    evidenceOf(facts).map(({ statement, done, records }) => {
        const words = wordsOf(done);
        return {
            key: statement,
            statement: statementTexts[statement] ?? statement,
            said: saidText(data, statement),
            missing: done.kind === 'missing' ? WHY[done.why] : '',
            done: words.done,
            limit: words.limit,
            recordsText: records.length > 0 && words.records ? fill(words.records, formatNumber(records.length)) : '',
            records
        };
    });

function saidText({ said }: EvidenceData, statement: string): string {
    const { sales, marketing } = said.get(statement) ?? {};
    const mean = (value: number | undefined): string =>
        value === undefined ? labels.notSaid : formatDecimal(value, 1);
    return sales === undefined && marketing === undefined
        ? labels.notSaid
        : fill(labels.sides, mean(sales), mean(marketing));
}

function wordsOf(done: Done): Words {
    switch (done.kind) {
        case 'missing':
            return NOTHING;
        case 'quarter': {
            const { won, lost, open } = done.quarter;
            const amounts = [won + lost + open, won, lost, open].map(formatAmount);
            return {
                done: fill(labels.quarter, ...amounts),
                limit: labels.quarterLimit,
                records: labels.recordsQuarter
            };
        }
        case 'returned':
            return shareWords(done.share, labels.returned, labels.returnedLimit, labels.recordsReturned);
        case 'keyAccounts':
            return shareWords(done.share, labels.keyAccounts, labels.keyAccountsLimit, labels.recordsKeyAccounts);
        case 'mapped':
            return shareWords(done.share, labels.mapped, labels.mappedLimit, '');
        default:
            return { done: reportingText(done), limit: labels.reportsLimit, records: labels.recordsReports };
    }
}

const shareWords = (share: { count: number; of: number }, text: string, limit: string, records: string): Words => ({
    done: fill(text, formatNumber(share.count), formatNumber(share.of)),
    limit,
    records
});

function reportingText({ sales, marketing, isTogether }: Extract<Done, { kind: 'reports' }>): string {
    const [first, second] = [sales.manager?.name ?? '', marketing.manager?.name ?? ''];
    return isTogether
        ? fill(labels.reportsTogether, sales.name, marketing.name, first)
        : fill(labels.reportsApart, sales.name, first, marketing.name, second);
}
