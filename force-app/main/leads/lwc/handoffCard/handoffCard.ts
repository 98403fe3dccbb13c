import { LightningElement, api } from 'lwc';
import { fill } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Clocks, Handoff } from 'c/handoffModel';
import { sayDefinition, sayStanding, sayStatus } from 'c/handoffWords';
import { stepsOf } from './steps';
import type { Step } from './steps';

/** One hand-off: where it stands, its two clocks, and what happened in turn. */
export default class HandoffCard extends LightningElement {
    @api handoff!: Handoff;
    @api clocks!: Clocks;
    /** Whether to name the lead: on pages of other records. */
    @api namesLead = false;
    /** Activities are hidden: nothing can be said of the first response. */
    @api isResponseHidden = false;

    labels = labels;

    get status(): string {
        return sayStatus(this.handoff);
    }

    get definition(): string {
        return sayDefinition(this.handoff.definition);
    }

    get definitionKey(): string {
        return this.handoff.definition?.key ?? '';
    }

    get standing(): string {
        return sayStanding(this.handoff.standing);
    }

    get leadName(): string {
        return this.namesLead && this.handoff.lead ? fill(labels.convertedLead, this.handoff.lead.name) : '';
    }

    get steps(): Step[] {
        return stepsOf(this.handoff, this.clocks.response.stoppedAt);
    }

    get responseHidden(): string {
        return this.isResponseHidden ? `${labels.response}: ${labels.hidden}` : '';
    }
}
