import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { fill } from 'c/formatting';
import { hidesFunnel } from 'c/funnelData';
import { publicationsQuery, publishDataFrom } from 'c/publishData';
import type { PublishAnswer, PublishData } from 'c/publishData';
import { publishLabels } from 'c/publishLabels';

const COMMAND = 'npm run funnel:publish';

/** What of the funnel is published as formula fields, and what is behind. */
export default class FunnelPublishPanel extends LightningElement {
    labels = publishLabels;
    data: PublishData | undefined;
    errors: unknown;
    /** The person lacks the permission set: the platform refuses a request that filters by what is hidden. */
    isHidden = false;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: publicationsQuery })
    wiredPublications({ data, errors, refresh }: GraphQLWireResult<PublishAnswer>): void {
        this.refresh = refresh;
        this.isHidden = hidesFunnel(errors);
        this.errors = errors?.length && !this.isHidden ? errors : undefined;
        this.data = publishDataFrom(data) ?? this.data;
    }

    get notice(): { heading: string; text: string } | undefined {
        if (this.isHidden || (this.data && !this.data.comparisons)) {
            return { heading: publishLabels.noAccess, text: publishLabels.noAccessText };
        }
        return this.data?.comparisons?.length === 0
            ? { heading: publishLabels.none, text: publishLabels.noneText }
            : undefined;
    }

    /** Said only where there is something to do. */
    get how(): string {
        const isLive = this.data?.comparisons?.every(({ state }) => state === 'live');
        return isLive ? '' : fill(publishLabels.how, COMMAND);
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
