import { LightningElement, api } from 'lwc';
import { formatNumber, plural } from 'c/formatting';
import { toRemind } from 'c/waveModel';
import type { Participant } from 'c/waveModel';
import { wavesLabels as labels } from 'c/wavesLabels';

/** Who has not answered. What was answered is nowhere on this page. */
export default class WaveReminders extends LightningElement {
    @api participants: readonly Participant[] = [];
    /** How many have answered, in words. */
    @api summary = '';

    labels = labels;
    message = '';

    get missing(): readonly Participant[] {
        return toRemind(this.participants);
    }

    get hasMissing(): boolean {
        return this.missing.length > 0;
    }

    get heading(): string {
        return plural(this.missing.length, { one: labels.missingOne, other: labels.missingOther });
    }

    /** Who cannot sign in cannot answer. */
    get deactivated(): string {
        const count = this.participants.filter(({ person, hasAnswered }) => !person.isActive && !hasAnswered).length;
        return count === 0 ? '' : plural(count, { one: labels.missingInactiveOne, other: labels.missingInactiveOther });
    }

    get people(): { id: string; name: string; email: string; link: string }[] {
        return this.missing.map(({ person }) => ({
            id: person.id,
            name: person.name,
            email: person.email,
            link: `mailto:${person.email}`
        }));
    }

    /** As mail programs take them. */
    get addresses(): string {
        return this.missing.map(({ person }) => person.email).join('; ');
    }

    get percent(): number {
        const answered = this.participants.filter(({ hasAnswered }) => hasAnswered).length;
        return this.participants.length === 0 ? 0 : (answered / this.participants.length) * 100;
    }

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.addresses);
            this.message = plural(this.missing.length, { one: labels.copiedOne, other: labels.copiedOther });
        } catch {
            // a browser may forbid it: then the field is there to copy from
            const field = this.template?.querySelector('textarea');
            field?.focus();
            field?.select();
            this.message = labels.copyByHand.replace('{0}', formatNumber(this.missing.length));
        }
    }
}
