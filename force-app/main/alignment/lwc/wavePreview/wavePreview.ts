import { LightningElement, api } from 'lwc';
import { minimumOf } from 'c/disclosureModel';
import type { Verdict } from 'c/disclosureModel';
import { fill, formatNumber } from 'c/formatting';
import { previewOf } from 'c/waveModel';
import type { Participant, PreviewGroup } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

interface GroupRow {
    readonly key: string;
    readonly name: string;
    readonly kind: string;
    readonly people: string;
    readonly sides: string;
    readonly heads: string;
    readonly outlook: string;
    readonly isShown: boolean;
}

const KINDS: Readonly<Record<PreviewGroup['kind'], string>> = {
    Company: labels.kindEverybody,
    Segment: labels.kindSegment,
    'Account Team': labels.kindTeam
};

/** The groups that results will be of, and which of them can be shown if everybody answers. */
export default class WavePreview extends LightningElement {
    @api participants: readonly Participant[] = [];
    /** Smallest group that is shown. */
    @api minimum: number | undefined;
    /** The wave asks chosen account teams: they go before segments. */
    @api areTeamsFirst = false;

    labels = labels;

    get groups(): PreviewGroup[] {
        return previewOf(this.participants, this.minimum, this.areTeamsFirst);
    }

    get note(): string {
        return fill(labels.previewNote, formatNumber(minimumOf(this.minimum)));
    }

    get rows(): GroupRow[] {
        return this.groups.map((group) => ({
            key: `${group.kind}|${group.name}`,
            name: group.kind === 'Company' ? labels.kindEverybody : group.name,
            kind: KINDS[group.kind],
            people: formatNumber(group.people),
            sides: fill(labels.sides, formatNumber(group.sales), formatNumber(group.marketing)),
            heads: formatNumber(group.heads),
            outlook: this.outlookOf(group.verdict),
            isShown: group.verdict === 'shown'
        }));
    }

    get isEmpty(): boolean {
        return this.groups.every(({ people }) => people === 0);
    }

    outlookOf(verdict: Verdict): string {
        if (verdict === 'tooFew') {
            return fill(labels.outlookTooFew, formatNumber(minimumOf(this.minimum)));
        }
        return verdict === 'shown' ? labels.outlookShown : labels.outlookProtects;
    }
}
